import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { madePath } from '#app/domain/import/choices-path.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { ImportPage } from './import-page.tsx'
import { loadImport } from './load-import.server.ts'
import { loadPage } from './load-page.server.ts'

// With scripts while it runs, so that the page follows along.
export const handle: PageHandle = { page: 'app' }

export const loader = guard('import.manage', async ({ viewer, params, request, context }) => {
  const imported = await loadImport(viewer, params)
  const made = madePath(imported.kind, imported.id)
  // Before a plan's draft is made the page is where it can be put away.
  if (made !== undefined && (imported.kind === 'grants' || imported.state !== 'prepared')) throw redirect(made, 303)
  return loadPage(viewer, imported, request, context.now)
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : [
        ...pageTitle(`Import: ${data.imported.title}`),
        // Only where somebody has asked for it, and only as long as there is something to wait for.
        ...(data.isReloading ? [{ httpEquiv: 'refresh', content: '5' }] : []),
      ]

export default function ShowImport() {
  return <ImportPage page={useLoaderData<typeof loader>()} answer={undefined} />
}

import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { discardImport } from '#app/db/import/repeating.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { whyNotDiscard } from '#app/domain/import/repeating.ts'
import { conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import { forgetReading } from '#app/jobs/import-preview.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { importCrumbs } from './crumbs.ts'
import { loadImport } from './load-import.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Kassera en import')

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { id, title, state, version, file } = await loadImport(viewer, params)
  return { id, title, version, hasFile: file !== null, whyNot: whyNotDiscard(state) }
})

export const action = guard('import.manage', async ({ viewer, params, request, context }) => {
  const { id } = await loadImport(viewer, params)
  const { values } = await readSentForm(request, ['version'])
  const result = await discardImport(viewer, id, numberOf(values['version']), context.now)
  if (!result.ok && result.why === null) throw notFound()
  if (!result.ok) return conflict({ why: result.why ?? '' })
  forgetReading(id)
  await setFlash(context, { tone: 'success', title: 'Importen är kasserad', text: 'Inget värde lästes in.' })
  throw redirect('/samordning/import', 303)
})

export default function DiscardImport() {
  const { id, title, version, hasFile, whyNot } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { why: string } | undefined
  const why = answer?.why ?? whyNot
  return (
    <Page>
      <PageHead
        breadcrumb={importCrumbs('Kassera', { href: importPath(id), title })}
        eyebrow={title}
        title="Kassera importen?"
        lead={`Inget har lästs in, och inget läses in. Importen står kvar i listan${hasFile ? ' med sin fil' : ''}, och går att upprepa.`}
      />
      {why === undefined ? null : (
        <Notice kind="error" title="Importen är inte kasserad" role={answer === undefined ? undefined : 'alert'}>
          <p>{why}</p>
        </Notice>
      )}
      {whyNot === undefined ? (
        <form method="post">
          <HiddenField name="version" value={version} readOnly />
          <ButtonRow>
            <Button kind="danger">Kassera importen</Button>
            <a href={importPath(id)}>Behåll den</a>
          </ButtonRow>
        </form>
      ) : (
        <p>
          <a href={importPath(id)}>Tillbaka till importen</a>
        </p>
      )}
    </Page>
  )
}

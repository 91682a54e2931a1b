import { redirect } from '@remix-run/node'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { beginTakeOver } from '#app/db/import/source-case-deciding.server.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { idParam } from '#app/http/id-param.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import { beginFetch } from '#app/jobs/kolada-fetch.server.ts'

/** There is nothing to see here: the case's own page has the button. */
export const loader = guard('import.manage', ({ params }) => {
  const id = idParam(params['id'])
  if (id === undefined) throw notFound()
  return Promise.reject(redirect(`/samordning/kallbevakning/${id}`, 303))
})

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const id = idParam(params['id'])
  if (id === undefined) throw notFound()
  const version = numberOf(textOf(await readForm(request), 'version'))
  const begun = await beginTakeOver(viewer, id, version, context.now)
  if (begun === null) throw notFound()
  if (!begun.ok) {
    await setFlash(context, { tone: 'info', title: 'Inget har hämtats', text: begun.why })
    throw redirect(`/samordning/kallbevakning/${id}`, 303)
  }
  await beginFetch(viewer, begun.importId)
  throw redirect(`${importPath(begun.importId)}/kolada?hamtas=1`, 303)
})

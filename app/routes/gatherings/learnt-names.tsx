import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { forgetName, listLearntNames } from '#app/db/gathering/learnt-names.server.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { gatheringsCrumbs } from './crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Inlärda skrivsätt')

export const loader = guard('gathering.manage', async ({ viewer }) => ({ learnt: await listLearntNames(viewer) }))

export const action = guard('gathering.manage', async ({ viewer, request, context }) => {
  const form = await readForm(request)
  const forgotten = await forgetName(viewer, numberOf(textOf(form, 'id')), context.now)
  if (forgotten === null) throw notFound()
  await setFlash(context, { tone: 'success', title: 'Skrivsättet är borttaget', text: forgotten.written })
  throw redirect('/samordning/sammankomster/skrivsatt', 303)
})

export default function ShowLearntNames() {
  const { learnt } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={[...gatheringsCrumbs, { label: 'Inlärda skrivsätt' }]}
        title="Inlärda skrivsätt"
        lead="Hur organisationernas namn skrivs i deltagarlistor, som någon har sagt vad de betyder."
      />
      {learnt.length === 0 ? (
        <EmptyState title="Inga skrivsätt är inlärda" level={2}>
          När du läser in en deltagarlista kan du be att få ett skrivsätt ihågkommet till nästa gång.
        </EmptyState>
      ) : (
        <TaskList
          tasks={learnt.map(({ id, written, organisation, learntAt, learntName }) => ({
            id: String(id),
            title: `”${written}” är ${organisation.name}`,
            meta: `Inlärt ${formatDate(learntAt)} av ${learntName}`,
            action: (
              <form method="post" action="/samordning/sammankomster/skrivsatt">
                <HiddenField name="id" value={id} readOnly />
                <Button kind="quiet">
                  Ta bort<span className="hidden-visually"> skrivsättet {written}</span>
                </Button>
              </form>
            ),
          }))}
        />
      )}
    </Page>
  )
}

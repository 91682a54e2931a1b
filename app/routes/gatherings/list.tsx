import { useActionData, useLoaderData } from '@remix-run/react'
import { data } from '@remix-run/server-runtime'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { findByWrittenName, listLearntNames } from '#app/db/gathering/learnt-names.server.ts'
import { readAttendance, type ReadAttendance, type UncountedList } from '#app/domain/gathering/attendance-list.ts'
import { badInput } from '#app/http/answers.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { gatheringCrumbs } from './crumbs.ts'
import { requireGathering } from './find-gathering.server.ts'
import { ListForms } from './list-forms.tsx'
import { MatchingForm } from './matching-form.tsx'
import { takeList } from './take-list.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Läs in deltagarlistan')

export const loader = guard('gathering.manage', async ({ viewer, params }) => {
  const { slug, title } = await requireGathering(viewer, params)
  const { organisations } = await findByWrittenName(viewer)
  return { gathering: { slug, title }, organisations, learnt: (await listLearntNames(viewer)).length }
})

/** What the list came to: counts to go through, or why there are none. Nothing of it is stored. */
type ListAnswer =
  { kind: 'read'; read: ReadAttendance } | ({ kind: 'again'; field: 'file' | 'pasted'; typed: string } & UncountedList)

export const action = guard('gathering.manage', async ({ viewer, request, params }) => {
  await requireGathering(viewer, params)
  const taken = await takeList(request)
  if (!taken.ok) {
    const { field, why, typed } = taken
    return badInput<ListAnswer>({ kind: 'again', field, why, columns: [], typed })
  }
  const { find } = await findByWrittenName(viewer)
  const chosen = /^\d{1,4}$/.test(taken.column) ? Number(taken.column) : undefined
  const read = readAttendance(taken.table, find, chosen)
  if (read.ok) return data<ListAnswer>({ kind: 'read', read })
  const { why, columns } = read
  const field = taken.typed === '' ? 'file' : 'pasted'
  return badInput<ListAnswer>({ kind: 'again', field, why, columns, typed: taken.typed })
})

export default function ReadAttendanceList() {
  const { gathering, organisations, learnt } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as ListAnswer | undefined
  const isRead = answer?.kind === 'read'
  return (
    <Page>
      <PageHead
        breadcrumb={gatheringCrumbs(gathering, 'Läs in deltagarlistan')}
        eyebrow={gathering.title}
        title={isRead ? 'Vilka organisationer är det?' : 'Läs in deltagarlistan'}
        lead={
          isRead
            ? 'Namnen är redan borta. Kontrollera vilken organisation varje skrivsätt betyder.'
            : 'Bara antalet deltagare per organisation sparas. Namn och adresser läses förbi, och filen sparas inte.'
        }
      />
      {isRead ? (
        <MatchingForm read={answer.read} gathering={gathering} organisations={organisations} />
      ) : (
        <ListForms gathering={gathering} answer={answer} learnt={learnt} />
      )}
    </Page>
  )
}

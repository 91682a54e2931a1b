import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { roundAddresses } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { findBoard } from '#app/db/round/board.server.ts'
import { acceptReports } from '#app/db/round/bulk-acceptance.server.ts'
import type { Round } from '#app/db/round/rounds.server.ts'
import type { BoardReport } from '#app/domain/reporting-round/board.ts'
import { readBoardSelection, reportTick, whyNotReview } from '#app/domain/reporting-round/board-selection.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { loadRound } from './load-round.server.ts'
import { NotDone } from './not-done.tsx'
import { RefusedList } from './refused-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Godkänn flera')

/** The address only takes what was ticked; to read it is to go back to the board. */
export const loader = guard('status-report.review', async ({ viewer, params, context }) => {
  const round = await loadRound(viewer, params['id'])
  if (context.once.has('asked')) return null
  throw redirect(roundAddresses(round.slug).board, 303)
})

interface Named {
  id: number
  version: number
  name: string
}

type Shown = { round: Round } & (
  | { kind: 'refused'; why: string }
  | { kind: 'question'; reports: Named[] }
  | { kind: 'partly'; accepted: number; refused: { name: string; why: string }[] }
)

export const action = guard('status-report.review', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params['id'])
  const form = await readForm(request, 5000)
  const ticked = readBoardSelection(form).reports
  context.once.set('asked', true)
  const why = whyNotReview(round.phase)
  if (why !== undefined) return conflict<Shown>({ round, kind: 'refused', why })
  const { reports } = await findBoard(viewer, round, context.now)
  const named = ticked.flatMap(({ id, version }): Named[] => {
    const report = reports.find(({ reportId }) => reportId === id)
    return report === undefined ? [] : [{ id, version, name: nameOf(report) }]
  })
  if (named.length === 0) {
    return badInput<Shown>({
      round,
      kind: 'refused',
      why: 'Markera minst en inskickad rapport på tavlan först.',
    })
  }
  if (form['intent'] !== 'confirmed') return { round, kind: 'question', reports: named } as Shown
  const { accepted, refused } = await acceptReports(viewer, round.id, named, context.now)
  if (refused.length > 0) {
    return conflict<Shown>({
      round,
      kind: 'partly',
      accepted: accepted.length,
      refused: refused.map(({ id, why: reason }) => ({
        name: named.find((one) => one.id === id)?.name ?? '',
        why: reason,
      })),
    })
  }
  await setFlash(context, {
    tone: 'success',
    title: `${sentenceCase(counted(accepted.length, 'rapport är godkänd', 'rapporter är godkända'))}`,
    text: 'Organisationerna får besked.',
  })
  throw redirect(roundAddresses(round.slug).board, 303)
})

const nameOf = ({ organisation, commitment }: BoardReport): string => `${organisation.name}: ${commitment.label}`

export default function AcceptSeveral() {
  const answer = useActionData<typeof action>() as Shown | undefined
  if (answer === undefined) return null
  const { round } = answer
  if (answer.kind === 'refused') return <NotDone round={round} title="Godkänn flera" why={answer.why} />
  const { board, acceptance } = roundAddresses(round.slug)
  const crumbs = roundCrumbs(round, 'Godkänn flera')
  if (answer.kind === 'partly') return <RefusedList {...answer} crumbs={crumbs} board={board} />
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs}
        title={`Godkänn ${counted(answer.reports.length, 'rapport', 'rapporter')}?`}
        lead="De räknas i uppföljningen, värden som organisationerna har lämnat läggs till, och organisationerna får besked. En godkänd rapport går inte att lämna tillbaka."
      />
      <Section id="godkanns" title="Godkänns">
        <ul className="ruled-list">
          {answer.reports.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </Section>
      <form method="post" action={acceptance}>
        {answer.reports.map(({ id, version }) => (
          <input key={id} type="hidden" name={reportTick(id)} value={version} />
        ))}
        <ButtonRow>
          <Button name="intent" value="confirmed">
            Godkänn {counted(answer.reports.length, 'rapport', 'rapporter')}
          </Button>
          <a href={board}>Tillbaka till tavlan</a>
        </ButtonRow>
      </form>
    </Page>
  )
}

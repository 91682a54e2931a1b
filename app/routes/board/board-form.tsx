import type { roundAddresses } from '#app/components/round-addresses.ts'
import { boardColumns, type BoardReport } from '#app/domain/reporting-round/board.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { counted } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { StateMatrix } from '#app/ui/state-matrix.tsx'
import { BoardCell } from './board-cell.tsx'
import { OrganisationHead } from './organisation-head.tsx'
import type { BoardPage } from './show.tsx'

/** The ticks that the address asks for: all organisations, or all reports that can be accepted. */
export const markAll = { organisations: 'organisationer', submitted: 'inskickade' } as const

/** As many reports as a phone shows one under the other; when there are more, each organisation's lie behind its name. */
const mostOnPhone = 60

/** The matrix, with ticks and what can be done with what is ticked. */
export function BoardForm(
  props: Pick<BoardPage, 'round' | 'shown' | 'decisions' | 'marked' | 'whyNotRemind' | 'whyNotReview'> & {
    addresses: ReturnType<typeof roundAddresses>
    query: string
  },
) {
  const { shown, marked, addresses, query, round } = props
  const groups = boardColumns(shown.reports)
  const columns = groups.flatMap(({ commitments }) => commitments)
  const keyOf = (organisation: number, commitment: number): string => `${organisation}/${commitment}`
  const byPlace = new Map(
    shown.reports.map((report): [string, BoardReport] => [keyOf(report.organisation.id, report.commitment.id), report]),
  )
  const submitted = shown.reports.filter(({ state }) => state === 'submitted').length
  const markLink = (what: string): string =>
    `${addresses.board}${query === '' ? '?' : `${query}&`}markera=${what}#tavlan`
  return (
    <form method="post" action={addresses.reminder}>
      <p className="small no-print">
        Visar {counted(shown.reports.length, 'rapport', 'rapporter')} från{' '}
        {counted(shown.organisations.length, 'organisation', 'organisationer')}. Markera alla{' '}
        <a href={markLink(markAll.organisations)}>organisationer</a>
        {submitted === 0 ? null : (
          <>
            {' '}
            eller alla <a href={markLink(markAll.submitted)}>inskickade rapporter</a>
          </>
        )}
        .
      </p>
      <StateMatrix
        folded={shown.reports.length > mostOnPhone && shown.organisations.length > 1}
        caption="Vad varje organisation ska svara på, och hur långt den har kommit"
        corner="Organisation"
        groups={groups.map(({ goal, commitments }) => ({
          key: goalLabel(goal),
          name: goalLabel(goal),
          columns: commitments.map(({ id, position, label }) => ({ key: id, name: `${position}. ${label}` })),
        }))}
        rows={shown.organisations.map((organisation) => ({
          key: organisation.id,
          head: (
            <OrganisationHead
              organisation={organisation}
              reports={shown.reports.filter((report) => report.organisation.id === organisation.id)}
              board={addresses.board}
              decisions={props.decisions[organisation.slug]}
              isTicked={marked === markAll.organisations}
            />
          ),
          cells: columns.map((column) => {
            const report = byPlace.get(keyOf(organisation.id, column.id))
            return report === undefined ? undefined : (
              <BoardCell report={report} round={round.slug} isTicked={marked === markAll.submitted} />
            )
          }),
        }))}
      />
      <ButtonRow note={props.whyNotRemind ?? 'Nästa sida visar vad som händer innan något skickas eller godkänns.'}>
        <Button kind="secondary" disabled={props.whyNotRemind !== undefined}>
          Påminn de markerade
        </Button>
        <Button kind="secondary" formAction={addresses.acceptance} disabled={props.whyNotReview !== undefined}>
          Godkänn de markerade
        </Button>
      </ButtonRow>
    </form>
  )
}

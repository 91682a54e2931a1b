import { decisionQuery } from '#app/domain/decision/addresses.ts'
import type { WaitingDecisions } from '#app/domain/decision/by-organisation.ts'
import { boardQuery, countStates, type BoardOrganisation, type BoardReport } from '#app/domain/reporting-round/board.ts'
import { organisationTick } from '#app/domain/reporting-round/board-selection.ts'
import { steeringPages } from '#app/domain/steering/addresses.ts'
import { formatCalendarDate, formatDate } from '#app/domain/swedish.ts'

/**
 * A row's name: the organisation with its tick, how much of what is shown has come in, when somebody from it was last
 * there, the steering group's decisions that wait for it, and a last day of its own.
 */
export function OrganisationHead(props: {
  organisation: BoardOrganisation
  reports: readonly BoardReport[]
  /** The board's address. */
  board: string
  isTicked: boolean
  /** The steering group's decisions that wait for it; undefined where none does. */
  decisions: WaitingDecisions | undefined
}) {
  const { organisation, isTicked, decisions } = props
  const id = `aktor-${organisation.id}`
  const { reported, owed, overdue } = countStates(props.reports)
  return (
    <>
      <label className="cell-tick" htmlFor={id}>
        <input type="checkbox" id={id} name={organisationTick(organisation.id)} defaultChecked={isTicked} />
        {organisation.name}
      </label>
      <span className="small">
        <a href={`${props.board}${boardQuery({ organisation: organisation.slug })}#tavlan`}>
          {reported} av {owed}
          <span className="hidden-visually"> från {organisation.name}</span> har kommit in
        </a>
      </span>
      {overdue === 0 ? null : (
        <span className="small tone-warn">
          {overdue} {overdue === 1 ? 'försenad' : 'försenade'}
        </span>
      )}
      <span className="small">{activityOf(organisation)}</span>
      {organisation.unreached === undefined ? null : <span className="small tone-warn">Går inte att nå</span>}
      {decisions === undefined ? null : (
        <span className="small">
          <a
            href={`${steeringPages(undefined).decisions}${decisionQuery({ standing: 'galler', organisation: organisation.slug })}`}
          >
            Beslut som gäller<span className="hidden-visually"> {organisation.name}</span>: {decisions.open}
          </a>
          {decisions.late === 0 ? null : <span className="tone-warn">, försenade: {decisions.late}</span>}
          {decisions.reported === 0 ? null : `, anmälda som genomförda: ${decisions.reported}`}
        </span>
      )}
      {organisation.extension === undefined ? null : (
        <span className="small">
          Har till {formatCalendarDate(organisation.extension.until)}: {organisation.extension.reason}
        </span>
      )}
    </>
  )
}

function activityOf({ lastActivity, lastName }: BoardOrganisation): string {
  if (lastActivity === undefined) return 'Har aldrig öppnat omgången'
  const who = lastName === undefined || lastName === '' ? '' : `, ${lastName}`
  return `Senast ${formatDate(lastActivity)}${who}`
}

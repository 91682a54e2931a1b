import type { BoardOrganisation } from '#app/domain/reporting-round/board.ts'
import { organisationTick } from '#app/domain/reporting-round/board-selection.ts'
import { formatCalendarDate, formatDate } from '#app/domain/swedish.ts'

/** A row's name: the organisation with its tick, when somebody from it was last there, and a last day of its own. */
export function OrganisationHead(props: { organisation: BoardOrganisation; isTicked: boolean }) {
  const { organisation, isTicked } = props
  const id = `aktor-${organisation.id}`
  return (
    <>
      <label className="cell-tick" htmlFor={id}>
        <input type="checkbox" id={id} name={organisationTick(organisation.id)} defaultChecked={isTicked} />
        {organisation.name}
      </label>
      <span className="small">{activityOf(organisation)}</span>
      {organisation.isUnreachable ? <span className="small tone-warn">Går inte att nå</span> : null}
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

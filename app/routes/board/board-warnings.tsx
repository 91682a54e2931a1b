import { boardMarks, boardQuery, type BoardMark, type BoardOrganisation } from '#app/domain/reporting-round/board.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { Notice } from '#app/ui/notice.tsx'

/** Who has never been there, and who cannot be reached. */
export function BoardWarnings(props: { organisations: readonly BoardOrganisation[]; board: string }) {
  const unreachable = props.organisations.filter((one) => one.isUnreachable)
  const unopened = props.organisations.filter((one) => one.isUnopened)
  return (
    <>
      {unreachable.length === 0 ? null : (
        <Notice kind="warning" title={`${howMany(unreachable)} går inte att nå`}>
          <p>
            {firstNames(unreachable)} har ingen kontaktperson eller användare med en adress som fungerar. Påminnelser
            når dem inte. <Narrow mark="unreachable" board={props.board} />
          </p>
        </Notice>
      )}
      {unopened.length === 0 ? null : (
        <Notice kind="info" title={`${howMany(unopened)} har aldrig öppnat omgången`}>
          <p>
            {firstNames(unopened)}. <Narrow mark="unopened" board={props.board} />
          </p>
        </Notice>
      )}
    </>
  )
}

const howMany = (all: readonly BoardOrganisation[]): string =>
  sentenceCase(counted(all.length, 'organisation', 'organisationer'))

/** The first of them by name; the link beside leads to all. */
function firstNames(all: readonly BoardOrganisation[]): string {
  const names = all.map(({ name }) => name)
  return names.length <= 8 ? formatList(names) : `${names.slice(0, 7).join(', ')} och ${names.length - 7} till`
}

function Narrow({ mark, board }: { mark: BoardMark; board: string }) {
  return (
    <a href={`${board}${boardQuery({ mark })}#tavlan`}>
      Visa bara dem<span className="hidden-visually">: {boardMarks[mark].label}</span>
    </a>
  )
}

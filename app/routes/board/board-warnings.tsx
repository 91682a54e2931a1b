import { UnreachableList } from '#app/components/unreachable-list.tsx'
import { boardMarks, boardQuery, type BoardOrganisation } from '#app/domain/reporting-round/board.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { Notice } from '#app/ui/notice.tsx'

/** Who cannot be reached, and who has never been there. */
export function BoardWarnings(props: { organisations: readonly BoardOrganisation[]; board: string }) {
  const unreachable = props.organisations.flatMap(({ unreached, ...organisation }) =>
    unreached === undefined ? [] : [{ organisation, ...unreached }],
  )
  const unopened = props.organisations.filter((one) => one.isUnopened)
  return (
    <>
      <UnreachableList unreachable={unreachable} />
      {unopened.length === 0 ? null : (
        <Notice
          kind="info"
          title={`${sentenceCase(counted(unopened.length, 'organisation', 'organisationer'))} har aldrig öppnat omgången`}
        >
          <p>
            {firstNames(unopened)}.{' '}
            <a href={`${props.board}${boardQuery({ mark: 'unopened' })}#tavlan`}>
              Visa bara dem<span className="hidden-visually">: {boardMarks.unopened.label}</span>
            </a>
          </p>
        </Notice>
      )}
    </>
  )
}

/** The first of them by name; the link beside leads to all. */
function firstNames(all: readonly BoardOrganisation[]): string {
  const names = all.map(({ name }) => name)
  return names.length <= 8 ? formatList(names) : `${names.slice(0, 7).join(', ')} och ${names.length - 7} till`
}

import { goalKinds, type GoalKind } from '#app/domain/goal/goal.ts'
import type { GoalValues } from '#app/domain/goal/input.ts'
import { goalListNames, goalLists, type GoalList } from '#app/domain/goal/lists.ts'
import { recurrences, type Recurrence } from '#app/domain/possible-action/possible-action.ts'
import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

type Props = {
  values: GoalValues
  indicators: readonly { id: number; name: string }[]
  /** Where a commitment's own page is; without it, commitments are not linked. */
  commitmentHref?: ((id: string) => string) | undefined
  level: 2 | 3
}

/** A goal and its lists to read: an edition that is locked, or what a newer version says. */
export function GoalWording({ values, indicators, commitmentHref, level }: Props) {
  const shown = goalListNames.filter((list) => values[list].length > 0)
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Nummer', value: `${goalKinds[values.kind as GoalKind].label} ${values.number}` },
          { term: 'Kort titel', value: values.shortTitle },
          { term: 'Full titel', value: values.title === '' ? 'Saknas' : values.title },
          { term: 'Rubrik över åtagandena', value: values.commitmentsTitle === '' ? 'Ingen' : values.commitmentsTitle },
          { term: 'Rubrik över stödet', value: values.supportTitle === '' ? 'Ingen' : values.supportTitle },
          { term: 'Plats i dokumentet', value: values.locator === '' ? 'Inte angiven' : values.locator },
        ]}
      />
      {shown.map((list) => (
        <Section key={list} level={level} title={goalLists[list].title}>
          <ol className="plain-list">
            {values[list].map((row, index) => (
              <li key={index}>
                <Row list={list} row={row} indicators={indicators} commitmentHref={commitmentHref} />
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </>
  )
}

function Row({
  list,
  row,
  indicators,
  commitmentHref,
}: Omit<Props, 'values' | 'level'> & { list: GoalList; row: GoalValues[GoalList][number] }) {
  const place = row.locator === '' ? undefined : row.locator
  if (list === 'indicators') {
    return (
      <>
        <p>{indicators.find(({ id }) => String(id) === row.indicatorId)?.name}</p>
        {place === undefined ? null : <p className="small muted">{place}</p>}
      </>
    )
  }
  return (
    <>
      {row.label === '' ? null : (
        <p className="entry-title">
          {commitmentHref === undefined ? row.label : <a href={commitmentHref(row.id)}>{row.label}</a>}
        </p>
      )}
      {row.text === '' ? (
        <p className="muted">Ordalydelsen är inte skriven än.</p>
      ) : (
        <Verbatim source={place}>{row.text}</Verbatim>
      )}
      {Object.hasOwn(recurrences, row.recurrence) ? (
        <p className="small muted">{recurrences[row.recurrence as Recurrence].label}.</p>
      ) : null}
    </>
  )
}

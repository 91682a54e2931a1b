import { courseCodes, courses, degreeCodes, degrees, notReported } from '#app/domain/commitment/status.ts'
import { leftOutWords } from '#app/domain/follow-up/compile/owed.ts'
import { goalKinds, goalLabel, goalNumberLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import type { GoalLine, GoalStanding, IndicatorDirections } from '#app/domain/steering/page.ts'
import { formatList } from '#app/domain/swedish.ts'
import { Mark, type MarkShape } from '#app/ui/mark.tsx'
import { StandingBar, StandingCounts, StandingKey } from './page-bar.tsx'
import { Count, CountOf, ReportedCountOf } from './page-count.tsx'

/** How a goal is named in the keys of figures: "mal-7". */
export const goalKey = ({ kind, number }: { kind: GoalKind; number: number }): string =>
  `${goalKinds[kind].path}-${number}`

/** Goal by goal, a row each: answers and statuses now and last time, deviations, and where the indicators go. */
export function GoalRows({ goals, isFrozenBefore }: { goals: readonly GoalLine[]; isFrozenBefore: boolean }) {
  return (
    <section className="standing-block" data-block="goals" aria-labelledby="mal-for-mal">
      <div className="standing-head">
        <h2 id="mal-for-mal">Mål för mål</h2>
        {goals.some(({ before }) => before !== null) ? (
          <p className="muted">
            Smal stapel och tal inom parentes: förra omgången{isFrozenBefore ? ', som det fastställdes' : ''}
          </p>
        ) : null}
      </div>
      {goals.length === 0 ? (
        <p>Planen har inga mål än.</p>
      ) : (
        <>
          <StandingKey />
          <ul className="goal-rows" role="list">
            {goals.map((goal) => (
              <GoalRow key={goalKey(goal)} goal={goal} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function GoalRow({ goal }: { goal: GoalLine }) {
  const { now, before } = goal
  const key = goalKey(goal)
  const of = `goals.${key}`
  return (
    <li data-goal={key}>
      <div>
        <h3>
          <a href={goal.path}>{goalLabel(goal)}</a>
        </h3>
        {goal.continues.length === 0 ? null : (
          <p className="muted">förra omgången {formatList(goal.continues.map(goalNumberLabel))}</p>
        )}
      </div>
      <p className="goal-reported">
        {goal.commitments === 0 ? (
          'Inga åtaganden'
        ) : (
          <>
            <ReportedCountOf of={`${of}.now`} count={now} />
            <span className="word"> har rapporterat</span>
            {before === null ? null : (
              <span className="nowrap">
                {' '}
                (<ReportedCountOf of={`${of}.before`} count={before} />)
              </span>
            )}
          </>
        )}
      </p>
      <div className="goal-standing">
        <StandingBar id={key} standing={now} />
        {before === null ? null : <StandingBar id={`${key}-forra`} standing={before} thin />}
        <StandingCounts of={`${of}.now`} standing={now} />
        {before === null ? null : <BeforeInWords of={`${of}.before`} standing={before} />}
      </div>
      <Deviations of={of} now={now} before={before} />
      <div className="goal-indicators">
        <p>
          {goal.measured.all === 0 ? (
            'Har inga indikatorer'
          ) : (
            <>
              <CountOf
                of={[`${of}.measured.live`, `${of}.measured.all`]}
                part={goal.measured.live}
                whole={goal.measured.all}
              />
              <span className="word"> {goal.measured.all === 1 ? 'indikator' : 'indikatorer'}</span> mäts
            </>
          )}
        </p>
        <Directions of={`${of}.directions`} directions={goal.directions} />
      </div>
    </li>
  )
}

/** Last time's statuses, which the thin bar draws, for those who hear the page. */
function BeforeInWords({ of, standing }: { of: string; standing: GoalStanding }) {
  return (
    <p className="hidden-visually">
      Förra omgången:{' '}
      {degreeCodes
        .filter((code) => standing.byDegree[code] > 0)
        .map((code) => (
          <span key={code}>
            {degrees[code].label} <Count of={`${of}.byDegree.${code}`} value={standing.byDegree[code]} />,{' '}
          </span>
        ))}
      {standing.leftOut === 0 ? null : (
        <>
          {leftOutWords} <Count of={`${of}.leftOut`} value={standing.leftOut} />,{' '}
        </>
      )}
      {notReported.label} <Count of={`${of}.notReported`} value={standing.notReported} />.
    </p>
  )
}

/** What deviates, now and (in brackets) last time. Nothing is said where nobody has answered. */
function Deviations(props: { of: string; now: GoalStanding; before: GoalStanding | null }) {
  const { of, now, before } = props
  const deviating = courseCodes.filter(
    (code) => courses[code].deviates && (now.byCourse[code] > 0 || (before?.byCourse[code] ?? 0) > 0),
  )
  if (now.reported === now.leftOut) {
    const said = now.leftOut > 0 ? leftOutWords : now.owed === 0 ? '' : 'Ingen har svarat'
    return <p className="goal-courses muted">{said}</p>
  }
  if (deviating.length === 0) return <p className="goal-courses muted">Inget avviker</p>
  return (
    <ul className="goal-courses" role="list">
      {deviating.toReversed().map((code) => (
        <li key={code} className="nowrap">
          <Mark shape={courses[code].shape} tone={now.byCourse[code] === 0 ? 'muted' : courses[code].tone} />{' '}
          <Count of={`${of}.now.byCourse.${code}`} value={now.byCourse[code]} />{' '}
          {courses[code].label.toLocaleLowerCase('sv')}
          {before === null ? null : (
            <>
              {' '}
              (<Count of={`${of}.before.byCourse.${code}`} value={before.byCourse[code]} />)
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Where live indicators go: the mark and the word of each way. */
const ways: { [Way in keyof IndicatorDirections]: { shape: MarkShape; one: string; many: string } } = {
  better: { shape: 'ahead', one: 'åt rätt håll', many: 'åt rätt håll' },
  worse: { shape: 'back', one: 'åt fel håll', many: 'åt fel håll' },
  unchanged: { shape: 'level', one: 'oförändrad', many: 'oförändrade' },
  changed: { shape: 'change', one: 'ändrad', many: 'ändrade' },
  unknown: { shape: 'dash', one: 'okänd', many: 'okända' },
}

function Directions({ of, directions }: { of: string; directions: IndicatorDirections }) {
  const shown = (Object.keys(ways) as (keyof IndicatorDirections)[]).filter((way) => directions[way] > 0)
  if (shown.length === 0) return null
  return (
    <ul className="goal-directions" role="list">
      {shown.map((way) => (
        <li key={way} className="nowrap">
          <Mark shape={ways[way].shape} /> <Count of={`${of}.${way}`} value={directions[way]} />{' '}
          {directions[way] === 1 ? ways[way].one : ways[way].many}
        </li>
      ))}
    </ul>
  )
}

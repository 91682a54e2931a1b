import { comparisonClasses, type ClassCounts, type ComparisonClass } from '#app/domain/plan/comparison/classes.ts'
import type { EditionComparison } from '#app/domain/plan/comparison/compare-editions.ts'
import type { EditionReference } from '#app/domain/plan/comparison/edition.ts'
import { madeUp, planPeriod, planStates } from '#app/domain/plan/plan.ts'
import { formatList, numeral, sentenceCase } from '#app/domain/swedish.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DifferenceKey } from '#app/ui/difference.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Prose, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { ComparedGoalSection, comparedGoalId, comparedGoalName } from './compared-goal.tsx'

/** Two editions side by side: how many are the same and how many not, and then goal by goal. */
export function EditionComparisonView(props: {
  comparison: EditionComparison
  /** The edition's own page, for those who may open it. */
  hrefOf: (edition: EditionReference) => string | undefined
}) {
  const { comparison, hrefOf } = props
  const name = (edition: EditionReference) => <EditionName edition={edition} href={hrefOf(edition)} />
  const editions = [
    { term: 'Tidigare utgåva', value: name(comparison.earlier) },
    { term: 'Senare utgåva', value: name(comparison.later) },
  ]
  if (!comparison.isRelated) {
    return (
      <>
        <SummaryList rows={editions} />
        <Notice kind="info" title="Det är inte angivet hur utgåvorna hänger ihop">
          <p>
            Ingen har angett vilka mål eller åtaganden som fortsätter från den ena utgåvan till den andra. Därför
            jämförs inga lydelser, och inget gissas. Målen och åtagandena i båda utgåvorna står nedan.
          </p>
        </Notice>
        <BothEditions comparison={comparison} />
      </>
    )
  }
  return (
    <WithPageNav
      links={comparison.goals.map((goal) => ({ href: `#${comparedGoalId(goal)}`, label: comparedGoalName(goal) }))}
    >
      <div className="stack">
        <SummaryList
          rows={[
            ...editions,
            { term: 'Mål', value: countsInWords(comparison.counts.goals) },
            { term: 'Åtaganden', value: countsInWords(comparison.counts.commitments) },
          ]}
        />
        <DifferenceKey />
      </div>
      {comparison.goals.map((goal) => (
        <ComparedGoalSection key={comparedGoalId(goal)} goal={goal} />
      ))}
    </WithPageNav>
  )
}

function EditionName({ edition, href }: { edition: EditionReference; href: string | undefined }) {
  return (
    <>
      {href === undefined ? edition.title : <a href={href}>{edition.title}</a>}, {planPeriod(edition)}.{' '}
      {planStates[edition.state].label}. {edition.isDemo ? <Badge>{madeUp}</Badge> : null}
    </>
  )
}

/** "Fem oförändrade, ett omformulerat och två nya". */
function countsInWords(counts: ClassCounts): string {
  const parts = (Object.keys(comparisonClasses) as ComparisonClass[]).flatMap((code) => {
    const count = counts[code]
    const { one, many } = comparisonClasses[code]
    return count === 0 ? [] : [`${numeral(count, 'neuter')} ${count === 1 ? one : many}`]
  })
  return parts.length === 0 ? 'Inga' : sentenceCase(formatList(parts))
}

/** What each edition holds, without any tie between them. */
function BothEditions({ comparison }: { comparison: EditionComparison }) {
  return (
    <>
      {(['earlier', 'later'] as const).map((side) => (
        <Section key={side} id={side === 'earlier' ? 'tidigare' : 'senare'} title={comparison[side].title}>
          {comparison.goals.flatMap((goal) => goal[side]).length === 0 ? <p>Inga mål är inlagda.</p> : null}
          {comparison.goals
            .filter((goal) => goal[side].length > 0)
            .map((goal) => (
              <Section key={comparedGoalId(goal)} title={comparedGoalName(goal)} level={3}>
                {goal[side]
                  .filter((one) => one.title !== one.shortTitle)
                  .map((one) => (
                    <p key={one.id}>{one.title}</p>
                  ))}
                {goal[side].every((one) => one.commitments.length === 0) ? (
                  <p className="muted">Inga åtaganden är inlagda.</p>
                ) : (
                  <Prose>
                    <ol>
                      {goal[side].flatMap((one) =>
                        one.commitments.map(({ slug, label }) => (
                          <li key={slug}>
                            {planStates[comparison[side].state].isPublic ? (
                              <a href={`/atagande/${slug}`}>{label}</a>
                            ) : (
                              label
                            )}
                          </li>
                        )),
                      )}
                    </ol>
                  </Prose>
                )}
              </Section>
            ))}
        </Section>
      ))}
    </>
  )
}

import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import type { SourceEdition } from '#app/domain/source/source-edition.ts'
import { indicatorsIn } from './material.ts'

/** Every source that the goals, their commitments and their indicators cite, once, the indicators' first. */
export function citedSources(goals: readonly DescribedGoal[]): SourceEdition[] {
  const cited = [
    ...indicatorsIn(goals).flatMap(sourcesOf),
    ...goals.flatMap((goal) => [goal.source, ...goal.commitments.map(({ source }) => source)]),
  ]
  return [...new Map(cited.map((source) => [source.slug, source])).values()]
}

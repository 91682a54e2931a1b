import type { FollowUpData, FrozenIndicator } from './content.ts'

/** The facts behind a goal's section: its commitments with all answers to them, its indicators and their sources. */
export function dataOfGoal(data: FollowUpData, key: string): FollowUpData {
  const goals = data.goals.filter((goal) => goal.key === key)
  const commitments = data.commitments.filter((commitment) => commitment.goal === key)
  const slugs = new Set(commitments.map(({ slug }) => slug))
  const reports = data.reports.filter(({ commitment }) => slugs.has(commitment))
  const indicators = data.indicators.filter(({ slug }) => goals.some((goal) => goal.indicators.includes(slug)))
  return { ...written(data, key), ...mentioned(data, commitments, reports, indicators), goals }
}

/**
 * The facts behind an actor's extract: its own answers, and the commitments that they are about. Indicators are left out,
 * because their values are others' too; what the actor says of them stands in its answers.
 */
export function dataOfActor(data: FollowUpData, key: string, slug: string): FollowUpData {
  const reports = data.reports.filter(({ organisation }) => organisation === slug)
  const commitments = data.commitments.filter((one) => reports.some(({ commitment }) => commitment === one.slug))
  const goals = data.goals
    .filter((goal) => commitments.some((commitment) => commitment.goal === goal.key))
    .map((goal) => ({ ...goal, indicators: [] }))
  const found = mentioned(data, commitments, reports, [])
  const itself = data.organisations.filter((one) => one.slug === slug || found.organisations.includes(one))
  return { ...written(data, key), ...found, organisations: itself, goals }
}

const written = (data: FollowUpData, key: string): Pick<FollowUpData, 'narratives' | 'claims'> => ({
  narratives: data.narratives.filter(({ section }) => section === key),
  claims: data.claims.filter(({ section }) => section === key),
})

/** Commitments, answers and indicators with the organisations and sources that they name. */
function mentioned(
  data: FollowUpData,
  commitments: FollowUpData['commitments'],
  reports: FollowUpData['reports'],
  indicators: FrozenIndicator[],
): Pick<FollowUpData, 'organisations' | 'commitments' | 'reports' | 'indicators' | 'sources'> {
  const organisations = new Set([
    ...commitments.flatMap(({ actors }) => actors.map(({ organisation }) => organisation)),
    ...reports.map(({ organisation }) => organisation),
  ])
  const sources = new Set([
    ...commitments.map(({ source }) => source.slug),
    ...indicators.flatMap(({ series }) =>
      series.flatMap(({ values }) => values.flatMap(({ citations }) => citations.map(({ source }) => source))),
    ),
  ])
  return {
    organisations: data.organisations.filter(({ slug }) => organisations.has(slug)),
    commitments,
    reports,
    indicators,
    sources: data.sources.filter(({ slug }) => sources.has(slug)),
  }
}

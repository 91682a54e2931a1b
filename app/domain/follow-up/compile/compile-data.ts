import { actorRoles } from '#app/domain/commitment/actor.ts'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import type { DescribedGoal, GoalCommitment } from '#app/domain/goal/described-goal.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { formatValue, toColumns } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { toSubmission } from '#app/domain/status-report/submission.ts'
import type { StatusView } from '#app/domain/status-report/assessment.ts'
import { citedSources } from './cited-sources.ts'
import type { FollowUpData, FrozenIndicator, FrozenReport } from '#app/domain/follow-up/edition/content.ts'
import { indicatorsIn, type FollowUpMaterial } from './material.ts'
import type { Owed } from './owed.ts'
import { goalSectionKey } from '#app/domain/follow-up/sections/section.ts'

/**
 * Every fact behind a follow-up's document, as data: what things are called, what was answered, what was measured.
 *
 * @param material as it may be told, see publishable.ts
 */
export function compileData(
  material: Pick<FollowUpMaterial, 'goals' | 'owed' | 'organisations' | 'narratives'>,
): Omit<FollowUpData, 'claims'> {
  const { goals, owed, organisations, narratives } = material
  const indicators = indicatorsIn(goals)
  return {
    organisations: organisations.map(({ slug, name, shortName, kind }) => ({ slug, name, shortName, kind })),
    goals: goals.map((goal) => ({
      key: goalSectionKey(goal),
      number: goal.number,
      title: goal.title,
      shortTitle: goal.shortTitle,
      indicators: goal.indicators.map(({ slug }) => slug),
    })),
    commitments: goals.flatMap((goal) => goal.commitments.map((commitment) => commitmentData(goal, commitment))),
    reports: owed.map(reportData),
    indicators: indicators.map(indicatorData),
    sources: citedSources(goals).map((source) => ({
      slug: source.slug,
      name: sourceName(source),
      publisher: source.publisher,
      title: source.title,
      edition: source.edition,
      population: source.population,
      url: source.url,
      fetchedOn: source.fetchedOn,
      fileSha256: source.fileSha256,
      responseRates: source.responseRates.map(({ part, percent }) => ({ part, percent })),
    })),
    narratives: [...narratives].map(([section, text]) => ({ section, text })),
  }
}

const commitmentData = (goal: DescribedGoal, commitment: GoalCommitment): FollowUpData['commitments'][number] => ({
  slug: commitment.slug,
  goal: goalSectionKey(goal),
  position: commitment.position,
  text: commitment.text,
  label: commitment.label,
  source: { slug: commitment.source.slug, name: sourceName(commitment.source) },
  locator: commitment.locator,
  actors: commitment.actors.map(({ organisation, role }) => ({
    organisation: organisation.slug,
    role,
    roleLabel: actorRoles[role].label,
  })),
})

const statusOf = ({ degree, course }: StatusView): FrozenReport['status'] =>
  degree === null || course === null
    ? null
    : { degree, degreeLabel: degrees[degree].label, course, courseLabel: courses[course].label }

function reportData({ commitmentSlug, organisation, state, report }: Owed): FrozenReport {
  const head = { commitment: commitmentSlug, organisation: organisation.slug, state }
  if (report === undefined) {
    const nothing = { reason: '', done: '', obstacles: '', nextStep: '' }
    const lists = { milestones: [], contributions: [], ownValues: [] }
    return { ...head, status: null, ...nothing, ...lists, assessment: null, isLate: false, channel: '' }
  }
  const { degree: _degree, course: _course, ...content } = toSubmission(report)
  const assessed = report.assessment === null ? null : statusOf(report.assessment)
  return {
    ...head,
    status: statusOf(report),
    ...content,
    assessment: assessed === null ? null : { ...assessed, reason: report.assessment?.reason ?? '' },
    isLate: report.isLate,
    channel: report.channel,
  }
}

const indicatorData = (indicator: DescribedIndicator): FrozenIndicator => ({
  slug: indicator.slug,
  name: indicator.name,
  shortName: indicator.shortName,
  definition: indicator.definition,
  unit: indicator.unit,
  state: indicator.state,
  stateLabel: indicatorStates[indicator.state].label,
  owner: indicator.facts?.owner ?? null,
  frequency: indicator.facts?.frequency ?? null,
  series: indicator.series.map((series) => ({
    slug: series.slug,
    label: series.label,
    shortLabel: series.shortLabel,
    population: series.population,
    question: series.question ?? null,
    level: series.level,
    lastYear: series.lastYear ?? null,
    ending: series.ending ?? null,
    endedBy: series.endedBy ?? null,
    values: series.values.map((row) => {
      const { valueType: type, ...columns } = toColumns(row.value)
      return {
        subject: row.subject,
        subjectName: row.subjectName,
        year: row.year,
        breakdown: row.breakdown,
        type,
        ...columns,
        text: formatValue(row.value, indicator.unit),
        numerator: row.numerator,
        denominator: row.denominator,
        note: row.note,
        citations: row.citations.map(({ source, locator, quotedText }) => ({
          source: source.slug,
          locator,
          quotedText,
        })),
      }
    }),
  })),
  successions: indicator.successions.map(({ from, to, year, reason }) => ({ from, to, year, reason })),
})

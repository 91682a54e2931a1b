import { valuesPerPage } from '#app/domain/import/list-filter.ts'
import { leftOut, whyNotApply } from '#app/domain/import/judging/applying.ts'
import { outlierRules } from '#app/domain/import/judging/outliers.ts'
import { aboutValue } from '#app/domain/import/judging/overtaken.ts'
import type { Judged, JudgedChanged, JudgedWritten } from '#app/domain/import/judging/judged.ts'
import { placeInWords } from '#app/domain/import/table.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { formatValue } from '#app/domain/series/value.ts'
import type { Preview } from '#app/jobs/import-preview.server.ts'

/** Most problems of one kind, changed values and outliers that the page lists; all are in the file of values. */
const mostListed = { problems: 20, changed: 200, outliers: 100 } as const

/** A value as the page lists it. */
export interface ShownValue {
  key: string
  about: string
  series: string
  outcome: 'new' | 'changed'
  from: string | undefined
  to: string
  isReported: boolean
  quoted: string
  place: string
}

/** Problems of one kind, as many as are listed. */
export interface ProblemGroup {
  kind: string
  severity: 'stops' | 'note'
  count: number
  shown: { place: string; why: string }[]
}

/** What the page of a prepared import shows. */
export type PreviewView = ReturnType<typeof previewView>

/** A preview as the page shows it: counts of all, and lists as long as a page bears. */
export function previewView(preview: Preview, hasSource: boolean, page: number) {
  const { proposal, judgement, series, mark } = preview
  const { judged, outliers, counts } = judgement
  const unitOf = (one: Judged): IndicatorUnit => series.get(one.value.seriesId)?.indicator.unit ?? 'count'
  const show = (one: JudgedWritten): ShownValue => ({
    key: `${one.value.seriesId}/${one.cell}`,
    about: aboutValue(one.value),
    series: seriesName(preview, one),
    outcome: one.outcome,
    from: one.outcome === 'changed' ? formatValue(one.from.value, unitOf(one)) : undefined,
    to: formatValue(one.value.value, unitOf(one)),
    isReported: one.outcome === 'changed' && one.from.isReported,
    quoted: one.value.quoted,
    place: one.value.locator,
  })
  const written = judged.filter((one): one is JudgedWritten => one.outcome === 'new' || one.outcome === 'changed')
  const changed = written.filter((one): one is JudgedChanged => one.outcome === 'changed')
  const from = (page - 1) * valuesPerPage
  const untouched = { reason: '', without: true, reported: true }
  return {
    mark,
    counts,
    leftOut: leftOut(counts, proposal.problems),
    facts: proposal.facts,
    problems: problemGroups(preview),
    series: [...series.values()].map(({ id, slug, indicator, shortLabel }) => ({
      id,
      href: `/samordning/indikatorer/${indicator.slug}/serier/${slug}/varden`,
      name: `${indicator.shortName}, ${shortLabel}`,
      becomesNew: indicator.state === 'development' && counts.new > 0,
    })),
    changed: changed.slice(0, mostListed.changed).map(show),
    outliers: outliers
      .slice(0, mostListed.outliers)
      .map(({ judged: one, rule, why }) => ({ ...show(one), rule: outlierRules[rule].label, why })),
    outlierCount: outliers.length,
    values: written.slice(from, from + valuesPerPage).map(show),
    page,
    pages: Math.max(1, Math.ceil(written.length / valuesPerPage)),
    /** Why nothing can be read in, whatever is said in the form. */
    refusal: whyNotApply(counts, proposal.problems, hasSource, untouched).refusal,
  }
}

const seriesName = ({ series }: Preview, one: Judged): string => {
  const found = series.get(one.value.seriesId)
  return found === undefined ? '' : `${found.indicator.shortName}, ${found.shortLabel}`
}

/** Problems by kind, those that stop first, then by how many there are. */
function problemGroups({ proposal, judgement }: Preview): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>()
  const add = (kind: string, severity: ProblemGroup['severity'], place: string, why: string): void => {
    const key = `${severity}/${kind}`
    const group = groups.get(key) ?? { kind, severity, count: 0, shown: [] }
    groups.set(key, group)
    group.count += 1
    if (group.shown.length < mostListed.problems) group.shown.push({ place, why })
  }
  for (const problem of proposal.problems) add(problem.kind, problem.severity, placeInWords(problem), problem.why)
  for (const one of judgement.judged) {
    if (one.outcome === 'refused') add(one.kind, 'stops', one.value.locator, `${aboutValue(one.value)}: ${one.why}`)
  }
  const rank = ({ severity, count }: ProblemGroup): number => (severity === 'stops' ? 1e9 : 0) + count
  return [...groups.values()].toSorted((a, b) => rank(b) - rank(a))
}

import type { ReactNode } from 'react'
import { indicatorBreakdowns } from '#app/domain/indicator/breakdown.ts'
import { collections } from '#app/domain/indicator/collection.ts'
import type { CitedSeries, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { expectedInWords } from '#app/domain/indicator/expected.ts'
import { frequencies } from '#app/domain/indicator/frequency.ts'
import { directions } from '#app/domain/indicator/indicator.ts'
import { seriesLevels } from '#app/domain/series/series.ts'
import { formatList, sentenceCase } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'

/** A goal that the indicator measures, with the address of the edition where it does. */
export interface MeasuredGoal {
  href: string
  label: string
}

/** What an indicator measures, how, where its values come from and when the next are expected. */
export function AboutIndicator(props: { indicator: DescribedIndicator; goals: readonly MeasuredGoal[] }) {
  const { indicator, goals } = props
  const rows = [...tieRows(goals, indicator), ...factRows(indicator), ...indicator.series.map(seriesRow(indicator))]
  return rows.length === 0 ? null : (
    <Section id="om-indikatorn" title="Om indikatorn">
      <SummaryList rows={rows} />
    </Section>
  )
}

function tieRows(goals: readonly MeasuredGoal[], { commitments }: DescribedIndicator): SummaryRow[] {
  const rows: SummaryRow[] = []
  if (goals.length > 0) {
    rows.push({
      term: 'Mäter',
      value: goals.map((goal) => (
        <p key={goal.href}>
          <a href={goal.href}>{goal.label}</a>
        </p>
      )),
    })
  }
  if (commitments.length > 0) {
    rows.push({
      term: 'Åtaganden',
      value: commitments.map((commitment) => (
        <p key={commitment.slug}>
          <a href={`/atagande/${commitment.slug}`}>{commitment.label}</a>
        </p>
      )),
    })
  }
  return rows
}

function factRows({ statedSource, direction, facts }: DescribedIndicator): SummaryRow[] {
  const rows: SummaryRow[] = []
  const add = (term: string, value: ReactNode) => {
    if (value !== null && value !== undefined && value !== '') rows.push({ term, value })
  }
  add('Angiven källa', statedSource)
  if (direction !== null) add('Riktning', directions[direction].label)
  if (facts === undefined) return rows
  add('Utfall', facts.outcomes.length === 0 ? null : facts.outcomes.map((outcome) => <p key={outcome}>{outcome}</p>))
  add('Metod', facts.method)
  if (facts.collection !== null) add('Slag av källa', collections[facts.collection].label)
  add('Svarar för indikatorn', facts.owner)
  add('Nivåer', sentenceCase(formatList(facts.levels.map((level) => seriesLevels[level].label))))
  add(
    'Kan delas upp på',
    sentenceCase(formatList(facts.breakdowns.map((one) => indicatorBreakdowns[one].label.toLocaleLowerCase('sv')))),
  )
  if (facts.frequency !== null) add('Mäts', frequencies[facts.frequency].label)
  if (facts.nextPublicationOn !== null) add('Nästa värden', sentenceCase(expectedInWords(facts.nextPublicationOn)))
  return rows
}

const seriesRow =
  (indicator: DescribedIndicator) =>
  (series: CitedSeries): SummaryRow => ({
    term: indicator.series.length === 1 ? 'Serie' : series.shortLabel,
    value: (
      <>
        {series.label === series.shortLabel ? null : <p>{series.label}</p>}
        {series.question == null ? null : <p>Frågan: ”{series.question}”</p>}
        <p className="small">
          Nivå: {seriesLevels[series.level].label}.{series.population === null ? '' : ` ${series.population}`}
          {series.endReason === undefined ? '' : ` ${series.endReason}`}
        </p>
      </>
    ),
  })

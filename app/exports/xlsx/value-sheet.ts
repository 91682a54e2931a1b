import type { FrozenIndicator, FrozenValue, ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { indicatorUnits } from '#app/domain/indicator/indicator.ts'
import { answers } from '#app/domain/series/answer.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { valueTypeWords } from '../indicator-csv.ts'
import { labelOf, number, sheetOf, text, year } from './columns.ts'
import type { LongTexts } from './long-texts.ts'
import type { PlannedSheet } from './sheet.ts'

interface Measured {
  indicator: FrozenIndicator
  series: FrozenIndicator['series'][number]
  value: FrozenValue
}

const typeWords: Readonly<Record<string, string>> = valueTypeWords
const unitHead = (unit: string): string => labelOf(indicatorUnits, unit).toLocaleLowerCase('sv')
/** Between several citations of one value; the columns of citations are in the same order. */
const between = ' | '

/** Every value of every indicator, one a row. Shares are in procent as the source has them: 22 is 22 procent. */
export function valueSheet({ data, siteUrl }: ReportContent, long: LongTexts): PlannedSheet[] {
  const sources = new Map(data.sources.map(({ slug, name }) => [slug, name]))
  return sheetOf<Measured>(
    'Indikatorvärden',
    'Indikatorernas värden, ett på varje rad. Andelar står i procent: 22 är 22 procent',
    [
      text('Indikator', 44, ({ indicator }) => indicator.name, long),
      text('Serie', 34, ({ series }) => series.label, long),
      text('Område eller organisation', 26, ({ value }) => value.subjectName, long),
      text('Kod', 20, ({ value }) => value.subject, long),
      year('År', ({ value }) => value.year),
      text('Uppdelning', 16, ({ value }) => labelOf(breakdowns, value.breakdown), long),
      text('Enhet', 11, ({ indicator }) => unitHead(indicator.unit), long),
      text('Värdetyp', 14, ({ value }) => typeWords[value.type] ?? value.type, long),
      number('Värde', ({ value }) => value.value),
      number('Lägst', ({ value }) => value.low),
      number('Högst', ({ value }) => value.high),
      text(
        'Ord',
        20,
        ({ value }) => (value.type === 'answer' ? labelOf(answers, value.words ?? '') : value.words),
        long,
      ),
      text(
        'Varför värdet saknas',
        18,
        ({ value }) => (value.missingReason === null ? '' : labelOf(missingReasons, value.missingReason)),
        long,
      ),
      text('Som det står i texten', 18, ({ value }) => value.text, long),
      number('Täljare', ({ value }) => value.numerator),
      number('Nämnare', ({ value }) => value.denominator),
      text('Anmärkning', 40, ({ value }) => value.note, long),
      text(
        'Källa',
        40,
        ({ value }) => value.citations.map(({ source }) => sources.get(source) ?? source).join(between),
        long,
      ),
      text('Plats i källan', 26, ({ value }) => value.citations.map(({ locator }) => locator).join(between), long),
      text('Källans ord', 40, ({ value }) => value.citations.map(({ quotedText }) => quotedText).join(between), long),
      text('Adress', 40, ({ indicator }) => `${siteUrl}/indikatorer/${indicator.slug}`, long),
    ],
    data.indicators.flatMap((indicator) =>
      indicator.series.flatMap((series) => series.values.map((value) => ({ indicator, series, value }))),
    ),
  )
}

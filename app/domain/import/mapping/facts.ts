import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { SeriesLevel } from '#app/domain/series/series.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { ambiguousSigns, signMeanings, type AmbiguousSign } from '#app/domain/observation/missing-forms.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { columnName, placeInWords, type Table } from '#app/domain/import/table.ts'
import { rowsOfLevel, seriesName } from './mappable-series.ts'
import type { SheetContext } from './read-sheet.ts'
import { columnRoles, valueColumns, type SheetMapping, type Target } from './sheet-mapping.ts'
import { writtenForms } from './written-form.ts'

/** What was left out or read in a way that somebody should know of, counted while a sheet was read. */
export interface Tallies {
  withoutValues: number
  carried: number
  unnamed: number
  summaries: number
  blanks: number
  leftOut: number[]
  otherLevels: Map<SeriesLevel, number>
  formulas: { sheet?: string; row: number; column: number }[]
}

export const noTallies = (): Tallies => ({
  withoutValues: 0,
  carried: 0,
  unnamed: 0,
  summaries: 0,
  blanks: 0,
  leftOut: [],
  otherLevels: new Map(),
  formulas: [],
})

type Fact = { term: string; value: string }

/** How a sheet was read, in words, for the page that shows what would be written. */
export function talliesInWords(tallies: Tallies, table: Table, mapping: SheetMapping, context: SheetContext): Fact[] {
  const facts: (Fact | false)[] = [
    !context.isText && { term: 'Flik', value: table.sheet },
    { term: 'Rubrikrader', value: headerInWords(mapping) },
    ...keyFacts(mapping),
    ...columnFacts(mapping, context),
    mapping.year !== null && { term: 'År som inte står i filen', value: String(mapping.year) },
    ...signFacts(mapping),
    ...leftOutFacts(tallies, mapping),
  ]
  return facts.filter((fact) => fact !== false)
}

function headerInWords({ header }: SheetMapping): string {
  if (header === null) return 'Inga: tabellen börjar direkt.'
  return header.from === header.to ? `Rad ${header.from}` : `Rad ${header.from}–${header.to}`
}

const keyFacts = ({ columns }: SheetMapping): Fact[] =>
  columns
    .filter(({ role }) => role !== 'value' && role !== 'skip')
    .map(({ column, heading, role }) => ({
      term: columnRoles[role].label,
      value: `Kolumn ${columnName(column)}${heading === '' ? '' : `, ${heading}`}`,
    }))

function columnFacts(mapping: SheetMapping, context: SheetContext): Fact[] {
  const targetsInWords = (targets: readonly Target[]): string =>
    targets
      .map(({ level, seriesId, form }) => {
        const series = context.series.get(seriesId)
        const name = series === undefined ? 'en serie som inte finns' : seriesName(series)
        return `${sentenceCase(rowsOfLevel(level))} till ${name}. ${formInWords(form, series?.indicator.unit)}`
      })
      .join(' ')
  const columns = valueColumns(mapping).filter(({ targets }) => targets.length > 0)
  return [
    ...columns.map(({ column, year, breakdown, targets }) => ({
      term: `Kolumn ${columnName(column)}`,
      value: [
        ...(year === null ? [] : [`${year}.`]),
        ...(breakdown === null || breakdown === 'total' ? [] : [`${breakdowns[breakdown].label}.`]),
        targetsInWords(targets),
      ].join(' '),
    })),
    ...mapping.named
      .filter(({ targets }) => targets.length > 0)
      .map(({ text, targets }) => ({ term: `”${text}”`, value: targetsInWords(targets) })),
  ]
}

/** How the values of a series are read: of a number, whether it is a percentage. */
function formInWords(form: Target['form'], unit: IndicatorUnit | undefined): string {
  if (form !== 'number' || unit === undefined) return writtenForms[form].explanation
  return unit === 'percent' ? '62 blir 62 %.' : 'Talen läses som de står.'
}

/** "Tre rader". */
const rows = (count: number): string => sentenceCase(counted(count, 'rad', 'rader'))

const signFacts = ({ signs, blank }: SheetMapping): Fact[] => [
  ...Object.entries(signs).map(([sign, meaning]) => ({
    term: `Tecknet ${ambiguousSigns[sign as AmbiguousSign].label}`,
    value: signMeanings[meaning],
  })),
  ...(blank === null ? [] : [{ term: 'Tomma celler', value: missingReasons[blank].label }]),
]

function leftOutFacts(tallies: Tallies, mapping: SheetMapping): Fact[] {
  const levels = [...tallies.otherLevels].map(
    ([level, count]) => `${rowsOfLevel(level)} (${counted(count, 'värde', 'värden', 'neuter')})`,
  )
  const [formula] = tallies.formulas
  const facts: (Fact | false)[] = [
    tallies.withoutValues > 0 && {
      term: 'Rader utan värden',
      value: `${rows(tallies.withoutValues)}, till exempel mellanrubriker och fotnoter, läses inte in.`,
    },
    tallies.summaries > 0 && {
      term: 'Sammanfattande rader',
      value: `${rows(tallies.summaries)} som sammanfattar andra läses inte in.`,
    },
    tallies.carried > 0 && {
      term: 'Rader utan område',
      value: `${rows(tallies.carried)} läses som att de gäller området närmast ovanför.`,
    },
    tallies.unnamed > 0 && {
      term: 'Rader om annat',
      value: `${rows(tallies.unnamed)} gäller indikatorer som inte läses in.`,
    },
    levels.length > 0 && {
      term: 'Läses inte in',
      value: `${sentenceCase(formatList(levels))}: ingen serie är vald för dem.`,
    },
    mapping.blank === null &&
      tallies.blanks > 0 && {
        term: 'Tomma celler',
        value: `${sentenceCase(counted(tallies.blanks, 'cell', 'celler'))} saknar innehåll, och inget läses in. Det blir varken noll eller bortfall.`,
      },
    tallies.leftOut.length > 0 && {
      term: 'Rader som du har valt bort',
      value: `Rad ${tallies.leftOut.slice(0, 20).join(', ')}${tallies.leftOut.length > 20 ? ' med flera' : ''}`,
    },
    formula !== undefined && {
      term: 'Formler',
      value: `${sentenceCase(counted(tallies.formulas.length, 'värde', 'värden', 'neuter'))} kommer ur formler i filen, det första på ${placeInWords(formula)}. Det senast uträknade läses.`,
    },
  ]
  return facts.filter((fact) => fact !== false)
}

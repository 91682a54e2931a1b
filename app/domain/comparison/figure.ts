import type { Figure } from '#app/domain/follow-up/document/document.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { changeSentence, valuesSentence } from '#app/domain/series/sentence.ts'
import { bridges, points, seriesLevels } from '#app/domain/series/series.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { formatList, sentenceCase } from '#app/domain/swedish.ts'
import { sourceLine } from '#app/domain/source/source-line.ts'
import { nameWithin, type ComparedLine } from './line.ts'

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** Lines that the guard lets stand together, as a chart. A hole is drawn only in years where no line has a value. */
export function comparisonFigure(lines: readonly [ComparedLine, ...ComparedLine[]], id: string): Figure {
  const [{ unit }] = lines
  const rows = lines.flatMap((line) => line.series.values.map((row) => ({ line, row })))
  const measured = new Set(rows.flatMap(({ row }) => (row.value.type === 'missing' ? [] : [row.year])))
  const nameOf = (line: ComparedLine): string =>
    lines.length === 1 ? line.guard.subject.name : nameWithin(lines, line)
  return {
    type: 'figure',
    id,
    title: titleOf(lines),
    subtitle: subtitleOf(lines),
    description: lines.map((line) => describeLine(line, nameOf(line))).join(' '),
    unit,
    lines: lines
      .filter(({ series }) => points(series).length > 0)
      .map((line) => ({
        id: line.key,
        label: nameOf(line),
        shortLabel: nameOf(line),
        points: points(line.series).map(({ year, value }) => ({
          year,
          value,
          text: formatValue({ type: 'exact', value }, unit),
        })),
        bridges: bridges(line.series),
      })),
    ranges: rows.flatMap(({ line, row: { year, value } }) =>
      value.type === 'range'
        ? [{ year, low: value.low, high: value.high, text: formatValue(value, unit), label: nameOf(line) }]
        : [],
    ),
    holes: rows.flatMap(({ row: { year, value } }) =>
      value.type === 'missing' && !measured.has(year) ? [{ year, text: missingReasons[value.reason].label }] : [],
    ),
    breaks: [],
    stops: lines.flatMap(({ series: { ending, lastYear } }) =>
      ending === 'discontinued' && lastYear !== undefined
        ? [{ year: lastYear, text: `Sista mätningen ${lastYear}` }]
        : [],
    ),
    source: linesSource(lines),
  }
}

/** What all lines share: the indicator, and the series where it is one of several. */
function titleOf(lines: readonly ComparedLine[]): string {
  const names = unique(lines.map((line) => line.guard.indicator.name))
  const series = unique(lines.map((line) => line.guard.series.name))
  const [first] = lines
  return series.length > 1 || first === undefined || first.isOnlySeries
    ? formatList(names)
    : `${formatList(names)}: ${series[0]}`
}

function subtitleOf(lines: readonly ComparedLine[]): string {
  const levels = unique(lines.map((line) => seriesLevels[line.series.level].label))
  const populations = unique(lines.flatMap((line) => line.series.population?.replace(/\.$/, '') ?? []))
  return [...populations, `Nivå: ${formatList(levels)}`].map((text) => `${text}.`).join(' ')
}

function describeLine(line: ComparedLine, name: string): string {
  const values = valuesSentence(line.series, line.unit)
  return values === undefined ? '' : `${name}: ${values}`
}

function linesSource(lines: readonly ComparedLine[]): string {
  const series = lines.map((line) => line.series)
  return sourceLine(sourcesOf({ series, steps: [], remarks: [] }))
}

/** The change of each line in the years chosen, named where there are several. Each is computed inside one series. */
export function lineSentences(lines: readonly ComparedLine[]): string[] {
  return lines.flatMap((line) => {
    const sentence = changeSentence(line.series, line.unit)
    if (sentence === undefined) return []
    return [lines.length === 1 ? sentenceCase(sentence) : `${nameWithin(lines, line)}: ${sentence}`]
  })
}

import { foldAreaText } from '#app/domain/area/area-names.ts'
import { whyNotYear } from '#app/domain/observation/observation-rules.ts'
import { yearless } from './heading.ts'
import type { MappableSeries } from './mappable-series.ts'

/** Words that stand in most headings, and say nothing of which series it is. */
const empty = new Set(
  'och eller i på av för med som att har en ett den det de till om vid under per andel andelen antal antalet procent kvinnor män totalt alla ja nej %'.split(
    ' ',
  ),
)

/** So alike must a heading and a series be, of one, and so much more than the next one is. */
const least = 0.5
const margin = 0.08

/** The words of a name, cut so that most of their forms are the same. */
function wordsIn(text: string): Set<string> {
  const words = foldAreaText(yearless(text)).match(/[\p{L}\d%]+/gu) ?? []
  return new Set(words.filter((word) => !empty.has(word) && word.length > 1).map((word) => word.slice(0, 7)))
}

const namesOf = ({ label, shortLabel, question, indicator }: MappableSeries): string[] =>
  [label, shortLabel, question, indicator.name, indicator.shortName, indicator.chartTitle].filter(
    (name) => name !== null,
  )

/** Finds the series that headings speak of. Made once for many headings. */
export function seriesFinder(all: readonly MappableSeries[]) {
  const known = all.map((series) => ({
    series,
    names: namesOf(series).map((name) => ({ folded: yearless(name), words: wordsIn(name) })),
  }))
  const uses = new Map<string, number>()
  for (const { names } of known) {
    for (const word of new Set(names.flatMap(({ words }) => [...words]))) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const weight = (word: string): number => 1 / (1 + Math.log(1 + (uses.get(word) ?? 0)))
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0)

  /** The series of the level that the heading is about, or undefined: none is alike enough, or two are as alike. */
  return (heading: string, level: MappableSeries['level'], year: number | undefined): MappableSeries | undefined => {
    const folded = yearless(heading)
    const words = wordsIn(heading)
    if (words.size === 0) return undefined
    const scored = known
      .filter(({ series }) => series.level === level)
      .filter(({ series }) => year === undefined || whyNotYear(series, year, year) === undefined)
      .map(({ series, names }) => {
        const scores = names.map((name) => {
          if (name.folded === folded) return 2
          const shared = [...words].filter((word) => name.words.has(word))
          return (2 * sum(shared)) / (sum(words) + sum(name.words) || 1)
        })
        return { series, score: Math.max(...scores) }
      })
      .sort((a, b) => b.score - a.score)
    const [best, next] = scored
    if (best === undefined || best.score < least) return undefined
    return next !== undefined && best.score - next.score < margin ? undefined : best.series
  }
}

export type FindSeries = ReturnType<typeof seriesFinder>

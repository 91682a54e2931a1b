import { counted } from '#app/domain/swedish.ts'

/** One series by the address parts of its indicator and itself. */
export interface SeriesRef {
  indicator: string
  series: string
}

/** What a reader has chosen to compare. Without subjects or years: all that there are. */
export interface ComparisonChoice {
  series: SeriesRef[]
  /** Area codes and organisation slugs. */
  subjects: string[]
  from?: number | undefined
  to?: number | undefined
}

/** Something in the address that cannot be used, in words, with the field it belongs to. */
export interface ChoiceProblem {
  field: 'serie' | 'omrade' | 'fran' | 'till'
  text: string
}

/** How much can be compared at a time and still be read. */
export const mostSeries = 12
export const mostSubjects = 12

/** The name of a series in the address. */
export const refName = ({ indicator, series }: SeriesRef): string => `${indicator}/${series}`

/**
 * Reads a choice from an address: `serie=<indicator>/<series>` and `omrade=<code>`, each as many times as wanted, and
 * the years `fran` and `till`. What cannot be used is left out and answered in words; too many of one kind means that
 * none of them is used, since nobody asked for just the first ones.
 */
export function readChoice(query: URLSearchParams): { choice: ComparisonChoice; problems: ChoiceProblem[] } {
  const problems: ChoiceProblem[] = []
  const refs = new Map<string, SeriesRef>()
  for (const name of query.getAll('serie')) {
    const match = /^([a-z0-9-]{1,100})\/([a-z0-9-]{1,100})$/.exec(name)
    if (match?.[1] !== undefined && match[2] !== undefined) refs.set(name, { indicator: match[1], series: match[2] })
    else if (name !== '') problems.push({ field: 'serie', text: `Det finns ingen serie med namnet ${quoted(name)}.` })
  }
  const subjects = new Set<string>()
  for (const code of query.getAll('omrade')) {
    if (/^[a-z0-9-]{1,100}$/i.test(code)) subjects.add(code)
    else if (code !== '') problems.push({ field: 'omrade', text: `Det finns inget område med koden ${quoted(code)}.` })
  }
  const from = readYear(query, 'fran', problems)
  const to = readYear(query, 'till', problems)
  const backwards = from !== undefined && to !== undefined && from > to
  if (backwards) {
    problems.push({
      field: 'fran',
      text: `Det första året (${from}) är senare än det sista (${to}). Alla år visas i stället.`,
    })
  }
  return {
    choice: {
      series: atMost(mostSeries, [...refs.values()], 'serie', 'serier', problems),
      subjects: atMost(mostSubjects, [...subjects], 'omrade', 'områden', problems),
      from: backwards ? undefined : from,
      to: backwards ? undefined : to,
    },
    problems: problems.slice(0, mostProblems),
  }
}

/** Nonsense by the hundred is told of by its first examples. */
const mostProblems = 10

function atMost<One>(
  most: number,
  all: One[],
  field: 'serie' | 'omrade',
  word: string,
  problems: ChoiceProblem[],
): One[] {
  if (all.length <= most) return all
  problems.unshift({
    field,
    text: `Du har valt ${counted(all.length, word, word)}. Välj högst ${counted(most, word, word)} åt gången.`,
  })
  return []
}

function readYear(query: URLSearchParams, field: 'fran' | 'till', problems: ChoiceProblem[]): number | undefined {
  const text = (query.get(field) ?? '').trim()
  if (text === '') return undefined
  if (/^(19|20)\d\d$/.test(text)) return Number(text)
  problems.push({ field, text: `${quoted(text)} är inget år. Skriv ett årtal med fyra siffror, till exempel 2019.` })
  return undefined
}

/** Somebody else's text, cut so that it cannot fill the page. */
const quoted = (text: string): string => `”${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`

import { findCompared, listComparable, listComparedSubjects } from '#app/db/value/comparison.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { readChoice, refName, type ChoiceProblem } from '#app/domain/comparison/choice.ts'
import { linesOf } from '#app/domain/comparison/line.ts'
import { offeredIndicators } from '#app/domain/comparison/offered.ts'
import { shownSubjects } from '#app/domain/comparison/subject.ts'
import { longestQuery, readQuery } from '#app/domain/search/query.ts'

/** What can be chosen, what the address chooses, the lines that it gives, and what of it cannot be used. */
export async function loadComparison(viewer: Viewer, query: URLSearchParams) {
  const indicators = await listComparable(viewer)
  const { choice, problems } = readChoice(query)
  const known = new Set(indicators.flatMap(({ slug, series }) => series.map((one) => `${slug}/${one.slug}`)))
  const series = choice.series.filter((ref) => known.has(refName(ref)))
  const unknown = choice.series
    .filter((ref) => !known.has(refName(ref)))
    .map((ref): ChoiceProblem => {
      return { field: 'serie', text: `Det finns ingen serie med värden som heter ”${refName(ref)}”.` }
    })
  const subjects = await listComparedSubjects(viewer, series)
  const shown = shownSubjects(choice, series.length === 0 ? [] : subjects)
  const used = { ...choice, series, subjects: shown.subjects }
  const ticked = query.getAll('serie').slice(0, 500)
  const sought = readQuery(query.get('sok'))
  return {
    /** How many indicators there are to compare. */
    total: indicators.length,
    offered: offeredIndicators(indicators, new Set(ticked.map((name) => name.split('/')[0] ?? '')), sought),
    sought: sought.text.slice(0, longestQuery),
    subjects,
    choice: used,
    /** Everything ticked, also what is not used, so that it can be unticked. */
    ticked: { series: ticked, subjects: query.getAll('omrade').slice(0, 500) },
    years: { from: yearText(query, 'fran'), to: yearText(query, 'till') },
    lines: linesOf(await findCompared(viewer, used), used),
    problems: [...problems, ...unknown, ...(series.length === 0 ? [] : shown.problems)],
  }
}

/** What was written for a year, cut to what the field can show. */
const yearText = (query: URLSearchParams, field: string): string => (query.get(field) ?? '').slice(0, 10)

export type Comparison = Awaited<ReturnType<typeof loadComparison>>

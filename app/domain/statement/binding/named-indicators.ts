import { stemsOf } from '#app/domain/statement/judging/value-index.ts'

/** An indicator with all that it and its series are called. */
export interface IndicatorNames {
  slug: string
  names: readonly string[]
}

/** How many of an indicator's words a paragraph must hold to speak of it. */
const fewestShared = 2

/** Most indicators that a text is taken to speak of, beside those of its own goal or plan. */
const mostNamed = 8

/**
 * Slugs of the indicators that a text speaks of by their words, those first of which it says most. A number is looked
 * for among them too, for what somebody writes about need not belong to the goal or to this year's plan.
 */
export function namedIndicators(text: string, indicators: readonly IndicatorNames[]): string[] {
  const paragraphs = text.split(/\n+/).map(stemsOf)
  return indicators
    .map(({ slug, names }) => {
      const stems = [...stemsOf(names.join(' '))]
      return {
        slug,
        shared: Math.max(0, ...paragraphs.map((paragraph) => stems.filter((stem) => paragraph.has(stem)).length)),
      }
    })
    .filter(({ shared }) => shared >= fewestShared)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostNamed)
    .map(({ slug }) => slug)
}

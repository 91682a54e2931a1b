import type { Crumb } from '#app/ui/page.tsx'

/** Where an indicator is edited. */
export const editorPath = (slug: string): string => `/samordning/indikatorer/${slug}`

/** Where a series is edited. */
export const seriesPath = (slug: string, series: string): string => `${editorPath(slug)}/serier/${series}`

/** Where values of a series are typed in. */
export const valuesPath = (slug: string, series: string): string => `${seriesPath(slug, series)}/varden`

const register: Crumb[] = [
  { href: '/samordning', label: 'Samordning' },
  { href: '/samordning/indikatorer', label: 'Indikatorer' },
]

/** The way to a page about an indicator, or about a series of it; the last label is the page itself. */
export function crumbs(
  last: string,
  indicator?: { slug: string; shortName: string },
  series?: { slug: string; shortLabel: string },
): Crumb[] {
  return [
    ...register,
    ...(indicator === undefined ? [] : [{ href: editorPath(indicator.slug), label: indicator.shortName }]),
    ...(indicator === undefined || series === undefined
      ? []
      : [{ href: seriesPath(indicator.slug, series.slug), label: series.shortLabel }]),
    { label: last },
  ]
}

/** The way to a page about one value of a series. */
export const valueCrumbs = (
  last: string,
  indicator: { slug: string; shortName: string },
  series: { slug: string; shortLabel: string },
): Crumb[] => [
  ...crumbs(last, indicator, series).slice(0, -1),
  { href: valuesPath(indicator.slug, series.slug), label: 'Mata in värden' },
  { label: last },
]

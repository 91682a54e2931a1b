import { useRouteLoaderData } from '@remix-run/react'
import type { Site } from '#app/domain/installation/site.ts'

/** The installation's settings, from the root route. */
export function useSite(): Site {
  const data = useRouteLoaderData<{ site: Site }>('root')
  if (data === undefined) throw new Error('The root route has no data.')
  return data.site
}

/** The product's name, in titles and heads. */
export const productName = 'Åtagandekollen'

/** A page's title in the browser: the page first, then the product. */
export const pageTitle = (title: string): [{ title: string }] => [{ title: `${title} – ${productName}` }]

/** Says which address is the page's own, where it can be reached by several. */
export const canonicalAddress = (path: string) => ({ tagName: 'link', rel: 'canonical', href: path })

import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listSearchDocuments } from '#app/db/search/search.server.ts'
import { searchKindAt } from '#app/domain/search/kinds.ts'
import { readQuery } from '#app/domain/search/query.ts'
import { search } from '#app/domain/search/search.ts'
import { SearchView } from './search-view.tsx'

/** How many of each kind are shown, and how many when only that kind is. */
const ofEach = 8
const ofOne = 200

export const loader = forEveryone('public.read', async ({ viewer, request }) => {
  const address = new URL(request.url).searchParams
  const query = readQuery(address.get('q'))
  const only = searchKindAt(address.get('visa')) ?? null
  if (query.terms.length === 0) return { query, only, results: null }
  const results = search(await listSearchDocuments(viewer), query.terms, only === null ? ofEach : ofOne)
  return { query, only, results }
})

/** Search engines index the pages that are found, not the searches. */
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined || data.query.text === ''
    ? pageTitle('Sök')
    : [...pageTitle(`Sökning: ${data.query.text}`), { name: 'robots', content: 'noindex' }]

export default function ShowSearch() {
  return <SearchView {...useLoaderData<typeof loader>()} />
}

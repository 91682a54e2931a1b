import { decoded, type Answer, type Client } from './http-client.ts'

/** The addresses within the site that a page links to, without the part after # and without doubles. */
export function internalLinks(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)].map(([, href]) => decoded(href ?? '').split('#')[0])
  return [...new Set(hrefs.filter((href) => href !== undefined))]
}

/** Everything that can be reached by links from `starts`, each with its answer. `follows` says which are read. */
export async function crawl(
  client: Client,
  starts: readonly string[],
  follows: (address: string, from: string) => boolean,
): Promise<Map<string, Answer & { from: string }>> {
  const found = new Map<string, Answer & { from: string }>()
  let waiting = starts.map((address) => ({ address, from: '' }))
  while (waiting.length > 0) {
    const batch = waiting.filter(({ address }) => !found.has(address))
    const next: typeof waiting = []
    for (const { address, from } of batch) {
      if (found.has(address)) continue
      const answer = await client.get(address)
      found.set(address, { ...answer, from })
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue
      for (const link of internalLinks(answer.body)) {
        if (!found.has(link) && follows(link, address)) next.push({ address: link, from: address })
      }
    }
    waiting = next
  }
  return found
}

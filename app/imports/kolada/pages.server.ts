import type { z } from 'zod'
import { KoladaFault, type Access } from './access.ts'
import { requestText } from './request.server.ts'
import { envelopeOf, formFault } from './wire.ts'

/** Where whole answers are kept until all have come, by address, so that what was broken off goes on from there. */
export interface KeptPages {
  find: (url: string) => Promise<string | undefined>
  keep: (url: string, body: string) => Promise<void>
}

/** How a long reading is told of, kept and stopped. */
export interface PageReading {
  pages?: KeptPages | undefined
  signal?: AbortSignal | undefined
}

/** What is kept of a 404: nothing was there. */
const empty = '{"values":[],"next_url":null}'

/**
 * All rows that an address leads to, page after page. The next page must be on the same host, under the API's own
 * address, and one that has not been read already.
 *
 * @throws KoladaFault when an answer cannot be read, or its pages never end
 */
export async function readPages<Row extends z.ZodType>(
  access: Access,
  path: string,
  row: Row,
  { pages, signal }: PageReading = {},
): Promise<z.output<Row>[]> {
  const envelope = envelopeOf(row)
  const met = new Set<string>()
  const rows: z.output<Row>[] = []
  let next: URL | undefined = new URL(`${access.base}${path}`)
  while (next !== undefined) {
    const url: URL = next
    if (met.has(url.href)) throw new KoladaFault('Kolada hänvisar runt bland samma sidor. Inget har lästs in.')
    met.add(url.href)
    if (met.size > access.limits.mostPages) {
      throw new KoladaFault(`Svaret är på mer än ${access.limits.mostPages} sidor. Välj färre områden eller år.`)
    }
    const kept = await pages?.find(url.href)
    const body = kept ?? (await requestText(access, url, signal)) ?? empty
    const page: z.output<typeof envelope> = readBody(envelope, body)
    if (kept === undefined) await pages?.keep(url.href, body)
    rows.push(...(page.values as z.output<Row>[]))
    next = nextOf(access, url, page.next_url)
  }
  return rows
}

function readBody<Envelope extends z.ZodType>(envelope: Envelope, body: string): z.output<Envelope> {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    throw new KoladaFault(
      /^\s*</.test(body)
        ? 'Kolada svarade med en webbsida i stället för data. Försök igen om en stund.'
        : 'Svaret från Kolada är avhugget eller trasigt. Försök igen om en stund.',
    )
  }
  const read = envelope.safeParse(parsed)
  if (read.success) return read.data
  throw new KoladaFault(`Kolada svarade i en form som inte känns igen. ${formFault(read.error)}`)
}

function nextOf(access: Access, here: URL, next: string | null | undefined): URL | undefined {
  if (next === null || next === undefined || next === '') return undefined
  const base = new URL(access.base)
  const url = URL.parse(next, here)
  if (url === null) throw new KoladaFault('Kolada hänvisar till en nästa sida som inte är en adress.')
  // The server behind a proxy may write http where we came by https.
  if (url.protocol === 'http:' && base.protocol === 'https:' && url.hostname === base.hostname) url.protocol = 'https:'
  if (url.origin !== base.origin || !url.pathname.startsWith(`${base.pathname.replace(/\/$/, '')}/`)) {
    throw new KoladaFault(`Kolada hänvisar till en annan webbplats (${url.host}). Dit går vi inte.`)
  }
  return url
}

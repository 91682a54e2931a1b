import { formatNumber } from '#app/domain/swedish.ts'
import { KoladaFault, type Access } from './access.ts'

/** When the next request may leave, by address of the API: whoever asks, it is one queue. */
const nextSlot = new Map<string, number>()

async function inTurn({ base, clock, limits }: Access, signal: AbortSignal | undefined): Promise<void> {
  const now = clock.now()
  const slot = Math.max(now, nextSlot.get(base) ?? 0)
  nextSlot.set(base, slot + limits.between)
  if (slot > now) await clock.wait(slot - now, signal)
}

/** What one try came to: a text, nothing there (404), or a trouble that may pass. */
type Tried = { body: string } | { isEmpty: true } | { trouble: string; wait?: number | undefined }

/**
 * One answer of Kolada's as text; undefined where there is nothing (404). Five requests a second at most. What may pass
 * (429, 5xx, a cut line, no answer in time) is tried again after a while, as long as the server asks or twice as long
 * each time.
 *
 * @throws KoladaFault with words for the screen; the signal's reason when it is aborted
 */
export async function requestText(access: Access, url: URL, signal?: AbortSignal): Promise<string | undefined> {
  const { clock, limits } = access
  for (let attempt = 1; ; attempt += 1) {
    await inTurn(access, signal)
    signal?.throwIfAborted()
    const tried = await tryOnce(access, url, signal)
    if ('body' in tried) return tried.body
    if ('isEmpty' in tried) return undefined
    if (attempt >= limits.tries) {
      throw new KoladaFault(`${tried.trouble} Vi har försökt ${limits.tries} gånger. Försök igen om en stund.`)
    }
    await clock.wait(Math.min(tried.wait ?? 1000 * 2 ** attempt, limits.longestWait), signal)
  }
}

async function tryOnce({ fetch, limits, clock }: Access, url: URL, signal: AbortSignal | undefined): Promise<Tried> {
  const late = AbortSignal.timeout(limits.timeOut)
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/json' },
      // Another host is nobody that we have been told to trust.
      redirect: 'manual',
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    })
    const { status } = response
    if (status === 200) return { body: await bodyOf(response, limits.largestBody) }
    await response.body?.cancel()
    if (status === 404) return { isEmpty: true }
    if (status === 429)
      return { trouble: 'Kolada tar emot för många frågor just nu.', wait: askedWait(response, clock.now()) }
    if (status >= 500)
      return { trouble: `Kolada svarar med ett fel (${status}).`, wait: askedWait(response, clock.now()) }
    throw new KoladaFault(
      status >= 300 && status < 400
        ? `Kolada hänvisar till en annan adress (${status}). Kontrollera KOLADA_URL.`
        : `Kolada tar inte emot frågan (${status}).`,
    )
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof KoladaFault) throw error
    return { trouble: late.aborted ? 'Kolada svarade inte i tid.' : 'Det gick inte att få kontakt med Kolada.' }
  }
}

/** How long the server asks us to wait, in milliseconds: seconds or a date; undefined when it does not say. */
function askedWait(response: Response, now: number): number | undefined {
  const asked = response.headers.get('Retry-After')?.trim() ?? ''
  if (/^\d{1,6}$/.test(asked)) return Number(asked) * 1000
  const at = Date.parse(asked)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** The body as text, read no further than what an answer may be. */
async function bodyOf(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (;;) {
    const part = (await reader?.read())?.value
    if (part === undefined) break
    size += part.length
    if (size > most) {
      await reader?.cancel()
      throw new KoladaFault(
        `Kolada svarar med mer än ${formatNumber(most / 1_000_000)} MB på en gång. Välj färre områden eller år.`,
      )
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

import type { FormFields, KeptText } from '#app/domain/draft/kept-text.ts'
import type { DraftAnswer } from './draft-keeper.ts'

/** How long a request may take before it counts as lost, in milliseconds. */
const longestWait = 20_000
const unsavable = 'Texten går inte att spara på servern nu. Kopiera den, läs in sidan igen och försök på nytt.'

/** What the server writes when it takes a draft, or refuses it. */
interface Written {
  version?: unknown
  savedAt?: unknown
  kind?: unknown
  why?: unknown
  isStored?: unknown
  told?: unknown
}

/** Posts a draft to its address, as a form does. Never rejects. */
export async function sendDraft(address: string, fields: FormFields, isLeaving: boolean): Promise<DraftAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      keepalive: isLeaving,
      signal: AbortSignal.timeout(longestWait),
    })
    // Whoever is not signed in is sent to the sign-in page.
    if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signed-out' }
    if (response.status >= 500 || response.status === 429) return { kind: 'unreached' }
    const isWritten = response.headers.get('Content-Type')?.startsWith('application/json') ?? false
    if (!isWritten) return { kind: 'refused', why: unsavable }
    return answerOf(response.status, (await response.json()) as Written)
  } catch {
    return { kind: 'unreached' }
  }
}

function answerOf(status: number, { version, savedAt, kind, why, isStored, told }: Written): DraftAnswer {
  if (status === 200 && typeof version === 'number' && typeof savedAt === 'string') {
    return { kind: 'saved', version: String(version), at: new Date(savedAt), told }
  }
  if (status === 409 && kind === 'conflict') return { kind: 'conflict', isStored: isStored === true }
  return { kind: status === 400 ? 'faulty' : 'refused', why: typeof why === 'string' ? why : unsavable }
}

/** Keeps a text in the browser, or forgets it. Answers whether the browser does; some refuse, or are full. */
export function keepText(key: string, text: KeptText | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(text))
    return true
  } catch {
    return false
  }
}

/** What the browser keeps, or null. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

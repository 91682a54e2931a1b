import { z } from 'zod'
import { anchor } from './anchor.ts'
import { binding, longestSource, type AnchoredBinding, type Binding } from '#app/domain/statement/binding.ts'
import type { Claim } from '#app/domain/statement/claim.ts'

/** Most numbers of a text that the page of numbers takes at a time. */
export const mostClaims = 200

/** What is chosen for a number: "" is not decided, "elsewhere" is none of our values, else the binding as JSON. */
export const elsewhereChoice = 'elsewhere'

/** A row of the form as it was typed. */
export interface ClaimRow {
  words: string
  start: string
  binding: string
  source: string
  /** Words of another value that somebody looks for. */
  search: string
}

const chosen = z.string().transform((text, context): Binding | 'elsewhere' | null => {
  if (text === '') return null
  if (text === elsewhereChoice) return 'elsewhere'
  const parsed = binding.safeParse(readJson(text))
  if (parsed.success && parsed.data.to !== 'elsewhere') return parsed.data
  context.addIssue({ code: 'custom', message: 'Välj ett av värdena i listan.' })
  return z.NEVER
})

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const row = z
  .object({
    words: z.string().max(500),
    start: z.coerce.number().int().min(0),
    binding: chosen,
    source: z.string().trim().max(longestSource, `Skriv högst ${longestSource} tecken om var talet kommer ifrån.`),
  })
  .transform(({ words, start, binding: to, source }, context): ClaimChoice => {
    if (to !== 'elsewhere') return { words, start, binding: to }
    if (source !== '') return { words, start, binding: { to: 'elsewhere', source } }
    context.addIssue({ code: 'custom', path: ['source'], message: `Skriv var talet ”${words}” kommer ifrån.` })
    return z.NEVER
  })

/** What somebody has chosen for a number; null where nothing is decided. */
export interface ClaimChoice {
  words: string
  start: number
  binding: Binding | null
}

/** The form of the page of numbers: the section's version that was seen, and a choice for each number. */
export const claimsInput = z.object({
  version: z.coerce.number().int(),
  claims: z.array(row).max(mostClaims, 'Formuläret har fler tal än sidan tar emot.'),
})
export type ClaimsInput = z.infer<typeof claimsInput>

/** What stands in the form for a binding. */
export const choiceOf = (to: Binding | undefined): string =>
  to === undefined ? '' : to.to === 'elsewhere' ? elsewhereChoice : JSON.stringify(to)

/** What was typed for each of the claims, found by its words where the text has changed; undefined for new numbers. */
export function rowsFor(claims: readonly Claim[], rows: readonly ClaimRow[]): (ClaimRow | undefined)[] {
  const byName = new Map<AnchoredBinding, ClaimRow>(
    rows.map((typed) => [
      { words: typed.words, start: Number(typed.start) || 0, binding: { to: 'elsewhere', source: '' } },
      typed,
    ]),
  )
  return anchor(claims, [...byName.keys()]).of.map((found) => (found === undefined ? undefined : byName.get(found)))
}

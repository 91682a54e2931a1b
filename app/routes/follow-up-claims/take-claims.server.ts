import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import type { AppLoadContext } from '@remix-run/server-runtime'
import { notFound } from '#app/auth/guard.server.ts'
import { saveBindings } from '#app/db/follow-up/claim-binding.server.ts'
import { findSectionClaims, searchValues, type SectionClaims } from '#app/db/follow-up/section-claims.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Suggestion } from '#app/domain/statement/checked-claim.ts'
import { choiceOf, claimsInput, rowsFor, type ClaimRow } from '#app/domain/statement/binding/claims-form.ts'
import { counted } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { typedClaims } from './typed-claims.ts'

/** What comes back when nothing was saved: what was typed, by the numbers as they stand in the text now. */
export interface ClaimsAnswer {
  rows: (ClaimRow | undefined)[]
  /** What each search found, by the number's place. */
  found: Record<number, Suggestion[]>
  errors: Record<string, string>
  refusal?: string
}

/** Two hundred numbers with five fields each, and a few more. */
const mostFields = 1100

/** Takes the form of numbers: looks for other values, or binds what was chosen, and with "certain" what is certain. */
export async function takeClaims(
  { viewer, request, context }: { viewer: SignedIn; request: Request; context: AppLoadContext },
  year: string,
  key: string,
) {
  const form = await readForm(request, mostFields)
  const typed = typedClaims(form)
  const section = await findSectionClaims(viewer, year, key)
  if (section === null) throw notFound()
  const intent = textOf(form, 'intent')
  if (intent.startsWith('search')) {
    return data<ClaimsAnswer>(await answerFor(viewer, section, typed))
  }
  const rows = intent === 'certain' ? withCertain(section, typed) : typed
  const parsed = claimsInput.safeParse({ version: textOf(form, 'version'), claims: rows })
  if (!parsed.success) {
    return badInput<ClaimsAnswer>({ ...(await answerFor(viewer, section, typed)), errors: fieldErrors(parsed.error) })
  }
  const saved = await saveBindings(viewer, year, key, parsed.data, context.now)
  if (saved === null) throw notFound()
  if (!saved.ok) {
    const answer = await answerFor(viewer, section, typed)
    return saved.kind === 'faults'
      ? badInput<ClaimsAnswer>({ ...answer, errors: saved.errors })
      : conflict<ClaimsAnswer>({ ...answer, refusal: saved.why })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Talen är sparade',
    text:
      saved.changed === 0
        ? 'Inget tal var annorlunda än förut.'
        : `${counted(saved.changed, 'tal', 'tal', 'neuter')} är ändrade.`.replace(/^./, (first) =>
            first.toLocaleUpperCase('sv'),
          ),
  })
  throw redirect(`/samordning/arsuppfoljning/${section.round.slug}/avsnitt/${key}/tal`, 303)
}

/** The choices with what is certain filled in where nothing is decided. */
const withCertain = ({ checked }: SectionClaims, typed: readonly ClaimRow[]): ClaimRow[] =>
  typed.map((row, place) => {
    const certain =
      row.binding === '' ? checked.claims[place]?.suggestions.find(({ isCertain }) => isCertain) : undefined
    return certain === undefined ? row : { ...row, binding: choiceOf(certain.binding) }
  })

async function answerFor(viewer: SignedIn, section: SectionClaims, typed: readonly ClaimRow[]): Promise<ClaimsAnswer> {
  const rows = rowsFor(
    section.checked.claims.map(({ claim }) => claim),
    typed,
  )
  const found: Record<number, Suggestion[]> = {}
  for (const [place, row] of rows.entries()) {
    if (row !== undefined && row.search.trim() !== '') {
      found[place] = await searchValues(viewer, section, place, row.search.slice(0, 200))
    }
  }
  return { rows, found, errors: {} }
}

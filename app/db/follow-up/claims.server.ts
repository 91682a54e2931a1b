import { editionReader, type SignedIn } from '#app/domain/access/roles.ts'
import { anchoredBindings, type AnchoredBinding } from '#app/domain/statement/binding.ts'
import { checkClaims } from '#app/domain/statement/binding/check.ts'
import type { CheckedText } from '#app/domain/statement/checked-claim.ts'
import { findClaims } from '#app/domain/statement/finding/find.ts'
import { read } from '#app/db/database.server.ts'
import { indicatorsBound, indicatorsOf, listMeasured, sectionIndicators } from './statement-values.server.ts'

/**
 * A section's text with every number in it judged against the values that it is bound to, as its readers will know them.
 * Numbers of a goal's section are looked for among the goal's indicators, others among all of the plan's. What comes
 * back as `text` and `bindings` is what to store: numbers have followed their values, bindings stand where the words do.
 */
export async function checkText(
  viewer: SignedIn,
  round: { id: number; planId: number },
  key: string,
  text: string,
  bindings: readonly AnchoredBinding[],
): Promise<CheckedText> {
  const claims = findClaims(text)
  if (claims.length === 0) return checkClaims(text, claims, bindings, [])
  const slugs = [
    ...indicatorsOf(await sectionIndicators(viewer, round.planId), key),
    ...indicatorsBound(bindings.map(({ binding }) => binding)),
  ]
  return checkClaims(
    text,
    claims,
    bindings,
    await listMeasured(editionReader(round), [...new Set(slugs)], text, bindings),
  )
}

/** Every section's text, checked, by the section's key. Sections without text are absent. */
export async function checkFollowUp(
  viewer: SignedIn,
  round: { id: number; planId: number },
): Promise<ReadonlyMap<string, CheckedText>> {
  const rows = await read().followUpSection.findMany({
    where: { followUp: { roundId: round.id }, NOT: { text: '' } },
    select: { key: true, text: true, bindings: true },
    orderBy: { id: 'asc' },
  })
  const sections = rows.map((row) => ({ ...row, bindings: storedBindingsOf(row) }))
  const bindings = sections.flatMap((section) => section.bindings)
  const measuring = await sectionIndicators(viewer, round.planId)
  const slugs = [...new Set([...measuring.all, ...indicatorsBound(bindings.map(({ binding }) => binding))])]
  const text = sections.map((section) => section.text).join('\n')
  const values = await listMeasured(editionReader(round), slugs, text, bindings)
  return new Map(
    sections.map((section) => {
      const own = new Set([
        ...indicatorsOf(measuring, section.key),
        ...indicatorsBound(section.bindings.map(({ binding }) => binding)),
      ])
      const measured = values.filter(({ slug }) => own.has(slug))
      return [section.key, checkClaims(section.text, findClaims(section.text), section.bindings, measured)]
    }),
  )
}

/** The bindings that are stored with a section. Throws on what is none: that is damage, not input. */
export const storedBindingsOf = (row: { bindings: string }): AnchoredBinding[] =>
  anchoredBindings.parse(JSON.parse(row.bindings))

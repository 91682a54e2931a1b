import { editionReader, type SignedIn } from '#app/domain/access/roles.ts'
import { anchoredBindings, type AnchoredBinding } from '#app/domain/statement/binding.ts'
import { checkClaims } from '#app/domain/statement/binding/check.ts'
import { mostClaims } from '#app/domain/statement/binding/claims-form.ts'
import { namedIndicators } from '#app/domain/statement/binding/named-indicators.ts'
import type { CheckedText } from '#app/domain/statement/checked-claim.ts'
import { findClaims } from '#app/domain/statement/finding/find.ts'
import { read } from '#app/db/database.server.ts'
import {
  indicatorsBound,
  indicatorsOf,
  listIndicatorNames,
  listMeasured,
  sectionIndicators,
} from './statement-values.server.ts'

/**
 * A section's text with every number in it judged against the values that it is bound to, as its readers will know them.
 * Numbers of a goal's section are looked for among the goal's indicators, others among all of the plan's, and both among
 * those that the text speaks of; to the first `most` numbers that need it (none where nothing is chosen). What comes
 * back as `text` and `bindings` is what to store: numbers have followed their values, bindings stand where the words do.
 */
export async function checkText(
  viewer: SignedIn,
  round: { id: number; planId: number },
  key: string,
  text: string,
  bindings: readonly AnchoredBinding[],
  most = mostClaims,
): Promise<CheckedText> {
  const claims = findClaims(text)
  if (claims.length === 0) return checkClaims(text, claims, bindings, [], most)
  const [measuring, names] = await Promise.all([sectionIndicators(viewer, round.planId), listIndicatorNames(viewer)])
  const slugs = [
    ...indicatorsOf(measuring, key),
    ...indicatorsBound(bindings.map(({ binding }) => binding)),
    ...namedIndicators(text, names),
  ]
  const values = await listMeasured(editionReader(round), [...new Set(slugs)], text, bindings)
  return checkClaims(text, claims, bindings, values, most)
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
  const names = await listIndicatorNames(viewer)
  const sections = rows.map((row) => ({
    ...row,
    bindings: storedBindingsOf(row),
    named: namedIndicators(row.text, names),
  }))
  const bindings = sections.flatMap((section) => section.bindings)
  const measuring = await sectionIndicators(viewer, round.planId)
  const bound = indicatorsBound(bindings.map(({ binding }) => binding))
  const slugs = [...new Set([...measuring.all, ...bound, ...sections.flatMap(({ named }) => named)])]
  const text = sections.map((section) => section.text).join('\n')
  const values = await listMeasured(editionReader(round), slugs, text, bindings)
  return new Map(
    sections.map((section) => {
      const own = new Set([
        ...indicatorsOf(measuring, section.key),
        ...indicatorsBound(section.bindings.map(({ binding }) => binding)),
        ...section.named,
      ])
      const measured = values.filter(({ slug }) => own.has(slug))
      return [section.key, checkClaims(section.text, findClaims(section.text), section.bindings, measured, 0)]
    }),
  )
}

/** The bindings that are stored with a section. Throws on what is none: that is damage, not input. */
export const storedBindingsOf = (row: { bindings: string }): AnchoredBinding[] =>
  anchoredBindings.parse(JSON.parse(row.bindings))

import { editionReader, type SignedIn } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { sectionKindOf, sectionKinds } from '#app/domain/follow-up/sections/section.ts'
import { whyNotBind } from '#app/domain/statement/binding/binding-rule.ts'
import type { CheckedText, Suggestion } from '#app/domain/statement/checked-claim.ts'
import { lookUp } from '#app/domain/statement/binding/suggest.ts'
import { indexValues } from '#app/domain/statement/judging/value-index.ts'
import { read } from '#app/db/database.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { checkText, storedBindingsOf } from './claims.server.ts'
import { findFollowUp } from './follow-ups.server.ts'
import { findIndicatorSlugs, listMeasured, sectionIndicators } from './statement-values.server.ts'

/** A section of a year's follow-up with the numbers in its text. */
export interface SectionClaims {
  round: Round
  key: string
  /** "Mål 7", "Analys". */
  title: string
  /** The version of the section; 0 when nothing has been written. */
  version: number
  /** Why nothing can be bound now. */
  whyNot: string | undefined
  checked: CheckedText
}

/** The numbers of a section; null when there is no such year or section. */
export async function findSectionClaims(viewer: SignedIn, year: string, key: string): Promise<SectionClaims | null> {
  const round = await findRound(viewer, year)
  const title = round === null ? null : await titleOf(viewer, round, key)
  if (round === null || title === null) return null
  const [followUp, row] = await Promise.all([
    findFollowUp(viewer, round.id),
    read().followUpSection.findFirst({ where: { key, followUp: { roundId: round.id } } }),
  ])
  const phase: FollowUpPhase = followUp?.phase ?? 'draft'
  return {
    round,
    key,
    title,
    version: row?.version ?? 0,
    whyNot: whyNotBind(phase),
    checked: await checkText(viewer, round, key, row?.text ?? '', row === null ? [] : storedBindingsOf(row)),
  }
}

/** What a section is called; null when the plan or the partnership has none with that key. */
async function titleOf(viewer: SignedIn, round: Round, key: string): Promise<string | null> {
  const kind = sectionKindOf(key)
  if (kind === undefined) return null
  if (kind === 'actor') {
    const slug = key.replace(/^aktor-/, '')
    return (await read().organisation.findUnique({ where: { slug }, select: { name: true } }))?.name ?? null
  }
  if (kind !== 'goal') return sectionKinds[kind].label
  const { ofGoal } = await sectionIndicators(viewer, round.planId)
  const [word = '', number = ''] = key.split('-')
  return ofGoal.has(key) ? `${word === 'mal' ? 'Mål' : 'Delmål'} ${number}` : null
}

/** Most values that somebody's search shows. */
const mostFound = 12

/** Values that a number may be bound to, found by words of their names among all that its readers will know. */
export async function searchValues(
  viewer: SignedIn,
  { round, checked: { text, claims } }: Pick<SectionClaims, 'round' | 'checked'>,
  place: number,
  query: string,
): Promise<Suggestion[]> {
  const claim = claims[place]?.claim
  if (claim === undefined) return []
  const values = await listMeasured(
    editionReader(round),
    await findIndicatorSlugs(viewer, query),
    `${text} ${query}`,
    [],
  )
  const sentence = text.slice(claim.sentence.start, claim.sentence.end)
  return lookUp(claim, indexValues(values), query, sentence, mostFound)
}

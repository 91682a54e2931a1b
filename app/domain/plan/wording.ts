import { isSameWording } from './comparison/text-tokens.ts'

/** How a goal or commitment is worded in another edition, and where that stands. */
export interface OtherWording {
  plan: { slug: string; title: string }
  /** "Mål 7: Systematisk kunskapsutveckling", or our label of a commitment. */
  name: string
  /** Verbatim. */
  text: string
  href: string
}

/** The wordings that something continues, and those that continue it, in the nearest editions that can be read. */
export interface OtherWordings {
  earlier: OtherWording[]
  later: OtherWording[]
}

/** Where the one earlier or later wording was changed, both texts, the earlier first; otherwise nothing to show. */
export function rewordingOf(
  text: string,
  others: readonly OtherWording[],
  side: 'earlier' | 'later',
): { earlier: string; later: string } | null {
  const [other, ...more] = others
  if (other === undefined || more.length > 0 || isSameWording(other.text, text)) return null
  return side === 'earlier' ? { earlier: other.text, later: text } : { earlier: text, later: other.text }
}

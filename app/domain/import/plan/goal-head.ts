import type { GoalKind } from '#app/domain/goal/goal.ts'

/** "Mål 7: Myndigheter och aktörer arbetar …", read. */
export interface GoalHead {
  kind: GoalKind
  number: number
  /** Without the number; may be empty, where the title stands on the next line. */
  title: string
}

/** Longer than this no head is. */
const longest = 600

/**
 * Reads the head of a goal, or answers undefined. A sentence that begins with a goal's name is no head: without a colon
 * or a dash after the number, what follows must begin with a capital and not end as a sentence.
 */
export function goalHead(text: string): GoalHead | undefined {
  if (text.length > longest) return undefined
  const found =
    /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?\**\s*(del)?mål(?:\s*nr\.?)?\s*([1-9]\d{0,2})(?![\d.]*\d)\s*([:.–—-]?)\s*(.*?)\**$/iu.exec(
      text.replace(/\s+/g, ' ').trim(),
    )
  if (found === null) return undefined
  const [, sub, number = '', sign, title = ''] = found
  if (sign === '' && title !== '' && (!/^\p{Lu}/u.test(title) || /[.!?,]$/.test(title))) return undefined
  return { kind: sub === undefined ? 'goal' : 'sub-goal', number: Number(number), title: title.trim() }
}

/** A line of a table of contents: dots and a page's number after the title. */
export const isContentsLine = (text: string): boolean =>
  text.length <= longest && /(\.{4,}|(\s\.){3,}|…{2,})\s*\d{1,3}$/.test(text)

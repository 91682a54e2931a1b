import { goalHead } from './goal-head.ts'
import type { DocumentLine } from './document-line.ts'
import { headingWithText, longHeading, wholeHeading } from './section.ts'
import { folded, joined } from './wording.ts'

/** Lines of a document that are one paragraph, one item of a list or one heading. */
export interface Block {
  from: number
  to: number
  kind: 'heading' | 'list-item' | 'paragraph'
  level: number
  mark: string | undefined
  text: string
  /** Stands by itself: nothing but empty lines before and after. */
  isAlone: boolean
  isAside: boolean
}

/** A short line in capitals only: how a text without styles marks its headings. */
const isInCapitals = (text: string): boolean => text.length <= 100 && /\p{Lu}{4,}/u.test(text) && !/\p{Ll}/u.test(text)

/** Whether a line is a heading whatever it was marked as. */
export const isKnownHeading = (text: string): boolean =>
  wholeHeading(text) !== undefined || headingWithText(text) !== undefined || goalHead(text) !== undefined

/** The blocks of a document: lines that were broken in the middle of a sentence are put together again. */
export function blocksOf(lines: readonly DocumentLine[]): Block[] {
  const groups: DocumentLine[][] = []
  let open: DocumentLine[] | undefined
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank') {
      open = undefined
      continue
    }
    const isAdjacent = index > 0 && lines[index - 1]?.kind !== 'blank'
    if (open !== undefined && isAdjacent && goesOn(open, line)) open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  const filled = new Set(lines.flatMap(({ kind, number }) => (kind === 'blank' ? [] : [number])))
  return groups.flatMap((group) => {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined || first.kind === 'blank') return []
    const text = joined(group.map((line) => line.text))
    return [
      {
        from: first.number,
        to: last.number,
        kind: first.kind === 'paragraph' && isInCapitals(text) ? 'heading' : first.kind,
        level: first.level ?? 1,
        mark: first.mark,
        text,
        isAlone: !filled.has(first.number - 1) && !filled.has(last.number + 1),
        isAside: first.aside !== undefined,
      },
    ]
  })
}

/** More lines than this are no paragraph. */
const longest = 200

/** Whether a line goes on what stands on the line before it. */
function goesOn(open: readonly DocumentLine[], line: DocumentLine): boolean {
  const [first] = open
  const before = open.at(-1)
  if (open.length >= longest) return false
  if (first === undefined || before === undefined || first.kind === 'heading' || first.aside !== undefined) return false
  if (line.aside !== undefined) return false
  // Items under one that ends with a colon are its own words.
  if (line.kind === 'list-item') {
    return first.kind === 'list-item' && (line.level ?? 1) > (first.level ?? 1) && isOpened(open, first)
  }
  if (line.kind !== 'paragraph' || isKnownHeading(line.text) || isInCapitals(line.text)) return false
  if (isKnownHeading(before.text) || isInCapitals(before.text)) return false
  if (first.kind === 'list-item' && first.mark !== undefined) return longHeading(line.text) === undefined
  return /^[\p{Ll}(]/u.test(line.text) && !/[.!?]$/.test(before.text)
}

/** Whether the item said that more follows. */
const isOpened = (open: readonly DocumentLine[], first: DocumentLine): boolean => {
  const end = open.findIndex((line) => line !== first && line.kind === 'list-item')
  return (open[end === -1 ? open.length - 1 : end - 1]?.text ?? '').trim().endsWith(':')
}

/** Whether two blocks say the same. */
export const saysTheSame = (one: Block | undefined, other: Block | undefined): boolean =>
  one !== undefined && other !== undefined && folded(one.text) === folded(other.text)

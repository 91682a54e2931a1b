import type { Block } from '#app/domain/follow-up/document/document.ts'

/** Paragraphs of at most so many characters, and at most so many of them, are kept with the table that they lead up to. */
const shortText = 400
const mostKept = 3

/** Whether a block is a short paragraph that leads up to a table, so that a page does not end between the two. */
export function isKeptWithTable(blocks: readonly Block[], index: number): boolean {
  const next = blocks.slice(index, index + mostKept + 1).find((one) => !isShortParagraph(one))
  return blocks[index]?.type === 'paragraph' && isShortParagraph(blocks[index]) && next?.type === 'table'
}

const isShortParagraph = (block: Block): boolean => block.type === 'paragraph' && block.text.length <= shortText

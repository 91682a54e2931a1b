import type { Block } from './document.ts'

/**
 * What somebody has written in a section, as blocks: an empty line begins a new paragraph, "- " an item of a list, "## "
 * a heading and "### " one under it. Single line breaks inside a paragraph are kept. `id` begins the headings' ids. Takes
 * text that `cleanNarrative` has cleaned; every word of it is in a block.
 */
export function narrativeBlocks(text: string, id: string): Block[] {
  const blocks: Block[] = []
  let headings = 0
  let paragraph: string[] = []
  let items: { text: string }[] = []
  const flush = (): void => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', text: paragraph.join('\n') })
    if (items.length > 0) blocks.push({ type: 'list', items })
    paragraph = []
    items = []
  }
  for (const line of text.split('\n')) {
    const words = line.trim()
    const heading = /^(##|###)\s+(.+)$/.exec(words)
    const item = /^[-•]\s+(.+)$/.exec(words)?.[1]
    if (words === '') flush()
    else if (heading !== null) {
      flush()
      headings += 1
      const level = heading[1] === '##' ? 3 : 4
      blocks.push({ type: 'heading', level, id: `${id}-text-${headings}`, text: (heading[2] ?? '').trim() })
    } else if (item === undefined) {
      if (items.length > 0) flush()
      paragraph.push(words)
    } else {
      if (paragraph.length > 0) flush()
      items.push({ text: item.trim() })
    }
  }
  flush()
  return blocks
}

/** How headings and lists are written, for those who write. */
export const narrativeHelp = [
  { write: 'En tom rad', gives: 'börjar ett nytt stycke.' },
  { write: '- först på raden', gives: 'gör raden till en punkt i en lista.' },
  { write: '## först på raden', gives: 'gör raden till en rubrik, och ### till en underrubrik.' },
] as const

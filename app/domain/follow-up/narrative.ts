import type { Block } from './document.ts'

/**
 * What somebody has written in a section, as blocks: an empty line begins a new paragraph, "- " an item of a list, and
 * "## " a heading. Single line breaks inside a paragraph are kept. `id` begins the headings' ids.
 */
export function narrativeBlocks(text: string, id: string): Block[] {
  const blocks: Block[] = []
  let headings = 0
  for (const part of text.split(/\n[ \t]*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    if (lines.length === 0) continue
    let paragraph: string[] = []
    let items: { text: string }[] = []
    const flush = (): void => {
      if (paragraph.length > 0) blocks.push({ type: 'paragraph', text: paragraph.join('\n') })
      if (items.length > 0) blocks.push({ type: 'list', items })
      paragraph = []
      items = []
    }
    for (const line of lines) {
      const item = /^\s*[-•]\s+(.*)$/.exec(line)?.[1]
      const heading = /^##\s+(.*)$/.exec(line)?.[1]
      if (heading !== undefined) {
        flush()
        headings += 1
        blocks.push({ type: 'heading', level: 3, id: `${id}-text-${headings}`, text: heading.trim() })
      } else if (item !== undefined) {
        if (paragraph.length > 0) flush()
        items.push({ text: item.trim() })
      } else {
        if (items.length > 0) flush()
        paragraph.push(line.trim())
      }
    }
    flush()
  }
  return blocks
}

import type { DocumentLine } from './document-line.ts'
import { asLine } from './wording.ts'

/** The marks of lists: bullets (also those of Word's own typefaces), dashes, numbers and letters. */
const bullet = /^([•‣◦▪▫●○■□·∙⁃\uf0b7\uf0a7]|[*+–—-](?=\s)|-(?=\p{Lu})|o(?=\s{2,}))\s*(?=\S)/u
const numbered = /^(\(?\d{1,3}[.)]|\(?[a-zåäö][.)])\s+(?=\S)/

// oxlint-disable-next-line no-control-regex -- Word ends lines with some of these
const lineEnd = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/

/** The lines of a plain text, with the numbers that they have in it. Any line ends; headings also as in Markdown. */
export function linesOfText(text: string): DocumentLine[] {
  const lines = text.replace(/^\ufeff/, '').split(lineEnd)
  const depth = depths()
  return lines.map((raw, index) => {
    const number = index + 1
    const line = asLine(raw)
    if (line === '') return { number, text: '', kind: 'blank' }
    const heading = line.length > 500 ? null : /^(#{1,6})\s+(.+?)\s*#*$/.exec(line)
    if (heading !== null) {
      depth.reset()
      return { number, text: heading[2] ?? '', kind: 'heading', level: heading[1]?.length ?? 1 }
    }
    const mark = (bullet.exec(line) ?? numbered.exec(line))?.[1]
    if (mark === undefined) {
      // A line that goes on under an item belongs to it, so what is deeper stays deeper.
      if (indentOf(raw) === 0) depth.reset()
      return { number, text: line, kind: 'paragraph' }
    }
    const rest = line.slice(mark.length).trim()
    return { number, text: rest, kind: 'list-item', level: depth.of(indentOf(raw), mark, rest), mark }
  })
}

/** White space before the text; a tab counts as four. */
const indentOf = (raw: string): number => (/^\s*/.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').length

/** A mark's sort: bullets by themselves, numbers and letters as such. */
const sortOf = (mark: string): string => (/\d/.test(mark) ? '1' : /[a-zåäö]/.test(mark) ? 'a' : mark)

/** Deeper than this is as deep as this. */
const deepest = 9

/** How deep items lie, by their indents; another mark under an item that ends with a colon is deeper too. */
function depths() {
  let open: { indent: number; sort: string; ends: boolean }[] = []
  return {
    reset: () => {
      open = []
    },
    of: (indent: number, mark: string, text: string): number => {
      const sort = sortOf(mark)
      while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop()
      const same = open.findIndex((level) => level.indent === indent && level.sort === sort)
      const last = open.at(-1)
      if (same !== -1) open = open.slice(0, same + 1)
      else if (last !== undefined && indent <= last.indent && !last.ends) open.pop()
      const level = { indent, sort, ends: text.endsWith(':') }
      if (same === -1 && open.length < deepest) open.push(level)
      else open[open.length - 1] = level
      return open.length
    },
  }
}

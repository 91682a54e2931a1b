import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A part of the structure tree as assistive technology meets it, with the text that is marked as its own. */
export interface PdfNode {
  role: string
  alt: string
  text: string
  children: PdfNode[]
}

/** A PDF as it is read: its structure page by page, its bookmarks, its links and what it says of itself. */
export interface ReadPdf {
  pages: PdfNode[]
  /** All text, page by page, as it stands on the page: running heads too. */
  texts: string[]
  /** How far from the right edge of its page the text that reaches farthest ends, in points. */
  margins: number[]
  /** How far over the bottom edge of its page the lowest text that is marked as the document's own stands, in points. */
  bottoms: number[]
  /** The size of the smallest type. */
  smallest: number
  bookmarks: { title: string; depth: number }[]
  links: string[]
  title: string
  language: string
}

interface StructureNode {
  role: string
  alt?: string
  lang?: string
  children: (StructureNode | { type: 'content'; id: string } | { type: 'object'; id: string })[]
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the buffer over, so it gets one of its own.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const read: ReadPdf = {
    pages: [],
    texts: [],
    margins: [],
    bottoms: [],
    smallest: Infinity,
    bookmarks: [],
    links: [],
    title: '',
    language: '',
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marked = new Map<string, string>()
    const open: (string | undefined)[] = []
    let whole = ''
    let farthest = 0
    let lowest = Infinity
    const [, , width = 0] = page.view
    for (const item of items) {
      if ('str' in item) {
        const text = item.str + (item.hasEOL ? '\n' : '')
        whole += text
        const id = open.findLast((one) => one !== undefined)
        if (item.str.trim() !== '') {
          const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
          const size = Math.hypot(a, b)
          // The width of text that is turned on its side goes up the page.
          farthest = Math.max(farthest, x + (item.width * a) / size)
          read.smallest = Math.min(read.smallest, size)
          if (id !== undefined) lowest = Math.min(lowest, y)
        }
        if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + text)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined)
    }
    read.texts.push(whole)
    read.margins.push(width - farthest)
    read.bottoms.push(lowest)
    const tree = (await page.getStructTree()) as StructureNode | null
    if (tree !== null) read.pages.push(nodeOf(tree, marked))
    for (const annotation of (await page.getAnnotations()) as { url?: string }[]) {
      if (annotation.url !== undefined) read.links.push(annotation.url)
    }
  }
  read.bookmarks = bookmarksOf(await pdf.getOutline(), 1)
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  Object.assign(read, { title: info.Title ?? '', language: info.Language ?? '' })
  await task.destroy()
  return read
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

const bookmarksOf = (outline: Outline | null, depth: number): ReadPdf['bookmarks'] =>
  (outline ?? []).flatMap(({ title, items }) => [{ title, depth }, ...bookmarksOf(items as Outline, depth + 1)])

function nodeOf(node: StructureNode, marked: ReadonlyMap<string, string>): PdfNode {
  const own: PdfNode = { role: node.role, alt: node.alt ?? '', text: '', children: [] }
  for (const child of node.children) {
    if ('role' in child) {
      const read = nodeOf(child, marked)
      own.children.push(read)
      own.text += read.text
    } else if (child.type === 'content') own.text += marked.get(child.id) ?? ''
  }
  return own
}

/** Every node with one of the roles, in reading order through all pages. */
export function nodesOf({ pages }: Pick<ReadPdf, 'pages'>, ...roles: readonly string[]): PdfNode[] {
  const walk = (node: PdfNode): PdfNode[] => [
    ...(roles.includes(node.role) ? [node] : []),
    ...node.children.flatMap(walk),
  ]
  return pages.flatMap(walk)
}

/** Text without what typesetting adds or takes away: spaces, line ends and hyphens. */
export const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060\u2010\u2011-]/g, '')

/** Where two texts part, with a few letters of each; undefined when they are the same. Long texts make unreadable diffs. */
export function parting(got: string, expected: string): { at: number; got: string; expected: string } | undefined {
  if (got === expected) return undefined
  let at = 0
  while (got[at] === expected[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 40)
  return { at, got: around(got), expected: around(expected) }
}

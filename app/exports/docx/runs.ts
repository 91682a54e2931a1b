import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  InternalHyperlink,
  type ImageRun,
  Paragraph,
  SoftHyphen,
  Tab,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import type { Text } from '#app/domain/follow-up/document/document.ts'
import type { MarkName } from '#app/domain/follow-up/document/mark.ts'
import { absoluteAddress } from '../absolute-address.ts'
import type { Writing } from './writing.ts'

type RunLook = Omit<IRunOptions, 'text' | 'children'>

/** What Word has elements of its own for. */
const elements = { '\u00ad': () => new SoftHyphen(), '\t': () => new Tab() } as const
const isElement = (part: string): part is keyof typeof elements => Object.hasOwn(elements, part)

/** Text as runs: newlines are line breaks. All of it is text; nothing in it becomes a field. */
export function runs(text: string, look: RunLook = {}): TextRun[] {
  return text.split('\n').map((line, index) => {
    const children = line.split(/([\u00ad\t])/).map((part) => (isElement(part) ? elements[part]() : part))
    return new TextRun({ ...look, children, ...(index === 0 ? {} : { break: 1 }) })
  })
}

/** A status' shape as a character. The word always stands beside it. */
const markCharacters = {
  full: '●',
  half: '◐',
  quarter: '◔',
  empty: '○',
  infinity: '∞',
  dash: '–',
  question: '?',
  check: '✓',
  flag: '⚑',
  warning: '▲',
} as const satisfies Record<MarkName, string>

/** A font that Windows has and that has all the shapes; other systems take the one they have. */
const symbols = { name: 'Segoe UI Symbol' }

/** A text with its mark before it, leading where it leads. */
export function textWithMark({ text, mark, href }: Text, writing: Writing, linkStyle = 'Hyperlink'): ParagraphChild[] {
  const marked =
    mark === undefined
      ? []
      : [new TextRun({ text: markCharacters[mark], font: symbols }), new TextRun({ text: '\u00a0' })]
  if (href === undefined || text === '') return [...marked, ...runs(text)]
  return [...marked, ...linked(text, href, writing, linkStyle)]
}

/** Text that leads to a place in the document or to a web address; plain text where the address is of no such kind. */
export function linked(text: string, href: string, writing: Writing, style = 'Hyperlink'): ParagraphChild[] {
  if (href.startsWith('#')) {
    const bookmark = writing.bookmarks.get(href.slice(1))
    if (bookmark === undefined) return runs(text)
    return [new InternalHyperlink({ anchor: bookmark.name, children: runs(text) })]
  }
  const address = absoluteAddress(href, writing.siteUrl)
  if (address === undefined || address.length > longestAddress) return runs(text)
  const known = writing.links.get(address)
  const relationship = known ?? `Link${writing.links.size + 1}`
  writing.links.set(address, relationship)
  return [new WebLink(runs(text, { style }), relationship, known === undefined ? address : undefined)]
}

/** Word takes no longer addresses. */
const longestAddress = 2000

/** A link out of the document, with a relationship of our own naming; docx itself draws their names by chance. */
class WebLink extends ConcreteHyperlink {
  private readonly address: string | undefined

  /** @param address where it leads; undefined when an earlier link has made the relationship */
  constructor(children: ParagraphChild[], relationship: string, address: string | undefined) {
    super(children, relationship)
    this.address = address
  }

  override prepForXml(context: Parameters<ConcreteHyperlink['prepForXml']>[0]) {
    if (this.address !== undefined) {
      context.viewWrapper.Relationships.addRelationship(
        this.linkId,
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        this.address,
        'External',
      )
    }
    return super.prepForXml(context)
  }
}

/** A paragraph that can be led to by an id of the document. */
export function paragraphAt(
  id: string,
  look: IParagraphOptions,
  children: readonly (TextRun | ImageRun)[],
  writing: Writing,
): Paragraph {
  const bookmark = writing.bookmarks.get(id)
  if (bookmark === undefined) return new Paragraph({ ...look, children })
  // Bookmark itself counts its numbers for the whole process.
  const paragraph = new Paragraph(look)
  paragraph.addChildElement(new BookmarkStart(bookmark.name, bookmark.number))
  for (const child of children) paragraph.addChildElement(child)
  paragraph.addChildElement(new BookmarkEnd(bookmark.number))
  return paragraph
}

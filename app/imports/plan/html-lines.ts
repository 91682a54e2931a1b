import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { DocumentLine } from '#app/domain/import/plan/document-line.ts'
import { Unreadable } from '../unreadable.ts'
import { LineWriter } from './line-writer.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What nobody reads as the page's text. */
const passed = new Set(
  'script style template noscript head title svg canvas iframe object video audio select textarea input nav footer dialog'.split(
    ' ',
  ),
)
/** What begins and ends a paragraph. */
const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure form header hr html main ol p pre section summary table tbody td tfoot th thead tr ul button label'.split(
    ' ',
  ),
)
/** So many elements within each other no page has. */
const deepest = 500

/** What is open where the reading stands. */
interface Place {
  list: number
  item: boolean
  heading: number | undefined
}

/**
 * The text of a web page as one sees it: headings, items of lists, paragraphs and the rows of tables as lines. Scripts,
 * hidden parts, menus and form fields are left out. Nothing that the page points to is fetched.
 *
 * @throws Unreadable
 */
export function linesOfHtml(html: string): DocumentLine[] {
  const writer = new LineWriter()
  let text = ''
  let kind: 'heading' | 'list-item' | 'paragraph' = 'paragraph'
  let level = 1
  const flush = (): void => {
    writer.add(kind, text, kind === 'paragraph' ? {} : { level })
    text = ''
    kind = 'paragraph'
  }
  const begin = (place: Place): void => {
    kind = place.heading !== undefined ? 'heading' : place.item ? 'list-item' : 'paragraph'
    level = place.heading ?? Math.max(place.list, 1)
  }
  const walk = (node: Node, place: Place, depth: number): void => {
    if (depth > deepest)
      throw new Unreadable('Webbsidan är uppbyggd på ett sätt som inte går att läsa. Klistra in texten i stället.')
    if (node.nodeName === '#text') {
      text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[^\S\u00a0]+/g, ' ')
      return
    }
    if (!('childNodes' in node)) return
    if (!('tagName' in node)) {
      for (const child of node.childNodes) walk(child, place, depth + 1)
      return
    }
    const { tagName } = node
    if (passed.has(tagName) || isHidden(node)) return
    if (tagName === 'br') {
      text += '\n'
      return
    }
    const heading = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : roleHeading(node)
    const isList = tagName === 'ul' || tagName === 'ol'
    const isItem = tagName === 'li'
    const isBlock = heading !== undefined || isItem || blocks.has(tagName)
    // A paragraph inside of an item goes on with it.
    const isWithin = place.item && (tagName === 'p' || tagName === 'div')
    if (isWithin && text.trim() !== '') text += ' '
    const inner: Place = {
      list: place.list + (isList ? 1 : 0),
      item: isItem || (place.item && !isList && heading === undefined),
      heading: heading ?? place.heading,
    }
    if (isBlock && !isWithin) {
      if (tagName === 'td' || tagName === 'th') text += text.trim() === '' ? '' : ' | '
      else flush()
      if (tagName !== 'td' && tagName !== 'th') begin(inner)
    }
    for (const child of node.childNodes) walk(child, inner, depth + 1)
    if (isBlock && !isWithin && tagName !== 'td' && tagName !== 'th') {
      flush()
      if (place.item && !isList) kind = 'paragraph'
    }
  }
  walk(parse(html), { list: 0, item: false, heading: undefined }, 0)
  flush()
  return writer.lines
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

/** Left out of what one sees or hears. */
function isHidden(element: Element): boolean {
  const style = (attribute(element, 'style') ?? '').toLowerCase().replace(/\s/g, '')
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    style.includes('display:none') ||
    style.includes('visibility:hidden')
  )
}

/** What is a heading to those who hear the page. */
function roleHeading(element: Element): number | undefined {
  if (attribute(element, 'role') !== 'heading') return undefined
  const level = Number(attribute(element, 'aria-level') ?? 2)
  return level >= 1 && level <= 6 ? level : 2
}

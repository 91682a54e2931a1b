import { readXml } from '../table/read-xml.ts'
import type { OpenZip } from '../zip/open-zip.ts'

/** What a style of paragraphs says of them. */
export interface ParagraphStyle {
  /** 1–9 where it is a heading's. */
  heading: number | undefined
  /** Items of a list, and how deep; from 1. */
  list: number | undefined
  /** Lines of the table of contents. */
  isContents: boolean
}

interface WrittenStyle extends ParagraphStyle {
  basedOn: string | undefined
}

/** Word's own headings, by their names in Swedish and English; the ids differ between versions. */
const headingName = /^(?:heading|rubrik)\s*([1-9])$/i
const contentsName = /^(toc|innehåll)\s*[1-9]$/i
const titleName = /^(title|rubrik|titel)$/i

/** The styles of a document by their ids, with what they take over from others. */
export async function readStyles(zip: OpenZip): Promise<(id: string | undefined) => ParagraphStyle> {
  const written = new Map<string, WrittenStyle>()
  const part = 'word/styles.xml'
  if (zip.has(part)) {
    let id: string | undefined
    let style: WrittenStyle = blank()
    let isNumbered = false
    await readXml(zip.read(part), 'dokumentets format', {
      open: (name, attributes) => {
        const value = attributes['w:val']
        if (name === 'style') {
          id = attributes['w:styleId']
          style = blank()
          isNumbered = false
        } else if (id === undefined) return
        else if (name === 'basedOn') style.basedOn = value
        else if (name === 'name') {
          style.heading ??= headingOf(value ?? '')
          style.isContents ||= contentsName.test(value ?? '')
        } else if (name === 'outlineLvl' && Number(value) < 9) style.heading ??= Number(value) + 1
        else if (name === 'numPr') isNumbered = true
        else if (isNumbered && name === 'ilvl') style.list = Number(value) + 1
        else if (isNumbered && name === 'numId' && value !== '0') style.list ??= 1
      },
      close: (name) => {
        if (name !== 'style' || id === undefined) return
        written.set(id, style)
        id = undefined
      },
    })
  }
  return (id) => {
    const found: ParagraphStyle = { heading: undefined, list: undefined, isContents: false }
    // At most so many styles are built on each other; a circle ends here too.
    for (let at = id, steps = 0; at !== undefined && steps < 20; steps += 1) {
      const style = written.get(at)
      found.heading ??= style?.heading ?? (style === undefined ? headingOf(at) : undefined)
      found.list ??= style?.list
      found.isContents ||= style?.isContents === true
      at = style?.basedOn
    }
    return found.heading === undefined ? found : { ...found, list: undefined }
  }
}

const blank = (): WrittenStyle => ({ heading: undefined, list: undefined, isContents: false, basedOn: undefined })

function headingOf(name: string): number | undefined {
  const found = headingName.exec(name.trim())
  if (found !== null) return Number(found[1])
  return titleName.test(name.trim()) ? 1 : undefined
}

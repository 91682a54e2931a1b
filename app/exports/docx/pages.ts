import {
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TextRun,
  type ISectionOptions,
} from 'docx'
import type { DocumentSection } from '#app/domain/follow-up/document/document.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { standingOf } from '#app/domain/follow-up/edition/colophon.ts'
import { isKeptWithTable } from '../kept-with-table.ts'
import { children, sectionHeading, type Child } from './blocks.ts'
import { tableLayout, type textWidth } from './column-widths.ts'
import { runs } from './runs.ts'
import { rightStop } from './styles.ts'
import type { Writing } from './writing.ts'

type Side = keyof typeof textWidth

/** Pages of one orientation. */
export interface Pages {
  side: Side
  children: Child[]
}

/** The contents and the sections as runs of pages: upright, but for tables that need a page on its side, and `last` after them. */
export function pagesOf(
  { first, sections, last }: { first: Child[]; sections: readonly DocumentSection[]; last: () => Child[] },
  writing: Writing,
): Pages[] {
  const pages: Pages[] = [{ side: 'portrait', children: first }]
  const put = (side: Side, more: Child[]): void => {
    const open = pages.at(-1)
    if (open !== undefined && (open.side === side || open.children.length === 0)) {
      open.side = side
      open.children.push(...more)
    } else pages.push({ side, children: more })
  }
  for (const [index, section] of sections.entries()) {
    put('portrait', [sectionHeading(section, writing, index === 0)])
    for (const [at, block] of section.blocks.entries()) {
      const side = block.type === 'table' ? tableLayout(block).side : 'portrait'
      put(side, children(block, writing, isKeptWithTable(section.blocks, at)))
    }
  }
  put('portrait', last())
  return pages
}

const margin = { top: 1540, bottom: 1420, left: 1418, right: 1418, header: 720, footer: 640 }
/** A4. docx turns the two for a page on its side. */
const size = { width: 11_906, height: 16_838 }

/** A part of the document with pages of its own. The head says what it is and how far it has come, but on the front. */
export function wordSection({ side, children: content }: Pages, report: Report, isFront: boolean): ISectionOptions {
  const { title, subtitle } = report.content.document
  const { word, marksPages } = standingOf(report)
  const orientation = side === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE
  const tabStops = rightStop(side)
  const header = new Paragraph({
    style: 'Header',
    tabStops,
    children: [...runs(`${subtitle}. ${title}`), ...runs(`\t${marksPages ? word.toLocaleUpperCase('sv') : word}`)],
  })
  const footer = new Paragraph({
    style: 'Footer',
    tabStops,
    children: [
      new TextRun({
        children: [new Tab(), 'Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { size: { ...size, orientation }, margin } },
    headers: { default: new Header({ children: [isFront ? new Paragraph({ style: 'Footer' }) : header] }) },
    footers: { default: new Footer({ children: [isFront ? new Paragraph({ style: 'Footer' }) : footer] }) },
    children: content,
  }
}

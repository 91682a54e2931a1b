import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Brief } from '#app/domain/steering/brief-content.ts'
import { runs, linked } from '../docx/runs.ts'
import type { Writing } from '../docx/writing.ts'
import { legible, replacement } from '../legible.ts'
import { officeProperties } from '../core-properties.ts'
import { stillZip } from '../still-zip.ts'
import { briefStyles, twips } from './docx-styles.ts'
import { sectionTable } from './docx-table.ts'
import { paper, textRoom } from './measure.ts'
import { briefSheet, keyWidths, moreText, type BriefSheet } from './sheet.ts'
import type { SetSection } from './section.ts'

/** The brief for Word, on two pages: the same words as the PDF, with Word's own headings and tables. */
export async function briefDocx(brief: Brief): Promise<Uint8Array<ArrayBuffer>> {
  const { data: sheet, replaced } = legible(briefSheet(brief))
  const { siteUrl, frozen } = brief.content
  const writing: Writing = {
    siteUrl,
    bookmarks: new Map(),
    links: new Map(),
    captions: new Map(),
    pictures: 0,
    drawings: new Map(),
  }
  const [first, second] = sheet.pages
  const file = new Document({
    styles: briefStyles,
    hyphenation: { autoHyphenation: true, hyphenationZone: 340, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: {
              top: twips(paper.top),
              bottom: twips(paper.bottom),
              left: twips(paper.side),
              right: twips(paper.side),
              header: 0,
              footer: twips(18),
            },
          },
        },
        footers: { default: foot(sheet) },
        children: [
          ...head(sheet),
          ...first.flatMap((section) => part(section, sheet, writing, false)),
          ...second.flatMap((section, index) => part(section, sheet, writing, index === 0)),
          new Paragraph({
            style: 'Sist',
            children: [...runs(`${sheet.last} `), ...linked(sheet.foot.address, sheet.foot.address, writing)],
          }),
          ...(replaced === 0
            ? []
            : [
                new Paragraph({
                  style: 'Dampad',
                  children: runs(`Tecken som inte kan skrivas står som ${replacement}.`),
                }),
              ]),
        ],
      },
    ],
  })
  const properties = officeProperties({
    title: sheet.name,
    subject: sheet.partnership,
    creator: sheet.partnership,
    status: sheet.standing,
    lastModifiedBy: legible(frozen.by).data,
    created: frozen.at,
    modified: frozen.at,
  })
  return stillZip(await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: properties }]))
}

const rightEdge = [{ type: TabStopType.RIGHT, position: twips(textRoom) }]

function head({ partnership, standing, title, lines, keyFigures, notice }: BriefSheet) {
  return [
    new Paragraph({
      style: 'Sidhuvudrad',
      tabStops: rightEdge,
      children: [
        ...runs(partnership, { bold: true, color: '0B4F5C' }),
        new TextRun({ children: [new Tab()] }),
        ...runs(standing),
      ],
    }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
    ...lines.map((line) => new Paragraph({ style: 'Underlagsrad', children: runs(line) })),
    new Paragraph({ style: 'Luft', children: [] }),
    new WordTable({
      style: 'Nyckeltal',
      layout: TableLayoutType.FIXED,
      width: { size: twips(textRoom), type: WidthType.DXA },
      columnWidths: keyWidths.map(twips),
      tableLook: {
        firstRow: false,
        firstColumn: false,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: keyFigures.map(
            ({ figure, label, note }, index) =>
              new TableCell({
                width: { size: twips(keyWidths[index] ?? 0), type: WidthType.DXA },
                children: [
                  new Paragraph({ style: 'Nyckeltalet', children: runs(figure) }),
                  new Paragraph({ style: 'Underlagsrad', children: runs(label, { bold: true }) }),
                  new Paragraph({ style: 'Dampad', children: runs(note) }),
                ],
              }),
          ),
        }),
      ],
    }),
    ...(notice === '' ? [] : [new Paragraph({ style: 'Vantar', children: runs(notice) })]),
  ]
}

function part(section: SetSection, { foot: { address } }: BriefSheet, writing: Writing, pageBreakBefore: boolean) {
  const { heading, lead, none, rows, left } = section
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore, children: runs(heading) }),
    ...(lead === '' ? [] : [new Paragraph({ style: 'Inledning', keepNext: true, children: runs(lead) })]),
    rows.length === 0 ? new Paragraph({ style: 'Underlagsrad', children: runs(none) }) : sectionTable(section),
    ...(left === 0 ? [] : [new Paragraph({ style: 'Fler', children: linked(moreText(left), address, writing) })]),
  ]
}

function foot({ foot: { frozen, checksum, live, address } }: BriefSheet): Footer {
  const border = { top: { style: BorderStyle.SINGLE, size: 4, color: 'C9C4B9', space: 3 } }
  return new Footer({
    children: [
      new Paragraph({
        style: 'Dampad',
        border,
        tabStops: rightEdge,
        children: [
          ...runs(frozen),
          new TextRun({ children: [new Tab(), 'Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      new Paragraph({ style: 'Dampad', children: runs(checksum) }),
      new Paragraph({ style: 'Dampad', children: runs(`${live} ${address}`) }),
    ],
  })
}

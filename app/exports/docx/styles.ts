import {
  AlignmentType,
  BorderStyle,
  ImportedXmlComponent,
  LevelFormat,
  LineRuleType,
  TabStopType,
  UnderlineType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx'
import { textWidth } from './column-widths.ts'
import { namespace } from './field.ts'

/**
 * The styles of the Word document. Those that Word has by itself keep Word's own names, so that what is pasted into
 * another template takes its look; the few of our own are based on Normal. Fonts are ones that Word and LibreOffice have
 * or have a measure-equal stand-in for. Sizes are in half points, spaces and indents in twips.
 */
const serif = 'Georgia'
const sans = 'Calibri'
const ink = '1C1B22'
const soft = '55525C'
const rule = 'D9D5CC'
const accent = '0B4F5C'

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

/** A style: one of Word's by its own name, or one of ours. */
const style = (id: string, name: string, look: Partial<Style>): Style => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
})

const heading = (level: number, font: string, size: number, before: number, after: number): Style =>
  style(`Heading${level}`, `heading ${level}`, {
    next: 'Normal',
    run: { font, size, bold: font === sans },
    paragraph: {
      spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  })

const tableText = { spacing: { before: 40, after: 40, line: 247, lineRule: LineRuleType.AUTO } }

/** The text and the heads of tables, of words and of numbers, in one size. */
function tableStyles(id: string, name: string, size: number): Style[] {
  const right = { alignment: AlignmentType.RIGHT }
  const head = { ...tableText, keepNext: true }
  const bold = { size, bold: true }
  return [
    style(`Tabelltext${id}`, `Tabelltext${name}`, { run: { size }, paragraph: tableText }),
    style(`Tabelltext${id}Tal`, `Tabelltext${name}, tal`, { run: { size }, paragraph: { ...tableText, ...right } }),
    style(`Tabellhuvud${id}`, `Tabellhuvud${name}`, { run: bold, paragraph: head }),
    style(`Tabellhuvud${id}Tal`, `Tabellhuvud${name}, tal`, { run: bold, paragraph: { ...head, ...right } }),
  ]
}

export const styles: IStylesOptions = {
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    style('Title', 'Title', {
      next: 'Subtitle',
      run: { font: serif, size: 68 },
      paragraph: { spacing: { before: 0, after: 240, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    }),
    heading(1, serif, 40, 560, 180),
    heading(2, serif, 28, 380, 110),
    heading(3, sans, 23, 280, 80),
    style('Caption', 'caption', {
      next: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 200, after: 90, line: 252, lineRule: LineRuleType.AUTO }, keepLines: true },
    }),
    style('Subtitle', 'Subtitle', {
      run: { size: 26, color: soft },
      paragraph: { spacing: { before: 0, after: 120 } },
      next: 'Normal',
    }),
    style('Quote', 'Quote', {
      run: { font: serif, size: 22, color: ink },
      paragraph: {
        indent: { left: 240, right: 240 },
        spacing: { before: 60, after: 120, line: 288, lineRule: LineRuleType.AUTO },
        border: { left: { style: BorderStyle.SINGLE, size: 8, color: accent, space: 10 } },
      },
    }),
    style('Citatkalla', 'Citatkälla', {
      run: { size: 19, color: soft },
      paragraph: { indent: { left: 240 }, spacing: { before: 0, after: 200 } },
    }),
    style('ListBullet', 'List Bullet', {
      paragraph: {
        numbering: { reference: 'punkter', level: 0 },
        indent: { left: 340, hanging: 340 },
        spacing: { after: 70 },
      },
    }),
    style('Upplysning', 'Upplysning', {
      paragraph: {
        indent: { left: 240, right: 240 },
        spacing: { before: 120, after: 200 },
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 24, color: rule, space: 10 } },
      },
    }),
    style('Stallning', 'Ställning', {
      run: { bold: true, color: accent, size: 24 },
      paragraph: { spacing: { before: 120, after: 320 } },
    }),
    style('Uppgift', 'Uppgift', {
      paragraph: {
        indent: { left: 2600, hanging: 2600 },
        leftTabStop: 2600,
        spacing: { after: 60 },
      },
    }),
    style('Diagram', 'Diagram', {
      paragraph: { spacing: { before: 200, after: 60, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    }),
    style('Kalla', 'Källa', {
      run: { size: 18, color: soft },
      paragraph: { spacing: { before: 70, after: 280, line: 247, lineRule: LineRuleType.AUTO }, keepLines: true },
    }),
    style('KallaFore', 'Källa, före', {
      run: { size: 18, color: soft },
      paragraph: { spacing: { before: 70, after: 0, line: 247, lineRule: LineRuleType.AUTO }, keepNext: true },
    }),
    ...tableStyles('', '', 19),
    ...tableStyles('Liten', ', liten', 17),
    style('TOCHeading', 'TOC Heading', {
      run: { font: serif, size: 32 },
      paragraph: { spacing: { before: 0, after: 200 }, keepNext: true },
    }),
    style('TOC1', 'toc 1', { paragraph: { spacing: { before: 100, after: 40 } } }),
    style('TOC2', 'toc 2', { run: { size: 20 }, paragraph: { indent: { left: 280 }, spacing: { after: 20 } } }),
    style('Header', 'header', {
      run: { size: 18, color: soft },
      paragraph: {
        spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
        border: { bottom: line(4, rule, 6) },
      },
    }),
    style('Footer', 'footer', {
      run: { size: 18, color: soft },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    }),
  ],
  characterStyles: [
    { id: 'LankITabell', name: 'Länk i tabell', run: { color: accent } },
    {
      id: 'Hyperlink',
      name: 'Hyperlink',
      run: { color: accent, underline: { type: UnderlineType.SINGLE, color: accent } },
    },
  ],
  importedStyles: [defaults(), plainTable(), tableStyle()].map((xml) => ImportedXmlComponent.fromXmlString(xml)),
}

function line(size: number, color: string, space: number) {
  return { style: BorderStyle.SINGLE, size, color, space }
}

/** What holds where no style says otherwise. */
function defaults(): string {
  return [
    `<w:docDefaults ${namespace}><w:rPrDefault><w:rPr>`,
    `<w:rFonts w:ascii="${sans}" w:eastAsia="${sans}" w:hAnsi="${sans}" w:cs="${sans}"/>`,
    `<w:color w:val="${ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/>`,
    '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="283" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  ].join('')
}

/** Word's own plain table, which every style of tables is based on. */
function plainTable(): string {
  return [
    `<w:style ${namespace} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>`,
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>',
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  ].join('')
}

/** Tables as in printed reports: rules above, under the head and below, hairlines between rows, nothing upright. */
function tableStyle(): string {
  const border = (side: string, size: number, color: string): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`
  return [
    `<w:style ${namespace} w:type="table" w:customStyle="1" w:styleId="Uppfoljningstabell">`,
    '<w:name w:val="Uppföljningstabell"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>',
    '<w:pPr><w:spacing w:after="0"/></w:pPr>',
    '<w:tblPr><w:tblBorders>',
    border('top', 8, ink),
    border('bottom', 8, ink),
    border('insideH', 4, rule),
    '</w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${border('bottom', 6, ink)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`,
    '</w:style>',
  ].join('')
}

/** The one list of bullets. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'punkter',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 340 } } },
        },
      ],
    },
  ],
}

/** The stop at the right edge of the text. */
export const rightStop = (side: keyof typeof textWidth, leader: 'none' | 'dot' = 'none') => [
  { type: TabStopType.RIGHT, position: textWidth[side], leader },
]

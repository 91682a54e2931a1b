import { BorderStyle, ImportedXmlComponent, LineRuleType, type IStylesOptions } from 'docx'
import { namespace } from '../docx/field.ts'
import { styles } from '../docx/styles.ts'
import { cell, type } from './measure.ts'

/** Points as Word counts them. */
export const twips = (points: number): number => Math.round(points * 20)

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

/** A style whose lines are exactly as high as they are reckoned to be, whatever the typeface. */
const exact = (
  id: string,
  name: string,
  {
    line = type.line,
    before = 0,
    after = 0,
    ...run
  }: { line?: number; before?: number; after?: number } & NonNullable<Style['run']>,
  paragraph: Style['paragraph'] = {},
): Style => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: type.size * 2, ...run },
  paragraph: {
    spacing: { before: twips(before), after: twips(after), line: twips(line), lineRule: LineRuleType.EXACT },
    ...paragraph,
  },
})

const [serif, accent, soft, signal] = ['Georgia', '0B4F5C', '55525C', 'D4531A']
const right = { alignment: 'right' as const }
const own: Style[] = [
  exact(
    'Heading1',
    'heading 1',
    { line: 23, before: 8, after: 2, font: serif, size: 40 },
    { keepNext: true, outlineLevel: 0 },
  ),
  exact(
    'Heading2',
    'heading 2',
    { line: 17, before: 11, after: 4, font: serif, size: 26, color: accent },
    { keepNext: true, outlineLevel: 1 },
  ),
  exact(
    'Sidhuvudrad',
    'Sidhuvudrad',
    { color: soft },
    { border: { top: { style: BorderStyle.SINGLE, size: 12, color: accent, space: 3 } } },
  ),
  exact('Underlagsrad', 'Underlagsrad', {}),
  exact('Luft', 'Luft', { line: 7 }),
  exact('Dampad', 'Dämpad', { color: soft }),
  exact('Inledning', 'Inledning', { color: soft, after: 4 }),
  exact('Nyckeltalet', 'Nyckeltal, tal', { line: 24, font: serif, size: 38 }),
  exact(
    'Vantar',
    'Väntar',
    { bold: true, before: 7 },
    { indent: { left: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: signal, space: 7 } } },
  ),
  exact('Cell', 'Cell', {}),
  exact('CellTal', 'Cell, tal', {}, right),
  exact('CellHuvud', 'Cellhuvud', { bold: true }, { keepNext: true }),
  exact('CellHuvudTal', 'Cellhuvud, tal', { bold: true }, { keepNext: true, ...right }),
  exact('CellGrupp', 'Cellgrupp', { color: soft }, { keepNext: true }),
  exact('Sist', 'Sist', { before: 10 }),
  exact('Fler', 'Fler', { before: 3 }),
]

const tableStyle = (id: string, name: string, borders: string): ImportedXmlComponent =>
  ImportedXmlComponent.fromXmlString(
    [
      `<w:style ${namespace} w:type="table" w:customStyle="1" w:styleId="${id}">`,
      `<w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>`,
      '<w:pPr><w:spacing w:after="0"/></w:pPr>',
      `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>`,
      `<w:bottom w:w="50" w:type="dxa"/><w:right w:w="${twips(cell.side)}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    ].join(''),
  )
const rule = (side: string, size: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`

/** The report's styles, with those of the brief beside or instead of them. */
export const briefStyles: IStylesOptions = {
  ...styles,
  paragraphStyles: [...(styles.paragraphStyles ?? []).filter(({ id }) => !own.some((one) => one.id === id)), ...own],
  importedStyles: [
    ...(styles.importedStyles ?? []),
    tableStyle(
      'Underlagstabell',
      'Underlagstabell',
      rule('top', 8, accent) + rule('bottom', 6, accent) + rule('insideH', 4, 'C9C4B9'),
    ),
    tableStyle('Nyckeltal', 'Nyckeltal', rule('top', 6, accent) + rule('bottom', 6, accent)),
  ],
}

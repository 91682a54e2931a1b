import { columnName } from '#app/domain/import/table.ts'
import { zipped, type ZipPart } from './zip-writer.ts'

/** A cell to write: what it holds, or its own XML. A format is as Excel writes it: "0000", "0%", "yyyy-mm-dd". */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { number: number; format: string }
  | { formula: string; result?: number | string }
  | { error: string }
  /** An element `c`; "@" stands for its place: `<c r="@" t="d"><v>2024-01-01</v></c>`. */
  | { xml: string }

export interface WrittenSheet {
  name: string
  /** From the first row on; an empty row is left out. */
  rows: readonly (readonly WrittenCell[])[]
  state?: 'hidden' | 'veryHidden'
  merged?: readonly string[]
  /** From 1. */
  hiddenRows?: readonly number[]
  /** The whole part, instead of what the rows would be. */
  xml?: string
}

/** How the workbook is written, as different programs do. */
export interface WrittenWorkbook {
  sheets: readonly WrittenSheet[]
  /** Texts kept once and pointed to, as Excel does, or in their cells. */
  texts?: 'shared' | 'inline'
  /** Without the places of rows and cells, as some programs write. */
  withoutPlaces?: boolean
  /** A prefix before every element's name. */
  prefix?: string
  /** The namespaces of Strict workbooks. */
  isStrict?: boolean
  date1904?: boolean
  /** Further parts, or the same in another wording. */
  parts?: readonly ZipPart[]
  /** Further relations of the workbook, as XML. */
  relations?: string
}

const namespaces = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The parts of a workbook. */
export function workbookParts(book: WrittenWorkbook): ZipPart[] {
  const { main, relations } = namespaces[book.isStrict === true ? 'strict' : 'transitional']
  const formats = [
    ...new Set(
      book.sheets.flatMap(({ rows }) =>
        rows.flatMap((row) =>
          row.flatMap((cell) => (typeof cell === 'object' && cell !== null && 'format' in cell ? [cell.format] : [])),
        ),
      ),
    ),
  ]
  const texts: string[] = []
  const textAt = new Map<string, number>()
  const shared = (text: string): number => {
    const known = textAt.get(text)
    if (known !== undefined) return known
    textAt.set(text, texts.length)
    return texts.push(text) - 1
  }
  const kept = (text: string): string => (/^\s|\s$/.test(text) ? ' xml:space="preserve"' : '')

  const cellXml = (cell: WrittenCell, place: string): string => {
    const at = book.withoutPlaces === true ? '' : ` r="${place}"`
    if (cell === null) return book.withoutPlaces === true ? '<c/>' : ''
    if (typeof cell === 'number') return `<c${at}><v>${cell}</v></c>`
    if (typeof cell === 'boolean') return `<c${at} t="b"><v>${cell ? 1 : 0}</v></c>`
    if (typeof cell === 'string')
      return book.texts === 'inline'
        ? `<c${at} t="inlineStr"><is><t${kept(cell)}>${escaped(cell)}</t></is></c>`
        : `<c${at} t="s"><v>${shared(cell)}</v></c>`
    if ('xml' in cell) return cell.xml.replaceAll('@', place)
    if ('error' in cell) return `<c${at} t="e"><v>${escaped(cell.error)}</v></c>`
    if ('format' in cell) return `<c${at} s="${formats.indexOf(cell.format) + 1}"><v>${cell.number}</v></c>`
    const { formula, result } = cell
    if (result === undefined) return `<c${at}><f>${escaped(formula)}</f></c>`
    return `<c${at}${typeof result === 'string' ? ' t="str"' : ''}><f>${escaped(formula)}</f><v>${escaped(String(result))}</v></c>`
  }
  const sheetXml = ({ rows, merged = [], hiddenRows = [] }: WrittenSheet): string => {
    const written = rows.map((row, index) => {
      const number = index + 1
      const at = book.withoutPlaces === true ? '' : ` r="${number}"`
      const hidden = hiddenRows.includes(number) ? ' hidden="1"' : ''
      if (row.length === 0 && book.withoutPlaces !== true) return ''
      return `<row${at}${hidden}>${row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`)).join('')}</row>`
    })
    const merges =
      merged.length === 0
        ? ''
        : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    return `${head}<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData>${merges}</worksheet>`
  }
  const prefixed = (xml: string): string =>
    book.prefix === undefined
      ? xml
      : xml.replaceAll(/<(\/?)([a-zA-Z])/g, `<$1${book.prefix}:$2`).replaceAll(' xmlns="', ` xmlns:${book.prefix}="`)

  const sheets = book.sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    data: sheet.xml ?? prefixed(sheetXml(sheet)),
  }))
  const listed = book.sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
    )
    .join('')
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const relationsXml = (inner: string): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    { name: '_rels/.rels', data: relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: prefixed(
        `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${book.date1904 === true ? ' date1904="1"' : ''}/><sheets>${listed}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationsXml(
        [
          ...sheets.map(({ name }, index) => relation(`rId${index + 1}`, 'worksheet', name.slice(3))),
          relation('rIdText', 'sharedStrings', 'sharedStrings.xml'),
          relation('rIdStyle', 'styles', '/xl/styles.xml'),
          book.relations ?? '',
        ].join(''),
      ),
    },
    {
      name: 'xl/styles.xml',
      data: prefixed(
        `${head}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
      ),
    },
    ...sheets,
    {
      name: 'xl/sharedStrings.xml',
      data: prefixed(
        `${head}<sst xmlns="${main}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t${kept(text)}>${escaped(text)}</t></si>`).join('')}</sst>`,
      ),
    },
  ]
  const replaced = new Set(book.parts?.map(({ name }) => name))
  return [...parts.filter(({ name }) => !replaced.has(name)), ...(book.parts ?? [])]
}

/** A workbook's bytes. */
export const workbookBytes = (book: WrittenWorkbook): Buffer => zipped(workbookParts(book))

import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Cell, Feature, Row, Sheet } from 'write-excel-file/node'

/** A sheet of the workbook before it is written. */
export interface PlannedSheet {
  /** What the sheet is to be called; made valid and unique by `sheetNames`. */
  name: string
  /** What the list of sheets says of it. */
  title: string
  /** How many characters each column is wide. */
  widths: number[]
  rows: Row[]
  /** The row with the heads of columns, from 0: it and what is above it stay in view. Undefined where there are none. */
  headRow?: number
  /** How many rows of data follow the heads. */
  dataRows?: number
  landscape?: boolean
}

const ink = '#1c1b22'
const soft = '#55525c'
const rule = '#b9b4a8'

/** Cells by what they are. Every one has its type written, so that none is taken for a formula. */
export const cells = {
  title: (value: string): Cell => ({ value, type: String, fontWeight: 'bold', fontSize: 14, textColor: ink }),
  heading: (value: string): Cell => ({ value, type: String, fontWeight: 'bold', textColor: ink, alignVertical: 'top' }),
  quiet: (value: string): Cell => ({ value, type: String, textColor: soft, alignVertical: 'top' }),
  head: (value: string, isNumeric = false): Cell => ({
    value,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
    align: isNumeric ? 'right' : 'left',
    bottomBorderStyle: 'medium',
    bottomBorderColor: ink,
  }),
  text: (value: string, align: 'left' | 'right' = 'left'): Cell =>
    value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top', align, ...hairline },
  number: (value: number): Cell => ({
    value,
    type: Number,
    format: formatOf(value),
    alignVertical: 'top',
    ...hairline,
  }),
  /** A year, which is never grouped. */
  year: (value: number): Cell => ({ value, type: Number, format: '0', alignVertical: 'top', ...hairline }),
  /** @param value YYYY-MM-DD, or a moment in ISO 8601, of which the day in UTC is kept */
  date: (value: string): Cell => ({
    value: new Date(`${value.slice(0, 10)}T00:00:00Z`),
    type: Date,
    format: 'yyyy-mm-dd',
    alignVertical: 'top',
    align: 'left',
    ...hairline,
  }),
} as const

const hairline = { bottomBorderStyle: 'hair', bottomBorderColor: rule } as const

/** As many decimals as the number has, at most six; whole numbers in groups of three. */
function formatOf(value: number): string {
  if (Number.isInteger(value)) return '#,##0'
  const decimals = String(Math.abs(value)).split('.')[1]?.length ?? 0
  return `#,##0.${'0'.repeat(Math.min(6, Math.max(1, decimals)))}`
}

/** What the package has no option for. */
interface Marked {
  /** The cells that the filter is for, such as A4:B11. */
  filter: string | undefined
  landscape: boolean
}
/** What the package takes as a picture; we have none. */
type FileContent = Stream | Buffer | Blob
type Written = Sheet<FileContent> & Marked

const letters = (column: number): string =>
  column < 26 ? String.fromCodePoint(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`

export function asWritten(planned: PlannedSheet, name: string): Written {
  const { rows, widths, headRow, dataRows = 0, landscape = false } = planned
  const hasFilter = headRow !== undefined && dataRows > 0 && widths.length > 1
  return {
    sheet: name,
    data: rows,
    columns: widths.map((width) => ({ width })),
    ...(headRow === undefined ? {} : { stickyRowsCount: headRow + 1 }),
    filter: hasFilter ? `A${headRow + 1}:${letters(widths.length - 1)}${headRow + 1 + dataRows}` : undefined,
    landscape,
  }
}

/** Filters on the heads, and printed pages of A4 as wide as the sheet. */
export const sheetFeature: Feature<FileContent> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, options) => {
          const { filter, landscape } = options as unknown as Marked
          const after = [
            filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
            `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
          ].join('')
          return xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('</sheetData>', `</sheetData>${after}`)
        },
      },
    },
  },
}

/** The workbook's properties: title, language, who and when. `xml` is the whole of docProps/core.xml. */
export const propertiesFeature = (xml: string): Feature<FileContent> => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      },
      '_rels/.rels': {
        insert: () =>
          '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      },
    },
    write: { files: () => ({ 'docProps/core.xml': xml }) },
  },
})

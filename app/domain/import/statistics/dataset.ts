/** One category of a dimension, such as a municipality or a year. */
export interface Category {
  /** As the file codes it: "0180", "2023", "TotSa". */
  code: string
  /** As people read it; the code itself where the file gives no text. */
  label: string
}

/** What the file itself says that a dimension is. Files may say nothing, or what turns out to be wrong. */
export type DimensionRole = 'time' | 'geo' | 'metric'

/** A dimension of a statistical table: area, year, sex, what is measured. */
export interface Dimension {
  /** As the file names it; unique in the file. */
  code: string
  label: string
  role: DimensionRole | undefined
  categories: readonly Category[]
}

/** A cell: a number, the mark that stands there instead, or null where the file leaves it out. */
export type DataCell = number | string | null

/** A statistical table, whatever file it came in. */
export interface Dataset {
  format: 'JSON-stat' | 'PX'
  title: string
  /** Who publishes it, as the file says it; empty where it says nothing. */
  source: string
  /** When it was last updated, as the file writes it. */
  updated: string
  unit: string
  notes: readonly string[]
  /** In the order that the cells follow: the last dimension changes fastest. */
  dimensions: readonly Dimension[]
  cells: readonly DataCell[]
  /** What the file says of single numbers, such as "preliminär", by the cell's place. */
  remarks: ReadonlyMap<number, string>
  /** What the marks mean in the file's own words, where it says so. */
  symbols: Readonly<Record<string, string>>
}

/** Most cells that are read. A million values are more than any table here needs. */
export const mostCells = 1_000_000

/** Most dimensions of a table. */
export const mostDimensions = 20

/** How many cells the dimensions make together; undefined when they are more than may be read. */
export function cellCount(dimensions: readonly Pick<Dimension, 'categories'>[]): number | undefined {
  let count = 1
  for (const { categories } of dimensions) {
    count *= categories.length
    if (count > mostCells) return undefined
  }
  return count
}

/** How far a step in each dimension moves in the cells, in the dimensions' order. */
export function stridesOf(dimensions: readonly Pick<Dimension, 'categories'>[]): number[] {
  const strides: number[] = []
  let stride = 1
  for (const { categories } of dimensions.toReversed()) {
    strides.unshift(stride)
    stride *= categories.length
  }
  return strides
}

/** The marks that stand in the table instead of numbers, in the order of their first place; "" where nothing stands. */
export function marksOf({ cells }: Pick<Dataset, 'cells'>): string[] {
  const marks = new Set<string>()
  for (const cell of cells) if (typeof cell !== 'number') marks.add(cell ?? '')
  return [...marks]
}

/** How people read a category: "0180 Stockholm" of an area, and the text alone of the rest and where it holds the code. */
export const categoryName = ({ code, label }: Category): string =>
  label === code || label.startsWith(`${code} `) || !/^\d{2}(\d{2})?$/.test(code) ? label : `${code} ${label}`

/** All numbers lie between 0 and 1 and some are no whole ones, so that they may be shares of one. */
export function couldBeShares({ cells }: Pick<Dataset, 'cells'>): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  return numbers.some((one) => !Number.isInteger(one)) && numbers.every((one) => one >= 0 && one <= 1)
}

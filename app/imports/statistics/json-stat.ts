import { z } from 'zod'
import {
  cellCount,
  mostCells,
  mostDimensions,
  type Category,
  type DataCell,
  type Dataset,
  type Dimension,
  type DimensionRole,
} from '#app/domain/import/statistics/dataset.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { whyNotParse } from './json-shape.ts'

const words = z.string().max(20_000)
const notes = z
  .union([words, z.array(z.unknown())])
  .optional()
  .catch(undefined)
const codes = z.array(z.string().max(500)).max(mostCells)
const namesByRole = z.object({ time: codes.optional(), geo: codes.optional(), metric: codes.optional() }).partial()

const category = z.object({
  index: z.union([codes, z.record(z.string(), z.number())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

/** What is read of a JSON-stat 2 dataset; the rest may say anything. Cells are checked one by one afterwards. */
const datasetForm = z.object({
  class: z.literal('dataset').optional(),
  label: words.optional().catch(undefined),
  source: words.optional().catch(undefined),
  updated: words.optional().catch(undefined),
  note: notes,
  role: namesByRole.optional().catch(undefined),
  id: codes.min(1).max(mostDimensions),
  size: z.array(z.number()),
  dimension: z.record(z.string(), z.object({ label: words.optional(), note: notes, category })),
  value: z.unknown().optional(),
  status: z.unknown().optional(),
  extension: z
    .object({ status: z.object({ label: z.record(z.string(), z.string()) }).optional() })
    .optional()
    .catch(undefined),
})

type Form = z.infer<typeof datasetForm>

const refuse = (why: string): ReadFault => ({ why })
const isFault = (read: object): read is ReadFault => 'why' in read

/** The categories of a dimension in their order, or why they cannot be told. */
function readCategories(code: string, { index, label = {} }: Form['dimension'][string]['category']) {
  const name = `Dimensionen ”${code}”`
  const labelled = (one: string): Category => ({
    code: one,
    label: Object.hasOwn(label, one) ? (label[one] ?? one) : one,
  })
  if (index === undefined) {
    const only = Object.keys(label)
    return only.length === 1 ? only.map(labelled) : refuse(`${name} saknar ordning på sina värden (category.index).`)
  }
  const ordered = Array.isArray(index) ? index : Object.keys(index).sort((a, b) => (index[a] ?? 0) - (index[b] ?? 0))
  if (ordered.length === 0) return refuse(`${name} har inga värden.`)
  if (new Set(ordered).size !== ordered.length) return refuse(`${name} har samma värde två gånger.`)
  const places = Array.isArray(index) ? [] : ordered.map((one) => index[one])
  if (places.some((place, at) => place !== at)) return refuse(`${name} har hål i ordningen på sina värden.`)
  return ordered.map(labelled)
}

function readDimensions(form: Form): Dimension[] | ReadFault {
  const dimensions: Dimension[] = []
  const roleOf = (code: string): DimensionRole | undefined =>
    (['time', 'geo', 'metric'] as const).find((role) => form.role?.[role]?.includes(code) === true)
  for (const [at, code] of form.id.entries()) {
    const described = Object.hasOwn(form.dimension, code) ? form.dimension[code] : undefined
    if (described === undefined) return refuse(`Dimensionen ”${code}” nämns i filen men beskrivs inte.`)
    if (dimensions.some((one) => one.code === code)) return refuse(`Dimensionen ”${code}” finns två gånger.`)
    const categories = readCategories(code, described.category)
    if ('why' in categories) return categories
    if (categories.length !== form.size[at]) {
      return refuse(
        `Dimensionen ”${code}” sägs ha ${form.size[at] ?? 'okänt antal'} värden men har ${formatNumber(categories.length)}.`,
      )
    }
    dimensions.push({ code, label: described.label ?? code, role: roleOf(code), categories })
  }
  return dimensions
}

/** What stands at each place of a list or of an object by place; undefined for anything else. */
function placesOf(given: unknown): { at: (place: number) => unknown; count: number; last: number } | undefined {
  if (Array.isArray(given))
    return { at: (place) => given[place] as unknown, count: given.length, last: given.length - 1 }
  if (typeof given !== 'object' || given === null) return undefined
  const byPlace = given as Record<string, unknown>
  const places = Object.keys(byPlace)
  if (!places.every((place) => /^(0|[1-9]\d{0,6})$/.test(place))) return undefined
  const last = places.reduce((most, place) => Math.max(most, Number(place)), -1)
  return { at: (place) => (Object.hasOwn(byPlace, place) ? byPlace[place] : undefined), count: places.length, last }
}

interface Cells {
  cells: DataCell[]
  remarks: Map<number, string>
}

function readCells(form: Form, count: number, symbols: Readonly<Record<string, string>>): Cells | ReadFault {
  const values = placesOf(form.value)
  if (values === undefined) return refuse('Filen saknar värden (value).')
  if (values.count === 0)
    return refuse('Filen beskriver en tabell men har inga värden. Hämta tabellen med sina värden.')
  const isList = Array.isArray(form.value)
  if ((isList && values.count !== count) || values.last >= count) {
    return refuse(
      `Dimensionerna ger ${formatNumber(count)} celler, men filen har ${formatNumber(values.count)} värden.`,
    )
  }
  const one = typeof form.status === 'string' ? form.status : undefined
  const statuses = placesOf(form.status)
  if (statuses !== undefined && statuses.last >= count)
    return refuse('Filen har fler tecken om värden (status) än celler.')
  const cells: DataCell[] = []
  const remarks = new Map<number, string>()
  for (let place = 0; place < count; place += 1) {
    const value = values.at(place) ?? null
    const status = one ?? statuses?.at(place)
    const mark = typeof status === 'string' ? status.trim().slice(0, 100) : ''
    if (typeof value === 'number' && Number.isFinite(value)) {
      cells.push(value)
      if (mark !== '') remarks.set(place, Object.hasOwn(symbols, mark) ? `${mark}: ${symbols[mark]}` : mark)
    } else if (value === null) cells.push(mark === '' ? null : mark)
    else if (typeof value === 'string') cells.push(value.trim().slice(0, 100) || null)
    else return refuse(`Värdet på plats ${formatNumber(place + 1)} är varken ett tal eller ett tecken.`)
  }
  return { cells, remarks }
}

const textsOf = (given: string | unknown[] | undefined): string[] =>
  (typeof given === 'string' ? [given] : (given ?? [])).flatMap((one) => {
    const text = typeof one === 'string' ? one.replace(/\s+/g, ' ').trim().slice(0, 4000) : ''
    return text === '' ? [] : [text]
  })

/** The unit that the only measure of the table is counted in, where the file says so. */
function unitOf(form: Form): string {
  const [metric, ...others] = form.role?.metric ?? []
  const units = metric === undefined || others.length > 0 ? {} : (form.dimension[metric]?.category.unit ?? {})
  const [unit, ...more] = Object.values(units)
  const base = typeof unit === 'object' && unit !== null && 'base' in unit ? unit.base : undefined
  return more.length === 0 && typeof base === 'string' ? base.slice(0, 200) : ''
}

/** Which part of the form was wrong, as the file names it. */
function faultInWords({ issues }: z.ZodError): string {
  const place = issues[0]?.path.slice(0, 4).map(String).join(' → ') ?? ''
  return place === ''
    ? 'Filen är JSON men inte en tabell i JSON-stat 2.'
    : `Filen är inte en tabell i JSON-stat 2: ”${place.slice(0, 200)}” saknas eller har fel form.`
}

/** What is JSON but no dataset of version 2, in words that say what to do. */
function whyOther(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'Filen är JSON men inte JSON-stat.'
  if ('class' in json && json.class === 'collection')
    return 'Filen är en samling av tabeller. Hämta en tabell i taget, i formatet JSON-stat 2.'
  if (!('id' in json) && 'dataset' in json)
    return 'Filen är i den äldre JSON-stat 1. Hämta tabellen i formatet JSON-stat 2 (json-stat2).'
  if (!('id' in json) && 'columns' in json)
    return 'Filen är i formatet JSON, inte JSON-stat 2. Hämta den som json-stat2.'
  return undefined
}

/** Reads a table in JSON-stat 2 (https://json-stat.org/full/), trusting nothing that it says of its own size. */
export function readJsonStat(text: string): Dataset | ReadFault {
  const why = whyNotParse(text)
  if (why !== undefined) return refuse(why)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse('Filen börjar som JSON men går inte att läsa. Den kan ha blivit avbruten när den hämtades.')
  }
  const other = whyOther(json)
  if (other !== undefined) return refuse(other)
  const parsed = datasetForm.safeParse(json)
  if (!parsed.success) return refuse(faultInWords(parsed.error))
  const form = parsed.data
  const dimensions = readDimensions(form)
  if (isFault(dimensions)) return dimensions
  const count = cellCount(dimensions)
  if (count === undefined) return refuse(`Tabellen har fler än ${formatNumber(mostCells)} celler. Hämta den i delar.`)
  const symbols = form.extension?.status?.label ?? {}
  const read = readCells(form, count, symbols)
  if (isFault(read)) return read
  const noted = [form.note, ...form.id.map((code) => form.dimension[code]?.note)]
  return {
    format: 'JSON-stat',
    title: form.label ?? '',
    source: form.source ?? '',
    updated: form.updated ?? '',
    unit: unitOf(form),
    notes: [...new Set(noted.flatMap(textsOf))],
    dimensions,
    symbols,
    ...read,
  }
}

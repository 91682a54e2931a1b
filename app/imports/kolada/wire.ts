import { z } from 'zod'
import type { KeyFigure } from '#app/domain/import/kolada/key-figure.ts'
import type { KoladaCell } from '#app/domain/import/kolada/cell.ts'

const text = z.string().nullish()
/** The second version wrote 0 and 1. */
const flag = z.union([z.boolean(), z.literal([0, 1]).transform((value) => value === 1)])
const date = z.string().nullish()

/** A key figure as Kolada's API writes it, in the third version and the second. Fields that we do not use are ignored. */
export const wireKeyFigure = z.object({
  id: z.string().regex(/^[NU]\d{5}$/),
  title: z.string().min(1),
  description: text,
  is_divided_by_gender: flag,
  municipality_type: text,
  operating_area: text,
  perspective: text,
  prel_publication_date: date,
  publication_date: date,
  publ_period: text,
  /** The second version wrote null where there were none. */
  has_ou_data: flag.nullish(),
})

/** A municipality, a region, or the country. */
export const wireMunicipality = z.object({ id: z.string().min(1), title: z.string().min(1), type: z.enum(['K', 'L']) })

/** A group of municipalities. */
export const wireGroup = z.object({
  id: z.string().regex(/^G\d+$/),
  title: z.string().min(1),
  members: z.array(z.object({ member_id: z.string(), member_title: z.string() })),
})

/** The values of one key figure, area and year. */
export const wireData = z.object({
  kpi: z.string(),
  municipality: z.string(),
  period: z.int(),
  values: z.array(
    z.object({
      gender: z.enum(['T', 'K', 'M']),
      count: z.int().min(0),
      status: text,
      value: z.number().nullable(),
      isdeleted: z.boolean().default(false),
    }),
  ),
})
export type WireData = z.infer<typeof wireData>

/** A page of answers. A recorded list may lack the address of the next page, which is then the last. */
export const envelopeOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ values: z.array(row), next_url: z.string().nullish() })

/** A key figure as we speak of it. */
export const keyFigureOf = (wire: z.infer<typeof wireKeyFigure>): KeyFigure => ({
  id: wire.id,
  title: wire.title.trim(),
  description: wire.description ?? '',
  isDividedBySex: wire.is_divided_by_gender,
  municipalityType: wire.municipality_type ?? '',
  operatingArea: wire.operating_area ?? '',
  perspective: wire.perspective ?? '',
  preliminaryOn: wire.prel_publication_date ?? null,
  publishedOn: wire.publication_date ?? null,
  period: wire.publ_period ?? '',
  hasUnitData: wire.has_ou_data ?? false,
})

/** The cells of rows of data, withdrawn ones with them. */
export const cellsOf = (rows: readonly WireData[]): KoladaCell[] =>
  rows.flatMap(({ kpi, municipality, period, values }) =>
    values.map(({ gender, count, value, isdeleted }): KoladaCell => ({
      keyFigure: kpi,
      area: municipality,
      year: period,
      sex: gender,
      value,
      isDeleted: isdeleted,
      count,
    })),
  )

/** Where in an answer something is wrong: "values[3].period". */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('')

/** What is wrong with the form of an answer, in words: the first fault and how many there are. */
export function formFault(error: z.core.$ZodError): string {
  const [first] = error.issues
  const more = error.issues.length > 1 ? ` Det finns ${error.issues.length - 1} fel till.` : ''
  if (first === undefined) return 'Svaret har en form som inte går att läsa.'
  const place = placeOf(first.path)
  const isMissing = first.code === 'invalid_type' && /received undefined/.test(first.message)
  if (place === '') return `Svaret är inte en lista från Kolada.${more}`
  return isMissing
    ? `Fältet ${place} saknas i svaret.${more}`
    : `Fältet ${place} har en form som inte känns igen.${more}`
}

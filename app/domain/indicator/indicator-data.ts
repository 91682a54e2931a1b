import { z } from 'zod'
import { answers } from '#app/domain/series/answer.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { referenceKinds, type ReferenceValue } from '#app/domain/series/reference-value.ts'
import { seriesEndings, seriesLevels } from '#app/domain/series/series.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { collections } from './collection.ts'
import type { Citation } from '#app/domain/source/source-edition.ts'
import type { CitedValue, DescribedIndicator } from './described-indicator.ts'
import { frequencies } from './frequency.ts'
import { indicatorUnits } from './indicator.ts'
import { indicatorStates } from './lifecycle.ts'

const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table & string)[]

/** A value as the source said it; see domain/series/value.ts. */
const observedValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('exact'), value: z.number() }),
  z.object({
    type: z.literal('range').describe('Någonstans från low till high, båda inräknade.'),
    low: z.number(),
    high: z.number(),
    words: z.string().optional().describe('Källans egna ord.'),
  }),
  z.object({
    type: z.literal('approximate').describe('Källans egna ord, och talet de står för om det är känt.'),
    words: z.string(),
    value: z.number().optional(),
  }),
  z.object({
    type: z.literal('spread').describe('Lägsta och högsta bland flera, till exempel bland länen.'),
    low: z.number(),
    high: z.number(),
  }),
  z.object({
    type: z.literal('answer').describe('Svaret på en fråga med Ja, Delvis och Nej.'),
    answer: z.enum(keysOf(answers)),
  }),
  z.object({
    type: z.literal('few').describe('Ett antal från 1 till 4, som inte visas för att ingen ska kunna pekas ut.'),
  }),
  z.object({ type: z.literal('missing'), reason: z.enum(keysOf(missingReasons)) }),
])

const source = z.object({
  publisher: z.string(),
  title: z.string(),
  edition: z.string(),
  url: z.string().nullable(),
  fetchedOn: z.string().nullable().describe('ÅÅÅÅ-MM-DD'),
  fileSha256: z.string().nullable(),
  responseRates: z.array(z.object({ part: z.string(), percent: z.number() })),
})

const dataReference = z.object({
  kind: z.enum(keysOf(referenceKinds)).describe('target: värde att nå. baseline: värde att räkna från.'),
  value: z.number().describe('I indikatorns enhet.'),
  year: z.int().nullable(),
  decidedBy: z.string(),
  reason: z.string(),
  source: z.string().nullable(),
  locator: z.string().nullable(),
  statedOn: z.string().describe('ÅÅÅÅ-MM-DD'),
  replacedOn: z
    .string()
    .nullable()
    .describe('ÅÅÅÅ-MM-DD, när värdet ersattes eller togs tillbaka. Tomt för det som gäller.'),
  withdrawnReason: z.string().nullable(),
})
const citations = z.array(z.object({ source: z.string(), locator: z.string(), quotedText: z.string() }))

const dataValue = z.object({
  subject: z.string().describe('area:kod eller organisation:namn. Riket är area:00.'),
  subjectName: z.string(),
  year: z.int(),
  yearInferred: z.boolean().describe('Sant när källan inte skriver ut året; anmärkningen säger hur det har slutits.'),
  breakdown: z.enum(keysOf(breakdowns)),
  value: observedValue,
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  note: z.string().nullable(),
  citations,
  revision: z.int().describe('1 för cellens första värde, sedan 2, 3 och så vidare.'),
  earlier: z
    .array(
      z.object({
        revision: z.int(),
        value: observedValue,
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        note: z.string().nullable(),
        citations,
        replacedAt: z.string().describe('När nästa värde tog över: tidpunkt enligt ISO 8601, i UTC.'),
        reason: z.string().nullable().describe('Varför värdet ändrades.'),
      }),
    )
    .describe('Vad värdet var innan det reviderades, äldst först. Räkna inte med dem: de gäller inte längre.'),
})

/**
 * An indicator with every value that the reader may see, as open data: `/indikatorer/:slug/data.json`. Sources stand
 * once, by their name, and citations point at them. Values of two series, or before and after a succession, cannot be
 * compared.
 */
export const indicatorData = z.object({
  format: z.literal('atagandekollen/indikator'),
  version: z.literal(1),
  slug: z.string(),
  name: z.string(),
  definition: z.string().nullable(),
  unit: z.enum(keysOf(indicatorUnits)).describe('percent: procent, 0–100. count: antal.'),
  state: z.enum(keysOf(indicatorStates)),
  method: z.string().nullable(),
  collection: z.enum(keysOf(collections)).nullable(),
  frequency: z.enum(keysOf(frequencies)).nullable(),
  owner: z.string().nullable(),
  nextPublicationOn: z.string().nullable().describe('ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD'),
  isExample: z.boolean().describe('Sant när indikatorn är påhittad för ett exempel.'),
  comparabilityNote: z.string().nullable(),
  series: z.array(
    z.object({
      slug: z.string(),
      label: z.string(),
      population: z.string().nullable(),
      question: z.string().nullable().describe('Frågan ordagrant.'),
      level: z.enum(keysOf(seriesLevels)),
      firstYear: z.int().nullable(),
      lastYear: z.int().nullable(),
      ending: z.enum(keysOf(seriesEndings)).nullable(),
      endedBy: z.string().nullable(),
      endReason: z.string().nullable(),
      values: z.array(dataValue),
      references: z.array(dataReference).describe('Målvärden och utgångsvärden, också de som inte längre gäller.'),
    }),
  ),
  successions: z.array(z.object({ from: z.string(), to: z.string(), year: z.int(), reason: z.string() })),
  sources: z.record(z.string(), source),
})

export type IndicatorData = z.infer<typeof indicatorData>

/** The open data of an indicator. */
export function dataOf(indicator: DescribedIndicator): IndicatorData {
  const cited = indicator.series.flatMap((series) => [
    ...series.values.flatMap(allCitations),
    ...(series.references ?? []).flatMap(({ source: cites }) => (cites === null ? [] : [{ source: cites }])),
  ])
  return {
    format: 'atagandekollen/indikator',
    version: 1,
    slug: indicator.slug,
    name: indicator.name,
    definition: indicator.definition,
    unit: indicator.unit,
    state: indicator.state,
    method: indicator.facts?.method ?? null,
    collection: indicator.facts?.collection ?? null,
    frequency: indicator.facts?.frequency ?? null,
    owner: indicator.facts?.owner ?? null,
    nextPublicationOn: indicator.facts?.nextPublicationOn ?? null,
    isExample: indicator.isDemo,
    comparabilityNote: indicator.comparabilityNote,
    series: indicator.series.map((series) => ({
      slug: series.slug,
      label: series.label,
      population: series.population,
      question: series.question ?? null,
      level: series.level,
      firstYear: series.firstYear ?? null,
      lastYear: series.lastYear ?? null,
      ending: series.ending ?? null,
      endedBy: series.endedBy ?? null,
      endReason: series.endReason ?? null,
      values: series.values.map(dataValueOf),
      references: (series.references ?? []).map(dataReferenceOf),
    })),
    successions: indicator.successions.map(({ from, to, year, reason }) => ({ from, to, year, reason })),
    sources: Object.fromEntries(
      cited.map(({ source: { slug, publisher, title, edition, url, fetchedOn, fileSha256, responseRates } }) => [
        slug,
        { publisher, title, edition, url, fetchedOn, fileSha256, responseRates },
      ]),
    ),
  }
}

const dataReferenceOf = (row: ReferenceValue): z.infer<typeof dataReference> => ({
  kind: row.kind,
  value: row.value,
  year: row.year,
  decidedBy: row.decidedBy,
  reason: row.reason,
  source: row.source?.slug ?? null,
  locator: row.locator,
  statedOn: calendarDate(row.statedAt),
  replacedOn: row.replacedAt === null ? null : calendarDate(row.replacedAt),
  withdrawnReason: row.withdrawnReason,
})

const dataValueOf = (row: CitedValue): IndicatorData['series'][number]['values'][number] => ({
  subject: row.subject,
  subjectName: row.subjectName,
  year: row.year,
  yearInferred: row.yearInferred,
  breakdown: row.breakdown,
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  note: row.note,
  citations: row.citations.map(dataCitationOf),
  revision: row.revision ?? 1,
  earlier: (row.earlier ?? []).map((one) => ({
    revision: one.revision,
    value: one.value,
    numerator: one.numerator,
    denominator: one.denominator,
    note: one.note,
    citations: one.citations.map(dataCitationOf),
    replacedAt: one.replacedAt.toISOString(),
    reason: one.reason,
  })),
})

const dataCitationOf = ({ source: { slug }, locator, quotedText }: Citation) => ({ source: slug, locator, quotedText })

/** The citations of a value and of what it was before. */
const allCitations = (value: CitedValue): Citation[] => [
  ...value.citations,
  ...(value.earlier ?? []).flatMap((one) => one.citations),
]

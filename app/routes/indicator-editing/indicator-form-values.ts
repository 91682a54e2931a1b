import type { EditedIndicator } from '#app/db/indicator/indicator-editor.server.ts'
import { collections } from '#app/domain/indicator/collection.ts'
import { frequencies } from '#app/domain/indicator/frequency.ts'
import { directions, indicatorUnits } from '#app/domain/indicator/indicator.ts'

/** The text fields of the indicator's form and what they are called. */
export const indicatorLabels = {
  name: 'Namn',
  shortName: 'Kort namn',
  definition: 'Definition',
  method: 'Metod',
  statedSource: 'Angiven källa',
  unit: 'Enhet',
  direction: 'Riktning',
  collection: 'Slag av källa',
  frequency: 'Hur ofta',
  owner: 'Vem svarar för indikatorn?',
  nextPublicationOn: 'Nästa väntade publicering',
  comparabilityNote: 'Vad den inte ska jämföras med',
} as const

export const indicatorNames = Object.keys(indicatorLabels)

/** The tables behind the form's choices, for telling a stored code in words. */
const tables: Record<string, Record<string, { label: string }>> = {
  unit: indicatorUnits,
  direction: directions,
  collection: collections,
  frequency: frequencies,
}

/** The stored texts in words, by field. */
export const storedWords = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tables[name]?.[value]?.label ?? value]))

/** The form's values for what is stored. */
export function indicatorValues(indicator: EditedIndicator): Record<string, string> {
  const texts = indicatorNames.map((name) => [name, indicator[name as keyof typeof indicatorLabels] ?? ''] as const)
  const ticks = [
    ...indicator.levels.split(' ').map((code) => `levels.${code}`),
    ...indicator.breakdowns.split(' ').map((code) => `breakdowns.${code}`),
    ...indicator.ticked.goals.flatMap(({ id, on }) => (on ? [`goals.n${id}`] : [])),
    ...indicator.ticked.outcomes.flatMap(({ id, on }) => (on ? [`outcomes.n${id}`] : [])),
    ...(indicator.isOwn ? ['isOwn'] : []),
  ]
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(ticks.map((name) => [name, 'on'])),
    version: String(indicator.version),
  }
}

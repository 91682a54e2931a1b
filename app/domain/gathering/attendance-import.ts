import { z } from 'zod'
import type { ProposedValue } from '#app/domain/import/proposed.ts'
import type { Area } from '#app/domain/area/area.ts'
import type { ObservedValue } from '#app/domain/series/value.ts'

/** Which series a year's sums are recorded in: as an import of the kind keeps them. */
export const attendanceChoices = z.object({
  year: z.int(),
  totalId: z.int().nullable(),
  perOrganisationId: z.int().nullable(),
})
export type AttendanceChoices = z.infer<typeof attendanceChoices>

/** A series that the sums may be recorded in. `what`: all who came together, or those from each organisation. */
export interface AttendanceSeries {
  id: number
  what: 'total' | 'perOrganisation'
  /** The indicator's name and the series' label. */
  name: string
  indicator: { slug: string; shortName: string }
}

/** A year's sums. Organisations that have a value from before are there also when nobody comes from them any longer. */
export interface YearSums {
  year: number
  /** How many gatherings have been counted. */
  gatherings: number
  /** With those from other organisations. */
  total: number
  organisations: readonly { slug: string; name: string; count: number }[]
}

/** The sums as values to record. Where no gathering has been counted the values are said not to be given. */
export function valuesOfYear(sums: YearSums, choices: AttendanceChoices, whole: Area): ProposedValue[] {
  const { year, gatherings, total, organisations } = sums
  const { totalId, perOrganisationId } = choices
  const content = (count: number): { value: ObservedValue; quoted: string } =>
    gatherings === 0
      ? { value: { type: 'missing', reason: 'not-reported' }, quoted: 'Inga deltagare är räknade' }
      : { value: { type: 'exact', value: count }, quoted: String(count) }
  const place = `Deltagarlistor från temautbildningar och spridningskonferenser ${year}`
  return [
    ...(totalId === null
      ? []
      : [
          {
            seriesId: totalId,
            subject: { kind: 'area' as const, area: whole },
            year,
            breakdown: 'total' as const,
            ...content(total),
            locator: `${place}, alla deltagare`,
          },
        ]),
    ...(perOrganisationId === null
      ? []
      : organisations.map(({ slug, name, count }) => ({
          seriesId: perOrganisationId,
          subject: { kind: 'organisation' as const, slug, name },
          year,
          breakdown: 'total' as const,
          ...content(count),
          locator: `${place}, deltagare från ${name}`,
        }))),
  ]
}

import { z } from 'zod'
import { evidenceFields } from '#app/domain/indicator/evidence.ts'
import { whyNotStep, type StepFacts } from '#app/domain/indicator/step.ts'
import { tickedIds } from '#app/domain/ticks.ts'
import { seriesEndings, type SeriesEnding } from './series.ts'
import { newSeriesFields } from './series-input.ts'

/** How many new successors one form can make. */
export const mostNewSuccessors = 8

const newSuccessor = z.object(newSeriesFields)

const blankRow = { label: '', shortLabel: '', question: '', population: '', level: '' }

const isBlank = (row: unknown): boolean =>
  typeof row !== 'object' ||
  row === null ||
  Object.entries(row).every(([name, value]) => name === 'level' || typeof value !== 'string' || value.trim() === '')

/** How a series ends, with its evidence and, where it was changed, what replaces it from which year. */
export const endingInput = z
  .object({
    ending: z.enum(Object.keys(seriesEndings) as [SeriesEnding, ...SeriesEnding[]], 'Välj hur serien avslutas.'),
    ...evidenceFields,
    year: z
      .string()
      .trim()
      .transform((text) => (/^\d{4}$/.test(text) ? Number(text) : null)),
    existing: tickedIds,
    created: z
      .array(z.unknown())
      .max(mostNewSuccessors, `Högst ${mostNewSuccessors} nya serier går att lägga upp på en gång.`)
      .catch([]),
  })
  .transform((input, context) => {
    const created = input.created.flatMap((row, index) => {
      if (isBlank(row)) return []
      const parsed = newSuccessor.safeParse({ ...blankRow, ...(row as object) })
      if (parsed.success) return [parsed.data]
      for (const { path, message } of parsed.error.issues) {
        context.addIssue({ code: 'custom', path: ['created', index, ...path], message })
      }
      return []
    })
    if (input.ending === 'discontinued') return { ...input, year: null, existing: [], created: [] }
    if (input.year === null) {
      context.addIssue({
        code: 'custom',
        path: ['year'],
        message: 'Skriv det första året med den nya frågan, med fyra siffror.',
      })
    }
    if (input.existing.length + input.created.filter((row) => !isBlank(row)).length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['created', 0, 'label'],
        message: 'Välj eller lägg upp minst en serie som ersätter den här.',
      })
    }
    return { ...input, created }
  })
export type EndingInput = z.infer<typeof endingInput>

/** Why a series may not end in this way, or undefined when it may. */
export function whyNotEnd(
  ending: SeriesEnding,
  series: { ending: string | null; lastValueYear: number | null },
  facts: StepFacts,
): string | undefined {
  if (series.ending !== null) return 'Serien är redan avslutad.'
  if (series.lastValueYear === null)
    return 'Serien har inga värden och kan inte avslutas. Behövs den inte kan du ta bort den.'
  if (ending === 'changed') return whyNotStep('changed', facts)
  return isLastOpen(facts) ? whyNotStep('discontinued', facts) : undefined
}

/** Whether only one series goes on, so that the indicator is discontinued when it is. */
export const isLastOpen = ({ open }: StepFacts): boolean => open.length <= 1

/** Why a break may not come in this year, or undefined when it may. */
export function whyNotBreakYear(year: number, lastValueYear: number | null): string | undefined {
  if (lastValueYear === null || year > lastValueYear) return undefined
  return `Serien har ett värde från ${lastValueYear}. Det första året med den nya frågan ska vara senare.`
}

import { z } from 'zod'
import type { ImportProblem } from '#app/domain/import/proposed.ts'
import type { ImportCounts } from '#app/domain/import/stored-import.ts'
import { longestReason } from '#app/domain/observation/provenance.ts'
import { counted } from '#app/domain/swedish.ts'
import type { JudgedCounts, JudgedWritten, Judgement } from './judged.ts'

const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean())

/** What somebody says when values are to be read in. */
export const applyInput = z.object({
  /** Why values that are there are changed. */
  reason: z.string().trim().max(longestReason, `Skälet får vara högst ${longestReason} tecken.`),
  /** Read in the rest, without what cannot be read in. */
  without: ticked,
  /** Also change values that organisations have given in their status reports. */
  reported: ticked,
})
export type ApplyInput = z.infer<typeof applyInput>

/** What of a judgement would be written, as somebody has chosen. */
export const writtenValues = (
  { judged }: Pick<Judgement, 'judged'>,
  { reported }: Pick<ApplyInput, 'reported'>,
): JudgedWritten[] =>
  judged.filter(
    (one): one is JudgedWritten =>
      one.outcome === 'new' || (one.outcome === 'changed' && (reported || !one.from.isReported)),
  )

/** How many places stop a whole import: what could not be read, and what was read but cannot be recorded. */
export const leftOut = (counts: JudgedCounts, problems: readonly ImportProblem[]): number =>
  counts.refused + problems.filter(({ severity }) => severity === 'stops').length

/** How many values an import writes, as somebody has chosen. */
export const appliedCounts = (
  counts: JudgedCounts,
  problems: readonly ImportProblem[],
  { reported }: Pick<ApplyInput, 'reported'>,
): ImportCounts => ({
  created: counts.new,
  revised: counts.changed - (reported ? 0 : counts.reported),
  unchanged: counts.unchanged,
  skipped: leftOut(counts, problems) + (reported ? 0 : counts.reported),
})

/** Why an import cannot be made as somebody has chosen, by the field to change; `refusal` where none helps. */
export function whyNotApply(
  counts: JudgedCounts,
  problems: readonly ImportProblem[],
  hasSource: boolean,
  input: ApplyInput,
): { errors: Partial<Record<keyof ApplyInput, string>>; refusal?: string } {
  if (!hasSource)
    return { errors: {}, refusal: 'Välj vilken källa värdena kommer från. Inget värde läses in utan källa.' }
  const applied = appliedCounts(counts, problems, input)
  if (counts.new + counts.changed === 0) return { errors: {}, refusal: nothingNew(counts) }
  const stopped = leftOut(counts, problems)
  const errors: Partial<Record<keyof ApplyInput, string>> = {}
  if (stopped > 0 && !input.without) {
    errors.without = `${counted(stopped, 'plats', 'platser')} i underlaget går inte att läsa in. Kryssa i rutan för att läsa in resten, eller ändra valen först.`
  }
  if (applied.created + applied.revised === 0) {
    errors.reported = 'Det enda som skulle ändras är värden ur lägesrapporter. Kryssa i rutan om de ska ändras.'
  }
  if (applied.revised > 0 && input.reason === '') {
    errors.reason = 'Skriv varför värdena ändras. De tidigare finns kvar med ditt skäl.'
  }
  return { errors }
}

const nothingNew = ({ unchanged }: JudgedCounts): string =>
  unchanged === 0
    ? 'Det finns inget värde att läsa in.'
    : 'Alla värden finns redan, och de säger detsamma. Det finns inget att läsa in.'

import { z } from 'zod'
import { whyNotDate } from '#app/domain/calendar-date.ts'
import { goalLabel, goalNumberLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { isWebAddress } from '#app/domain/web-address.ts'
import type { PlanState } from './plan.ts'

/** What of an edition decides whether it can be adopted. */
export interface AdoptedContent {
  state: PlanState
  goals: readonly {
    id: number
    kind: GoalKind
    number: number
    title: string
    shortTitle: string
    commitments: readonly { label: string; text: string }[]
  }[]
}

/** Something that is missing before an edition can be adopted, and the goal where it is mended, if it has one. */
export interface AdoptionGap {
  why: string
  goalId?: number
}

/** Everything that is missing before the edition can be adopted, in the order of the plan. */
export function adoptionGaps({ goals }: AdoptedContent): AdoptionGap[] {
  if (goals.length === 0) return [{ why: 'Planen har inget mål. Lägg till minst ett.' }]
  return goals.flatMap((goal, index) => {
    const gaps: AdoptionGap[] = []
    const twin = goals.slice(0, index).some((other) => other.kind === goal.kind && other.number === goal.number)
    if (twin)
      gaps.push({ why: `${goalNumberLabel(goal)} finns två gånger. Ge ett av dem ett annat nummer.`, goalId: goal.id })
    if (goal.title.trim() === '') gaps.push({ why: `${goalLabel(goal)} saknar målets fulla titel.`, goalId: goal.id })
    for (const { label, text } of goal.commitments) {
      if (text.trim() === '')
        gaps.push({ why: `Åtagandet ”${label}” i ${goalNumberLabel(goal)} saknar ordalydelse.`, goalId: goal.id })
    }
    return gaps
  })
}

/** Why the edition cannot be adopted as it stands, or undefined when it can. */
export function whyNotAdopt(edition: AdoptedContent): string | undefined {
  if (edition.state !== 'draft') return 'Planen är redan fastställd.'
  if (adoptionGaps(edition).length > 0) return 'Planen går inte att fastställa än, eftersom något saknas i den.'
  return undefined
}

/** Why `later` cannot take over from `earlier`, or undefined when it can. */
export function whyNotSupersede(
  later: { periodFrom: number },
  earlier: { state: PlanState; periodFrom: number },
): string | undefined {
  if (earlier.state !== 'adopted') return 'Den planen gäller inte längre. Välj en som gäller.'
  if (earlier.periodFrom > later.periodFrom)
    return 'Den planen börjar senare än den här. En plan kan bara ersätta en som börjar tidigare eller samtidigt.'
  return undefined
}

/**
 * The decision that adopts an edition. `mark` stands for what the edition held when it was shown.
 *
 * @param today YYYY-MM-DD in Stockholm
 */
export const adoptionInput = (today: string) =>
  z.object({
    mark: z.string(),
    caseNumber: z.string().trim().min(1, 'Skriv beslutets diarienummer.').max(60, 'Numret får vara högst 60 tecken.'),
    adoptedOn: z
      .string()
      .trim()
      .superRefine((date, context) => {
        const isAhead = /^\d{4}-\d{2}-\d{2}$/.test(date) && date > today
        const why = isAhead ? 'Beslutets datum kan inte ligga i framtiden.' : whyNotDate(date)
        if (why !== undefined) context.addIssue({ code: 'custom', message: why })
      }),
    decidedBy: z.string().trim().min(2, 'Skriv vem som har beslutat.').max(160, 'Namnet får vara högst 160 tecken.'),
    documentUrl: z
      .string()
      .trim()
      .max(500, 'Länken får vara högst 500 tecken.')
      .refine(
        (url) => url === '' || isWebAddress(url),
        'Skriv en hel webbadress som börjar med https:// eller http://.',
      ),
    supersedes: z.string().regex(/^\d{0,9}$/, 'Välj en av planerna i listan.'),
  })
export type AdoptionInput = z.infer<ReturnType<typeof adoptionInput>>

import { z } from 'zod'
import { editionFacts, endsAfterItBegins } from '#app/domain/plan/edition.ts'
import type { PlanKind } from '#app/domain/plan/plan.ts'
import { isWebAddress } from '#app/domain/web-address.ts'
import type { PlanDraft } from './draft.ts'

/** The facts of the edition that a document becomes, and of the document itself. */
export const draftInput = z
  .object({
    version: z.string().regex(/^\d{1,9}$/),
    ...editionFacts,
    /** How the document tells its own edition; the period where nothing is written. */
    edition: z.string().trim().max(120, 'Utgåvan får vara högst 120 tecken.'),
    url: z
      .string()
      .trim()
      .max(500, 'Adressen får vara högst 500 tecken.')
      .refine((url) => url === '' || isWebAddress(url), 'Skriv en hel adress som börjar med https:// eller http://.'),
  })
  .refine(endsAfterItBegins[0], endsAfterItBegins[1])
export type DraftInput = z.infer<typeof draftInput>

/** The kind of plan that the forms suggest: the strategies have sub-goals with effects, the action plans commitments. */
export const suggestedKind = ({ goals }: PlanDraft): PlanKind =>
  goals.some((goal) => goal.commitments.length > 0) ? 'action-plan' : 'strategy'

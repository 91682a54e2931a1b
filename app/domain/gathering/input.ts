import { z } from 'zod'
import { isBefore, optionalDate } from '#app/domain/calendar-date.ts'
import { singleLine } from '#app/domain/single-line.ts'
import { tickedIds } from '#app/domain/ticks.ts'
import { gatheringKindCodes } from './kind.ts'

/** How long the texts may be. */
export const gatheringLimits = { title: 200, place: 200, description: 4000, awardedTo: 200 } as const

const text = (most: number) => z.string().trim().max(most, `Högst ${most} tecken får plats.`)
const line = (most: number) => singleLine.max(most, `Högst ${most} tecken får plats.`)

/** A gathering as its form sends it. */
export const gatheringInput = z
  .object({
    kind: z.enum(gatheringKindCodes, 'Välj vilket slag av sammankomst det är.'),
    title: line(gatheringLimits.title).min(1, 'Skriv vad sammankomsten heter.'),
    heldOn: optionalDate.refine((date) => date !== '', 'Skriv vilken dag sammankomsten hölls.'),
    endsOn: optionalDate,
    place: line(gatheringLimits.place),
    description: text(gatheringLimits.description),
    awardedTo: line(gatheringLimits.awardedTo),
    /** Ticks of possible actions and of commitments, by id. */
    actions: tickedIds,
    commitments: tickedIds,
  })
  .superRefine(({ heldOn, endsOn }, context) => {
    if (isBefore(endsOn, heldOn)) {
      context.addIssue({ code: 'custom', path: ['endsOn'], message: 'Den sista dagen kan inte ligga före den första.' })
    }
    if (endsOn !== '' && heldOn !== '' && endsOn.slice(0, 4) > String(Number(heldOn.slice(0, 4)) + 1)) {
      context.addIssue({ code: 'custom', path: ['endsOn'], message: 'Kontrollera årtalet i den sista dagen.' })
    }
  })
export type GatheringInput = z.infer<typeof gatheringInput>

/** The names of the form's text fields. */
export const gatheringFields = ['kind', 'title', 'heldOn', 'endsOn', 'place', 'description', 'awardedTo'] as const

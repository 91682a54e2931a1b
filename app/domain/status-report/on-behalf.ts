import { z } from 'zod'
import { onBehalfChannels, type Channel } from './channel.ts'
import type { ReportState } from './state.ts'

/** How an answer that a coordinator writes down came in, as the form sends it. */
export const onBehalfInput = z.object({
  channel: z.enum(onBehalfChannels as [Channel, ...Channel[]], 'Välj hur svaret kom.'),
  note: z
    .string()
    .trim()
    .min(1, 'Skriv vem som svarade och när, så att det går att följa upp.')
    .max(500, 'Noteringen får vara högst 500 tecken.'),
  /** Ticked where the organisation has a draft of its own, and has agreed that this answer goes in. */
  agreed: z.preprocess((value) => value === true || value === 'on', z.boolean()),
})

/** Why an answer may not be written for an organisation that has begun its own; undefined when it may. */
export const whyNotOver = (hasOwnText: boolean, agreed: boolean): string | undefined =>
  hasOwnText && !agreed
    ? 'Organisationen har ett eget utkast. Kom överens med dem först och markera att ni har gjort det. Utkastet sparas åt dem.'
    : undefined

/** Why an answer that is handed in is not written anew for its organisation, said to the coordinator; undefined otherwise. */
export const whyNotForOthers = (state: ReportState): string | undefined =>
  state === 'submitted'
    ? 'Lägesrapporten är redan inskickad och väntar på granskning. Lämna tillbaka den om något behöver ändras.'
    : state === 'accepted'
      ? 'Lägesrapporten är redan godkänd.'
      : undefined

/** The author of the copy that is kept of an organisation's own text when an answer is written for it. */
export const keptAuthor = (organisationId: number): string => `organisation:${organisationId}`

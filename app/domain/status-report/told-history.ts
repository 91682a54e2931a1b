import { z } from 'zod'
import type { FieldChange } from '#app/domain/history/change.ts'
import { historySentence, type HistoryKind } from '#app/domain/history/sentence.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { channels, type Channel } from './channel.ts'
import { changedFields } from './compared-fields.ts'
import { submission } from './submission.ts'

/** Something that happened to a report, as a sentence with its reason and what it changed. */
export interface ToldEvent {
  key: string
  at: Date
  sentence: string
  /** The reason or note given; "" for none. */
  message: string
  changes: FieldChange[]
}

/** What a report's history is told from. Submissions are in the order that they came. */
export interface HistoryMaterial {
  events: readonly {
    id: number
    at: Date
    actorName: string
    kind: HistoryKind
    message: string
    /** JSON text: the changes stored with the event. */
    changes: string
  }[]
  submissions: readonly { number: number; at: Date; channel: Channel; content: string }[]
  extensions: readonly { id: number; at: Date; byName: string; until: string; reason: string }[]
}

const fieldChanges = z.array(z.object({ label: z.string(), before: z.string(), after: z.string() }))

/** JSON text as what the schema reads, or undefined when it is something else. */
function parsed<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> | undefined {
  try {
    const result = schema.safeParse(JSON.parse(text))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

/** The full history of a report in sentences, newest first. */
export function toldHistory({ events, submissions, extensions }: HistoryMaterial): ToldEvent[] {
  const told = events.map((event): ToldEvent => {
    const index =
      event.kind === 'status-report.submitted'
        ? submissions.findIndex((one) => one.at.getTime() === event.at.getTime())
        : -1
    const made = submissions[index]
    const before = submissions[index - 1]
    const now = made === undefined ? undefined : parsed(submission, made.content)
    const then = before === undefined ? undefined : parsed(submission, before.content)
    return {
      key: `event-${event.id}`,
      at: event.at,
      sentence:
        made !== undefined && channels[made.channel].onBehalf
          ? `${event.actorName} skrev in organisationens svar. ${channels[made.channel].told}`
          : historySentence(event),
      message: event.message,
      changes:
        now !== undefined && then !== undefined
          ? changedFields(then, now)
          : (parsed(fieldChanges, event.changes) ?? []),
    }
  })
  const extended = extensions.map(({ id, at, byName, until, reason }): ToldEvent => ({
    key: `extension-${id}`,
    at,
    sentence: `${byName} gav organisationen tid till ${formatCalendarDate(until)}`,
    message: reason,
    changes: [],
  }))
  // Of what happened at the same time the later stored stands first, as it was entered.
  return [...told, ...extended].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

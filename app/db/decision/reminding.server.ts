import { decisionReminderDue, weekOfDecisions, type DueReminder } from '#app/domain/decision/reminder.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read, write } from '#app/db/database.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { describeDecision, describedDecision } from './described-decision.server.ts'
import { tellDoer, type ToTell } from './telling.server.ts'

/** A reminder to one organisation that is to be stored. */
interface Planned {
  reminder: DueReminder
  decision: ToTell
  organisation: { id: number; name: string }
}

/**
 * Stores the reminders of the steering group's decisions that are due, and the coordinators' weekly notice of what is
 * late. Only what has been told of is reminded of, which is when its meeting is closed; whoever has said that it is done
 * is left in peace.
 *
 * @returns how many notices were new
 */
export async function writeDecisionNotices(now: Date): Promise<number> {
  const today = calendarDate(now)
  const rows = await read().decision.findMany({
    where: { state: 'open', meeting: { state: 'closed' } },
    orderBy: { id: 'asc' },
    include: {
      ...describedDecision,
      meeting: { select: { ...describedDecision.meeting.select, closedAt: true } },
      // When it was last told that it holds on, or again.
      steps: { where: { kind: { in: ['kept-open', 'reopened'] } }, orderBy: { id: 'desc' }, take: 1 },
    },
  })
  const due: Planned[] = []
  const told = await toldReminders()
  for (const row of rows) {
    const toldOn = calendarDate(row.steps[0]?.at ?? row.meeting.closedAt ?? row.createdAt)
    for (const { reportedAt, organisation } of row.organisations) {
      const reminder = decisionReminderDue(row, organisation.id, toldOn, today)
      if (reportedAt !== null || reminder === undefined || told.has(`${reminder.kind}:${reminder.about}`)) continue
      // What nobody is there to read is not told, so that it is told when somebody is.
      if ((await whomToReachIn(read(), organisation.id, row.commitmentId, today)).length === 0) continue
      due.push({ reminder, decision: row, organisation })
    }
  }
  const decisions = rows.map((row) => describeDecision(row, today))
  return (await storeReminders(due, now)) + (await tellWeek(weekOfDecisions(decisions, today), now))
}

/** What has been reminded of: the keys of reminders without whom they went to. */
async function toldReminders(): Promise<ReadonlySet<string>> {
  const rows = await read().notification.findMany({
    where: { kind: { in: ['decision-due', 'decision-overdue'] satisfies DueReminder['kind'][] } },
    select: { key: true },
  })
  return new Set(rows.map(({ key }) => key.slice(0, key.lastIndexOf(':'))))
}

async function storeReminders(due: readonly Planned[], now: Date): Promise<number> {
  if (due.length === 0) return 0
  return write(async (tx) => {
    let count = 0
    for (const { reminder, decision, organisation } of due) {
      const fresh = await tellDoer(tx, reminder.kind, decision, organisation, { about: reminder.about }, now)
      count += fresh
      if (fresh === 0) continue
      await recordEvent(tx, {
        actor: 'system',
        at: now,
        kind: 'decision.reminded',
        subject: { type: 'decision', id: decision.id },
        data: { organisationId: organisation.id },
      })
    }
    return count
  })
}

async function tellWeek(week: ReturnType<typeof weekOfDecisions>, now: Date): Promise<number> {
  if (week === undefined) return 0
  const key = `decision-weekly:${week.about}:`
  const told = await read().notification.findFirst({ where: { key: { startsWith: key } }, select: { id: true } })
  const coordinators = await read().user.findMany({ where: { role: 'coordinator', disabledAt: null } })
  if (told !== null || coordinators.length === 0) return 0
  const what = { roundId: null, about: week.about, facts: { message: week.text } }
  return write((tx) => notify(tx, 'decision-weekly', coordinators, what, now))
}

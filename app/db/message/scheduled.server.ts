import { thePublic } from '#app/domain/access/roles.ts'
import { isScheduleTime, reminderAbout, reminderDue, weekAbout, weekDue } from '#app/domain/message/schedule.ts'
import { roundStandingInWords } from '#app/domain/message/weekly.ts'
import { lastDay, takesAnswers } from '#app/domain/reporting-round/standing.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { calendarDate, compareSwedish } from '#app/domain/swedish.ts'
import { read, write } from '#app/db/database.server.ts'
import { writeDecisionNotices } from '#app/db/decision/reminding.server.ts'
import { whomToReachIn } from '#app/db/organisation/recipients.server.ts'
import { listOwed, type OwedReport } from '#app/db/round/owed.server.ts'
import { findRound, type Round } from '#app/db/round/rounds.server.ts'
import { openAddressBook } from './address-book.server.ts'
import { notify, notifyOrganisation } from './notify.server.ts'
import { remindedToday } from './reminded.server.ts'
import { findMailSettings } from './settings.server.ts'

/**
 * Stores the reminders and the weekly notices that are due and have not been told yet, as notices that then go out like
 * all others. Nobody who owes nothing is reminded, and no organisation twice in a day.
 *
 * @returns how many were new
 */
export async function writeScheduled(now: Date): Promise<number> {
  const { quiet } = await findMailSettings()
  if (!isScheduleTime(now, quiet)) return 0
  const rows = await read().reportingRound.findMany({
    where: { phase: { in: ['open', 'review'] } },
    select: { slug: true },
    orderBy: { year: 'asc' },
  })
  let count = 0
  for (const { slug } of rows) {
    const round = await findRound(thePublic, slug)
    if (round === null) continue
    count += await remind(round, now)
    if (round.phase === 'open') count += await tellCoordinators(round, now)
  }
  return count + (await writeDecisionNotices(now))
}

/** The day that the round's people were first told that it is open: its invitations', otherwise its first day. */
async function openedOn(round: Round): Promise<string> {
  const invitation = await read().notification.findFirst({
    where: { roundId: round.id, kind: 'invitation' },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  })
  return invitation === null ? round.opensOn : calendarDate(invitation.createdAt)
}

const isLeft = ({ state }: OwedReport): boolean => !reportStates[state].counted

async function remind(round: Round, now: Date): Promise<number> {
  const chosen = (await read().roundReminder.findMany({ where: { roundId: round.id } })).map((row) => row.daysFromDue)
  if (chosen.length === 0) return 0
  const today = calendarDate(now)
  const [owed, extensions, told, reminded, opened] = await Promise.all([
    listOwed(thePublic, round, now),
    read().roundExtension.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } }),
    read().notification.findMany({
      where: { roundId: round.id, kind: 'reminder' },
      select: { key: true },
    }),
    remindedToday(read(), round.id, now),
    openedOn(round),
  ])
  const due: { organisationId: number; about: string }[] = []
  for (const organisationId of new Set(owed.filter(isLeft).map(({ organisation }) => organisation.id))) {
    const extension = extensions.findLast((row) => row.organisationId === organisationId)
    const standing = { ...round, extendedTo: extension?.until ?? null, isAsked: true, today }
    if (!takesAnswers(standing)) continue
    const toldOn =
      [opened, ...(extension === undefined ? [] : [calendarDate(extension.at)])].toSorted().at(-1) ?? opened
    const days = reminderDue({ chosen, lastDay: lastDay(standing), toldOn, today })
    if (days === undefined) continue
    const about = `${reminderAbout(round.id, days, lastDay(standing))}:${organisationId}`
    const isTold = told.some(
      ({ key }) => (toldDays(key, round.id, lastDay(standing), organisationId) ?? -Infinity) >= days,
    )
    if (
      isTold ||
      reminded.has(organisationId) ||
      (await whomToReachIn(read(), organisationId, null, today)).length === 0
    )
      continue
    due.push({ organisationId, about })
  }
  if (due.length === 0) return 0
  return write(async (tx) => {
    let count = 0
    // A coordinator may have been before since it was worked out.
    const since = await remindedToday(tx, round.id, now)
    const book = openAddressBook(tx, round.id, now)
    for (const { organisationId, about } of due) {
      if (since.has(organisationId)) continue
      const what = { organisationId, commitmentId: null, roundId: round.id, about, facts: {} }
      count += await notifyOrganisation(tx, 'reminder', what, now, book)
    }
    return count
  })
}

/** Which day's reminder a key is of, when it is of this organisation's with this last day. */
function toldDays(key: string, roundId: number, last: string, organisationId: number): number | undefined {
  const days = /^reminder:round:\d+:(-?\d+):/.exec(key)?.[1]
  if (days === undefined) return undefined
  const about = `${reminderAbout(roundId, Number(days), last)}:${organisationId}`
  return key.startsWith(`reminder:${about}:`) ? Number(days) : undefined
}

async function tellCoordinators(round: Round, now: Date): Promise<number> {
  const today = calendarDate(now)
  const week = weekDue(await openedOn(round), today)
  if (week === undefined) return 0
  const about = weekAbout(round.id, week)
  const told = await read().notification.findFirst({ where: { key: { startsWith: `weekly:${about}:` } } })
  const coordinators = await read().user.findMany({ where: { role: 'coordinator', disabledAt: null } })
  if (told !== null || coordinators.length === 0) return 0
  const owed = await listOwed(thePublic, round, now)
  const left = new Map<number, { name: string; left: number }>()
  for (const { organisation } of owed.filter(isLeft)) {
    const before = left.get(organisation.id)?.left ?? 0
    left.set(organisation.id, { name: organisation.name, left: before + 1 })
  }
  const unreachable: string[] = []
  for (const [id, { name }] of left) {
    if ((await whomToReachIn(read(), id, null, today)).length === 0) unreachable.push(name)
  }
  const message = roundStandingInWords({
    owed: owed.length,
    reported: owed.filter((report) => !isLeft(report)).length,
    waitingForReview: owed.filter(({ state }) => state === 'submitted').length,
    missing: [...left.values()].toSorted((a, b) => compareSwedish(a.name, b.name)),
    unreachable: unreachable.toSorted(compareSwedish),
  })
  const facts = { round: round.title, roundSlug: round.slug, dueOn: round.dueOn, message }
  return write((tx) => notify(tx, 'weekly', coordinators, { roundId: round.id, about, facts }, now))
}

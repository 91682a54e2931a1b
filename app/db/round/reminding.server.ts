import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { whyNotRemind } from '#app/domain/reporting-round/board-selection.ts'
import { reachedPeople } from '#app/domain/organisation/reach.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { calendarDate, formatList } from '#app/domain/swedish.ts'
import { read, write } from '#app/db/database.server.ts'
import { openAddressBook } from '#app/db/message/address-book.server.ts'
import { notifyOrganisation } from '#app/db/message/notify.server.ts'
import { remindedToday } from '#app/db/message/reminded.server.ts'
import { peopleOf } from '#app/db/organisation/recipients.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { listOwed } from './owed.server.ts'
import type { Round } from './rounds.server.ts'

/** An organisation that was to be reminded. */
interface Named {
  id: number
  name: string
}

/** Whom a reminder would go to, and to whom it would not. Each organisation is in one of the lists. */
export interface PlannedReminder {
  /** With how many reports are left to hand in, and the people's names. */
  toRemind: (Named & { left: number; people: string[] })[]
  unreachable: Named[]
  /** Reminded earlier today, by hand or by the schedule. */
  already: Named[]
  /** Everything is handed in. */
  finished: Named[]
}

/** What reminding the organisations would do. Those that owe nothing in the round are left out. */
export async function planReminder(
  viewer: SignedIn,
  round: Round,
  organisationIds: readonly number[],
  now: Date,
): Promise<PlannedReminder> {
  const plan: PlannedReminder = { toRemind: [], unreachable: [], already: [], finished: [] }
  if (!can(viewer, 'round.manage')) return plan
  const [owed, of, reminded] = await Promise.all([
    listOwed(viewer, round, now),
    peopleOf(read(), organisationIds),
    remindedToday(read(), round.id, now),
  ])
  for (const id of new Set(organisationIds)) {
    const own = owed.filter(({ organisation }) => organisation.id === id)
    const name = own[0]?.organisation.name
    if (name === undefined) continue
    const left = own.filter(({ state }) => !reportStates[state].counted).length
    const { contacts, accounts } = of(id)
    const people = reachedPeople(contacts, accounts, null, calendarDate(now))
    if (left === 0) plan.finished.push({ id, name })
    else if (people.length === 0) plan.unreachable.push({ id, name })
    else if (reminded.has(id)) plan.already.push({ id, name })
    else plan.toRemind.push({ id, name, left, people: people.map((person) => person.name) })
  }
  return plan
}

/** How a reminder went. */
export type Reminded =
  | { ok: true; people: number; organisations: string[]; already: string[]; unreachable: string[]; finished: string[] }
  | { ok: false; why: string }

/**
 * Reminds the people of the organisations, each organisation at most once a day, also when the schedule has; in one
 * transaction with its history.
 */
export async function remindOrganisations(
  viewer: SignedIn,
  round: Round,
  organisationIds: readonly number[],
  now: Date,
): Promise<Reminded> {
  const why = can(viewer, 'round.manage') ? whyNotRemind(round.phase) : 'Det är samordnaren som påminner.'
  if (why !== undefined) return { ok: false, why }
  const plan = await planReminder(viewer, round, organisationIds, now)
  return write(async (tx) => {
    const organisations: string[] = []
    const already = plan.already.map(({ name }) => name)
    const reminded = await remindedToday(tx, round.id, now)
    const book = openAddressBook(tx, round.id, now)
    let people = 0
    for (const { id, name } of plan.toRemind) {
      const told = reminded.has(id)
        ? 0
        : await notifyOrganisation(
            tx,
            'reminder',
            {
              organisationId: id,
              commitmentId: null,
              roundId: round.id,
              about: `round:${round.id}:manual:${calendarDate(now)}:${id}`,
              facts: { by: viewer.name },
            },
            now,
            book,
          )
      people += told
      ;(told > 0 ? organisations : already).push(name)
    }
    if (organisations.length > 0) {
      await recordEvent(tx, {
        actor: viewer,
        at: now,
        kind: 'round.reminded',
        subject: { type: 'round', id: round.id },
        message: formatList(organisations),
        data: { people },
      })
    }
    return {
      ok: true,
      people,
      organisations,
      already,
      unreachable: plan.unreachable.map(({ name }) => name),
      finished: plan.finished.map(({ name }) => name),
    }
  })
}

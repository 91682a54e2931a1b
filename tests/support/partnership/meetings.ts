import type { MadeEdition, Making } from './plans.ts'
import { dayFrom, noonOf } from './rows.ts'
import { decisionWords } from './words.ts'

const secretary = 'Sam Ordnare'

/**
 * Writes meetings around today, some on the same day and not in the order of their days, with decisions in every state:
 * with and without a last day, and with organisations of which none, some or all have said that it is done.
 */
export function addMeetings(
  making: Making,
  where: { edition: MadeEdition; roundId: number },
  organisations: readonly number[],
  count: number,
): void {
  const { rows, dice, today } = making
  for (let index = 0; index < count; index += 1) {
    const state = dice.pick(['closed', 'closed', 'closed', 'open', 'planned'])
    const held = {
      closed: dice.pick([-30, -30, -120, -200, -300]),
      open: dice.pick([0, -1]),
      planned: dice.pick([-9, 0, 18, 60]),
    }
    const heldOn = dayFrom(today, held[state])
    const meetingId = rows.add('Meeting', {
      heldOn,
      time: '13.00–14.00',
      title: 'Styrgruppens sammanträde',
      roundId: where.roundId,
      state,
      openedAt: state === 'planned' ? null : noonOf(heldOn),
      closedAt: state === 'closed' ? noonOf(heldOn) : null,
      closedName: state === 'closed' ? secretary : null,
      createdAt: noonOf(dayFrom(heldOn, -40)),
      createdName: secretary,
    })
    const decisions = state === 'planned' ? 0 : dice.int(0, 5)
    for (let number = 1; number <= decisions; number += 1) {
      addDecision(making, { meetingId, heldOn, number }, where.edition, organisations)
    }
  }
}

function addDecision(
  { rows, dice, today }: Making,
  { meetingId, heldOn, number }: { meetingId: number; heldOn: string; number: number },
  edition: MadeEdition,
  organisations: readonly number[],
): void {
  const days = dice.pick([null, -20, -1, 0, 1, 60])
  const dueOn = days === null ? null : dayFrom(today, days)
  const state = dice.pick(['open', 'open', 'open', 'done', 'dropped'])
  const about = dice.pick(['goal', 'commitment', 'nothing'])
  const decisionId = rows.add('Decision', {
    meetingId,
    number,
    goalId: about === 'goal' ? (dice.anyOf(edition.goals) ?? null) : null,
    commitmentId: about === 'commitment' ? (dice.anyOf(edition.commitments)?.id ?? null) : null,
    what: decisionWords(dice.int(0, 20)),
    dueOn,
    caseNumber: dice.pick(['', `EX 2026:${number}`]),
    state,
    createdAt: noonOf(heldOn),
    createdName: secretary,
  })
  const step = { decisionId, at: noonOf(heldOn), byName: secretary }
  rows.add('DecisionStep', { ...step, kind: 'made', meetingId, dueOn })
  const reporting = dice.pick([0, 0.5, 1])
  for (const organisationId of dice.draw(organisations, dice.pick([0, 1, 1, 2, 3]))) {
    const isReported = dice.chance(reporting)
    rows.add('DecisionOrganisation', {
      decisionId,
      organisationId,
      reportedAt: isReported ? noonOf(heldOn) : null,
      reportedName: isReported ? 'Kontakt Person' : null,
    })
    if (isReported) rows.add('DecisionStep', { ...step, kind: 'reported-done', organisationId, text: 'Det är gjort.' })
  }
  if (state === 'done') rows.add('DecisionStep', { ...step, kind: 'ticked-off', meetingId })
  if (state === 'dropped') rows.add('DecisionStep', { ...step, kind: 'dropped', text: 'Behövs inte längre.' })
}

import { counted, formatCalendarDate, formatList, NBSP } from '#app/domain/swedish.ts'
import { briefMarkText } from './brief-freezing.ts'
import type { BriefContent, BriefDeviation, BriefStanding } from './brief-content.ts'

/** As many changes of one kind as are named; more are counted. */
const mostNamed = 4

const ofN = ({ reported, owed }: { reported: number; owed: number }): string => `${reported} av${NBSP}${owed}`

/** "Kommer till: A och B." and "Finns inte längre kvar: C.", of what has a name in two lists. */
function comings(title: string, before: readonly string[], now: readonly string[]): string[] {
  const named = (names: readonly string[]): string =>
    names.length > mostNamed
      ? formatList([...names.slice(0, mostNamed), counted(names.length - mostNamed, 'till', 'till')])
      : formatList(names)
  const added = now.filter((one) => !before.includes(one))
  const gone = before.filter((one) => !now.includes(one))
  return [
    ...(added.length === 0 ? [] : [`${title}, nytt: ${named(added)}.`]),
    ...(gone.length === 0 ? [] : [`${title}, inte längre: ${named(gone)}.`]),
  ]
}

const ofReport = ({ organisation, commitment }: BriefDeviation): string => `${organisation} (${commitment})`

const facts = ({ meeting }: BriefContent): string =>
  [
    meeting.title,
    formatCalendarDate(meeting.heldOn),
    ...[meeting.time, meeting.place].filter((text) => text !== ''),
  ].join(', ')

/** What differs in words between two standings of a goal, the shares of each status apart from those without answer. */
function standingChanges(goal: string, before: BriefStanding, now: BriefStanding, content: BriefContent): string[] {
  const parts = [
    ...(ofN(before) === ofN(now) ? [] : [`rapporterat ${ofN(before)} → ${ofN(now)}`]),
    ...[
      ...content.degrees.map((word) => ({ word, from: before.byDegree, to: now.byDegree })),
      ...content.courses.map((word) => ({ word, from: before.byCourse, to: now.byCourse })),
    ].flatMap(({ word: { code, label }, from, to }) =>
      (from[code] ?? 0) === (to[code] ?? 0)
        ? []
        : [`${label.toLocaleLowerCase('sv')} ${from[code] ?? 0} → ${to[code] ?? 0}`],
    ),
  ]
  return parts.length === 0 ? [] : [`${goal}: ${parts.join(', ')}.`]
}

/** What has changed since an earlier brief, a sentence each; none when a new one would say the same. */
export function briefChanges(before: BriefContent, now: BriefContent): string[] {
  const earlier = new Map(before.goals.map((goal) => [goal.label, goal]))
  const goalsInWords = now.goals.flatMap((goal) => {
    const known = earlier.get(goal.label)
    if (known === undefined) return []
    const measured = `${known.measured.live} av${NBSP}${known.measured.all}`
    const measuredNow = `${goal.measured.live} av${NBSP}${goal.measured.all}`
    return [
      ...(known.title === goal.title ? [] : [`${goal.label} heter nu ${goal.title}.`]),
      ...standingChanges(goal.label, known.now, goal.now, now),
      ...(measured === measuredNow ? [] : [`${goal.label}: mäts av ${measured} → ${measuredNow}.`]),
    ]
  })
  const decisionWords = ({ decided }: BriefContent): string[] =>
    decided.decisions.map(({ what, standing, dueOn }) =>
      [
        `”${what}”`,
        standing.label.toLocaleLowerCase('sv'),
        ...(dueOn === null ? [] : [formatCalendarDate(dueOn)]),
      ].join(', '),
    )
  const found = [
    ...(before.round.title === now.round.title
      ? []
      : [`Underlaget gäller nu ${now.round.title}, tidigare ${before.round.title}.`]),
    ...(before.round.phase === now.round.phase && before.round.dueOn === now.round.dueOn
      ? []
      : [`Omgången: ${now.round.phase.toLocaleLowerCase('sv')}, svar senast ${formatCalendarDate(now.round.dueOn)}.`]),
    ...(facts(before) === facts(now) ? [] : [`Sammanträdet: ${facts(now)}.`]),
    ...(ofN(before.reported.now) === ofN(now.reported.now)
      ? []
      : [`${ofN(now.reported.now)} har rapporterat, tidigare ${ofN(before.reported.now)}.`]),
    ...comings('Behöver beslut', before.needsDecision.map(ofReport), now.needsDecision.map(ofReport)),
    ...comings('Avviker', before.offTrack.map(ofReport), now.offTrack.map(ofReport)),
    ...comings(
      'Utlovat av ingen',
      before.promisedByNobody.map(({ commitment }) => commitment),
      now.promisedByNobody.map(({ commitment }) => commitment),
    ),
    ...comings('Beslut', decisionWords(before), decisionWords(now)),
    ...comings('Årsuppföljning att fastställa', before.proposals.map(String), now.proposals.map(String)),
    ...comings(
      'Mål',
      before.goals.map(({ label }) => label),
      now.goals.map(({ label }) => label),
    ),
    ...goalsInWords,
  ]
  return found.length > 0 || saidOf(before) === saidOf(now) ? found : ['Namn, ord eller skäl är ändrade, men inga tal.']
}

/** All that a brief says but its number and moment, to tell whether anything at all differs. */
const saidOf = (content: BriefContent): string => briefMarkText({ ...content, number: 1 })

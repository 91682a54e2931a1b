import type { MadeEdition, Making } from './plans.ts'
import { noonOf } from './rows.ts'

/** A round that was written. */
export interface MadeRound {
  id: number
  year: number
  edition: MadeEdition
  reports: number[]
}

const degrees = ['completed', 'ongoing', 'half-or-more', 'started', 'not-started', 'not-relevant'] as const
const courses = ['on-track', 'on-track', 'on-track', 'off-track', 'off-track', 'needs-decision'] as const
const states = ['none', 'none', 'draft', 'submitted', 'submitted', 'returned', 'accepted', 'accepted'] as const

/** Writes a round about an edition, with who is not asked, and reports in every state. */
export function addRound(
  making: Making,
  edition: MadeEdition,
  round: { year: number; phase: string },
  organisations: readonly number[],
): MadeRound {
  const { rows } = making
  const { year, phase } = round
  const id = rows.add('ReportingRound', {
    slug: String(year),
    year,
    planId: edition.planId,
    title: `Uppföljning ${year}`,
    phase,
    opensOn: `${year}-10-01`,
    dueOn: `${year}-12-15`,
  })
  addExemptions(making, id, edition, organisations)
  const asked = phase === 'planned' ? [] : [...edition.ties, ...strayOf(making, edition, organisations)]
  const reports = asked.flatMap((tie) => addReport(making, { id, year }, tie))
  return { id, year, edition, reports }
}

/** Now and then an organisation, a commitment or one of the other about one is not asked. */
function addExemptions(making: Making, roundId: number, edition: MadeEdition, organisations: readonly number[]): void {
  const { rows, dice, today } = making
  const rest = { roundId, reason: 'Tillfrågas inte i år.', at: noonOf(today), byName: 'Sam Ordnare' }
  if (dice.chance(0.3)) {
    rows.add('RoundExemption', { ...rest, organisationId: dice.anyOf(organisations) ?? null, commitmentId: null })
  }
  const commitment = dice.anyOf(edition.commitments)
  if (dice.chance(0.3) && commitment !== undefined) {
    rows.add('RoundExemption', { ...rest, organisationId: null, commitmentId: commitment.id })
  }
  for (const tie of dice.draw(edition.ties, dice.int(0, 2))) rows.add('RoundExemption', { ...rest, ...tie })
}

type Tie = MadeEdition['ties'][number]

/** A draft may have its degree and course filled in; that is still no answer. */
function addReport({ rows, dice }: Making, round: { id: number; year: number }, tie: Tie): number[] {
  const state = dice.pick(states)
  if (state === 'none') return []
  const isHandedIn = state !== 'draft'
  const course = isHandedIn || dice.chance(0.7) ? dice.pick(courses) : null
  const degree = isHandedIn || dice.chance(0.7) ? dice.pick(degrees) : null
  const at = noonOf(`${round.year}-11-${dice.int(10, 28)}`)
  const needsReason = course === 'needs-decision' || degree === 'not-relevant'
  const reportId = rows.add('StatusReport', {
    roundId: round.id,
    ...tie,
    state,
    degree,
    course,
    reason: needsReason
      ? 'Styrgruppen behöver säga hur kostnaden ska delas.'
      : dice.pick(['', 'Arbetet har dragit ut på tiden.']),
    done: 'Två utbildningar har hållits.',
    obstacles: dice.pick(['', 'Personalen har bytts ut under året.']),
    nextStep: 'En ny omgång till våren.',
    submittedAt: isHandedIn ? at : null,
    firstSubmittedAt: isHandedIn ? at : null,
    submittedName: isHandedIn ? 'Kontakt Person' : null,
    dueOnThen: isHandedIn ? `${round.year}-12-15` : null,
    acceptedAt: state === 'accepted' ? at : null,
    createdAt: at,
    updatedAt: at,
  })
  if ((state === 'submitted' || state === 'accepted') && dice.chance(0.2)) {
    rows.add('Assessment', {
      statusReportId: reportId,
      degree: dice.pick(degrees),
      course: dice.pick(courses),
      reason: 'Samordningens bedömning.',
      at,
      byName: 'Sam Ordnare',
    })
  }
  return [reportId]
}

/** Sometimes somebody has reported who is no longer tied to the commitment. That is owed by nobody. */
function strayOf({ dice }: Making, edition: MadeEdition, organisations: readonly number[]): Tie[] {
  const commitmentId = dice.anyOf(edition.commitments)?.id
  const organisationId = dice.anyOf(organisations)
  if (commitmentId === undefined || organisationId === undefined || !dice.chance(0.3)) return []
  const isTied = edition.ties.some((tie) => tie.commitmentId === commitmentId && tie.organisationId === organisationId)
  return isTied ? [] : [{ commitmentId, organisationId }]
}

/** Some of the rounds have a follow-up, however far it has come. */
export function addFollowUps({ rows, dice, today }: Making, made: readonly MadeRound[]): void {
  for (const { id } of made) {
    const phase = dice.pick([null, 'draft', 'proposed', 'proposed', 'adopted', 'published'])
    if (phase !== null) rows.add('AnnualFollowUp', { roundId: id, phase, createdAt: noonOf(today) })
  }
}

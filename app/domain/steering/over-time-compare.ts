import type { Descent } from './over-time-descent.ts'
import type { GivenAnswer, TimedAnswer, TimedRound } from './over-time-material.ts'
import { hasChanged, moveOf, type Move } from './over-time-movement.ts'

/** One organisation's answers on one commitment in two rounds that follow each other, compared. */
export interface AnswerMove {
  /** The commitment in each of the rounds' plans; null where it is not in that one. */
  earlier: number | null
  later: number | null
  organisation: string
  move: Move
  /** What was said in each; null where nothing was, or nothing is told. */
  before: GivenAnswer | null
  after: GivenAnswer | null
  /** It answered both times, of one and the same commitment, and said something else the second time. */
  changed: boolean
}

const given = (answer: TimedAnswer['answer'] | undefined): GivenAnswer | null =>
  answer === undefined || typeof answer === 'string' ? null : answer

/** A round's answers by the commitment that they are about. */
export const answersByCommitment = (answers: readonly TimedAnswer[]): Map<number, TimedAnswer[]> => {
  const found = new Map<number, TimedAnswer[]>()
  for (const one of answers) {
    const own = found.get(one.commitmentId)
    if (own === undefined) found.set(one.commitmentId, [one])
    else own.push(one)
  }
  return found
}

/**
 * Every answer that was owed in either of two rounds, each in exactly one comparison. Answers of the same organisation
 * are compared where the commitment is the same, or continues one single commitment that continues as nothing else.
 */
export function compareRounds(before: TimedRound, after: TimedRound, descent: Descent): AnswerMove[] {
  const earlier = answersByCommitment(before.answers)
  const later = answersByCommitment(after.answers)
  if (before.planId === after.planId) {
    const ids = [...new Set([...earlier.keys(), ...later.keys()])]
    return ids.flatMap((id) => compareAnswers({ earlier: id, later: id }, earlier.get(id) ?? [], later.get(id) ?? []))
  }
  const ties = descent.between(before.planId, after.planId)
  const alone = ties.filter(({ from, to }) => ties.every((one) => (one.from === from) === (one.to === to)))
  const compared = alone.flatMap(({ from, to }) =>
    compareAnswers({ earlier: from, later: to }, earlier.get(from) ?? [], later.get(to) ?? []),
  )
  const rest = (answers: Map<number, TimedAnswer[]>, side: 'from' | 'to', untied: Move): AnswerMove[] =>
    [...answers].flatMap(([id, own]) => {
      if (alone.some((tie) => tie[side] === id)) return []
      const move = ties.some((tie) => tie[side] === id) ? 'regrouped' : untied
      const answer = (one: TimedAnswer) => given(one.answer)
      return own.map((one): AnswerMove => ({
        earlier: side === 'from' ? id : null,
        later: side === 'to' ? id : null,
        organisation: one.organisation,
        move,
        before: side === 'from' ? answer(one) : null,
        after: side === 'to' ? answer(one) : null,
        changed: false,
      }))
    })
  return [...compared, ...rest(later, 'to', 'new'), ...rest(earlier, 'from', 'ended')]
}

function compareAnswers(
  ids: { earlier: number; later: number },
  before: readonly TimedAnswer[],
  after: readonly TimedAnswer[],
): AnswerMove[] {
  const organisations = [...new Set([...before, ...after].map(({ organisation }) => organisation))]
  return organisations.map((organisation) => {
    const one = before.find((answer) => answer.organisation === organisation)?.answer
    const other = after.find((answer) => answer.organisation === organisation)?.answer
    const [from, to] = [given(one), given(other)]
    return { ...ids, organisation, move: moveOf(one, other), before: from, after: to, changed: hasChanged(from, to) }
  })
}

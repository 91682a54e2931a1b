import type { AnswerContent } from './answer.ts'
import { answerKey, choicesOf, questionKinds, type Choice, type SurveyQuestion } from './question.ts'

/** What was answered to one question, counted whole. Nobody is shown this; see `hidden-results`. */
export interface Tally {
  /** All who answered the survey. */
  all: number
  answered: number
  /** Every choice in order with how many chose it; none of a text. */
  choices: readonly (Choice & { count: number })[]
  /** In the order of the alphabet, which is not that of the answers. */
  texts: readonly string[]
}

const codesIn = (value: string | string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Counts the answers to one question. */
export function tally(question: SurveyQuestion, answers: readonly AnswerContent[]): Tally {
  const key = answerKey(question)
  const given = answers.flatMap((answer) => (answer[key] === undefined ? [] : [answer[key]]))
  const isText = questionKinds[question.kind].asked === 'text'
  return {
    all: answers.length,
    answered: given.length,
    choices: choicesOf(question).map((choice) => ({
      ...choice,
      count: given.filter((value) => codesIn(value).includes(choice.code)).length,
    })),
    texts: isText
      ? given.filter((value) => typeof value === 'string').toSorted((a, b) => a.localeCompare(b, 'sv'))
      : [],
  }
}

/** How many chose at least one of the codes. */
export const countChoosing = (
  question: SurveyQuestion,
  answers: readonly AnswerContent[],
  codes: readonly string[],
): number =>
  answers.filter((answer) => codesIn(answer[answerKey(question)]).some((code) => codes.includes(code))).length

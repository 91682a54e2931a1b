import { courseCodes, courses, degreeCodes, degrees, type Course, type Degree } from '#app/domain/commitment/status.ts'
import { numeral, sentenceCase } from '#app/domain/swedish.ts'

/** What one of a commitment's organisations answered; null in both where it has not. */
export interface ActorAnswer {
  degree: Degree | null
  course: Course | null
}

/** How the answers of several organisations stand to each other. They are never added up to one status. */
export const agreements = {
  silent: 'Ingen har svarat.',
  single: 'Bara en har svarat.',
  same: 'De som har svarat säger samma sak.',
  different: 'Svaren skiljer sig åt.',
} as const satisfies Record<string, string>

export type Agreement = keyof typeof agreements

/** The answers of a commitment that several organisations answer for, beside each other. */
export interface SeveralAnswers {
  /** How many were asked, and how many of them have not answered. */
  asked: number
  silent: number
  agreement: Agreement
  /** Only statuses that somebody gave, in the tables' order. */
  byDegree: { status: Degree; count: number }[]
  byCourse: { status: Course; count: number }[]
}

/**
 * Sets the answers beside each other. Undefined where fewer than two are asked: then there is nothing to agree on. An
 * answer counts only when both degree and course are given, as everywhere else.
 */
export function severalAnswers(answers: readonly ActorAnswer[]): SeveralAnswers | undefined {
  if (answers.length < 2) return undefined
  const given = answers.flatMap(({ degree, course }) =>
    degree === null || course === null ? [] : [{ degree, course }],
  )
  const counts = <Code extends string>(codes: readonly Code[], of: (one: (typeof given)[number]) => Code) =>
    codes.flatMap((status) => {
      const count = given.filter((one) => of(one) === status).length
      return count === 0 ? [] : [{ status, count }]
    })
  const byDegree = counts(degreeCodes, (one) => one.degree)
  const byCourse = counts(courseCodes, (one) => one.course)
  const isSplit = byDegree.length > 1 || byCourse.length > 1
  const told = isSplit ? 'different' : 'same'
  const agreement = given.length === 0 ? 'silent' : given.length === 1 ? 'single' : told
  return { asked: answers.length, silent: answers.length - given.length, agreement, byDegree, byCourse }
}

/**
 * "Två säger påbörjat, en säger ej påbörjat, en har inte svarat." and what they say of the course, a sentence each;
 * where nobody has answered only that.
 */
export function severalInWords({ asked, silent, agreement, byDegree, byCourse }: SeveralAnswers): string[] {
  if (agreement === 'silent') return [`Ingen av ${numeral(asked)} har svarat.`]
  const mute = silent === 0 ? [] : [`${numeral(silent)} har inte svarat`]
  const say = (count: number, label: string): string => {
    const isAll = count === asked
    const who = isAll ? (count === 2 ? 'båda' : `alla ${numeral(count)}`) : numeral(count)
    return `${who} säger ${label.toLocaleLowerCase('sv')}`
  }
  const sentence = (parts: readonly string[]): string => `${sentenceCase(parts.join(', '))}.`
  return [
    sentence([...byDegree.map(({ status, count }) => say(count, degrees[status].label)), ...mute]),
    sentence(byCourse.map(({ status, count }) => say(count, courses[status].label))),
  ]
}

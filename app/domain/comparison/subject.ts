import type { AreaKind } from '#app/domain/area/area.ts'
import { mostSubjects, type ChoiceProblem, type ComparisonChoice } from './choice.ts'

/** An area or organisation that the chosen series have values for. */
export interface ComparedSubject {
  /** Area code or organisation slug. */
  code: string
  name: string
  kind: AreaKind | 'organisation'
}

/** Shown when nobody has chosen and there are too many to show all: what stands for the whole. */
const whole: ReadonlySet<ComparedSubject['kind']> = new Set(['country', 'unstated'])

/**
 * Which of the subjects to show: those chosen; where none is, all when they are few enough to read, else the whole
 * country. A chosen code that no chosen series has values for is answered as a problem.
 */
export function shownSubjects(
  choice: ComparisonChoice,
  available: readonly ComparedSubject[],
): { subjects: string[]; problems: ChoiceProblem[] } {
  const known = new Set(available.map(({ code }) => code))
  const subjects = choice.subjects.filter((code) => known.has(code))
  const problems = choice.subjects
    .filter((code) => !known.has(code))
    .map((code): ChoiceProblem => {
      const text = `De valda serierna har inga värden för ett område med koden ”${code}”.`
      return { field: 'omrade', text }
    })
  if (choice.subjects.length > 0) return { subjects, problems }
  const shown = available.length <= mostSubjects ? available : available.filter(({ kind }) => whole.has(kind))
  return { subjects: shown.map(({ code }) => code), problems }
}

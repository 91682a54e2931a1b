import { degrees } from '#app/domain/commitment/status.ts'
import { counted, formatList, numeral, sentenceCase } from '#app/domain/swedish.ts'
import type { CommitmentLine, Line } from './over-time.ts'
import { moveClassCodes, moveClasses, moves, type MoveClass, type MoveCounts } from './over-time-movement.ts'

/** How many answers or organisations were compared, told one class after the other. */
const parts = (
  counts: MoveCounts,
  shown: (code: MoveClass) => boolean,
  say: (code: MoveClass, count: number) => string,
) => moveClassCodes.filter(shown).map((code) => say(code, counts[code]))

const sumOf = (counts: MoveCounts): number => moveClassCodes.reduce((sum, code) => sum + counts[code], 0)

/**
 * "tre svar har kommit längre, ett har gått tillbaka, fem är oförändrade och två går inte att jämföra.", after a colon. What has come further and
 * what has gone back is always said, also where it is none.
 */
export function movesInWords(counts: MoveCounts): string {
  if (sumOf(counts) === 0) return 'inga svar finns att jämföra.'
  const isShown = (code: MoveClass): boolean => code === 'further' || code === 'back' || counts[code] > 0
  const told = parts(counts, isShown, (code, count) => {
    const [one, many] = moveClasses[code].answers
    const noun = code === 'further' ? '\u00a0svar' : ''
    return `${count === 0 ? 'inget' : numeral(count, 'neuter')}${noun} ${count > 1 ? many : one}`
  })
  return `${formatList(told)}.`
}

/** The finding of a goal between its last two rounds, over its chart; without answers in both it says so. */
export function findingOf(
  { cells, moves: all }: Line,
  latest: { before: number; after: number },
  year: (index: number) => number,
) {
  const counts = all[latest.after] ?? null
  const both = [latest.before, latest.after].every((index) => cells[index]?.kind === 'asked')
  if (counts === null || !both) return `Svaren ${year(latest.after)} har inget att jämföras med ${year(latest.before)}`
  const compared = counts.further + counts.back + counts.unchanged
  if (compared === 0) return `Inga svar går att jämföra mellan ${year(latest.before)} och ${year(latest.after)}`
  if (counts.further + counts.back === 0) {
    const [one, many] = ['Svaret', 'Svaren']
    return compared === 1
      ? `${one} som går att jämföra är oförändrat sedan ${year(latest.before)}`
      : `${many} som går att jämföra är oförändrade sedan ${year(latest.before)}`
  }
  const say = (count: number): string => (count === 0 ? 'inget' : numeral(count, 'neuter'))
  return sentenceCase(
    `${say(counts.further)}\u00a0svar har kommit längre sedan ${year(latest.before)}, ${say(counts.back)} har gått tillbaka`,
  )
}

/** What has moved on a commitment since the round before the last; undefined where nobody was asked in either. */
export function lastMoveInWords(
  { last, moves: all }: CommitmentLine,
  latest: { before: number; after: number },
  year: number,
): string | undefined {
  const counts = all[latest.after] ?? null
  if (counts === null || sumOf(counts) === 0) return undefined
  if (last === null) {
    const told = parts(
      counts,
      (code) => counts[code] > 0,
      (code, count) => {
        const [one, many] = moveClasses[code].organisations
        return `${numeral(count)} ${count > 1 ? many : one}`
      },
    )
    return `Sedan ${year}: ${formatList(told)}.`
  }
  const { class: kind, why } = moves[last.move]
  if (kind === 'incomparable' || kind === 'silent') return `Går inte att jämföra med ${year}: ${why}.`
  if (kind === 'unchanged') return `Oförändrat sedan ${year}.`
  const label = (answer: typeof last.before): string => (answer === null ? '' : `”${degrees[answer.degree].label}”`)
  const way = kind === 'further' ? 'Har kommit längre' : 'Har gått tillbaka'
  return `${way} sedan ${year}: från ${label(last.before)} till ${label(last.after)}.`
}

/** "Längre", "2 längre, 1 tillbaka": what has moved since the round before, under a cell; "" where nothing has. */
export function moveInShort(counts: MoveCounts | null): string {
  if (counts === null) return ''
  const moved = (['further', 'back'] as const).filter((code) => counts[code] > 0)
  const isOne = sumOf(counts) === 1
  return sentenceCase(
    moved.map((code) => (isOne ? moveClasses[code].short : `${counts[code]} ${moveClasses[code].short}`)).join(', '),
  )
}

/** "Två mål har inga åtaganden att följa". */
export const withoutCommitmentsInWords = (count: number): string =>
  `${sentenceCase(counted(count, 'mål', 'mål', 'neuter'))} har inga åtaganden att följa`

import { degrees, type Degree } from '#app/domain/commitment/status.ts'
import type { GivenAnswer, TimedAnswer } from './over-time-material.ts'

/** What is said of two answers that one organisation has given on one commitment, in two rounds that follow each other. */
export const moveClasses = {
  further: {
    answers: ['har kommit längre', 'har kommit längre'],
    organisations: ['har kommit längre', 'har kommit längre'],
    short: 'längre',
  },
  back: {
    answers: ['har gått tillbaka', 'har gått tillbaka'],
    organisations: ['har gått tillbaka', 'har gått tillbaka'],
    short: 'tillbaka',
  },
  unchanged: {
    answers: ['är oförändrat', 'är oförändrade'],
    organisations: ['är oförändrad', 'är oförändrade'],
    short: 'oförändrat',
  },
  incomparable: {
    answers: ['går inte att jämföra', 'går inte att jämföra'],
    organisations: ['går inte att jämföra', 'går inte att jämföra'],
    short: 'går inte att jämföra',
  },
  silent: {
    answers: ['saknas i någon av omgångarna', 'saknas i någon av omgångarna'],
    organisations: ['svarade inte båda gångerna', 'svarade inte båda gångerna'],
    short: 'svar saknas',
  },
} as const satisfies Record<
  string,
  {
    /** After a number of answers, and of organisations: of one, of several. */
    answers: readonly [one: string, many: string]
    organisations: readonly [one: string, many: string]
    /** Where there is little room. */
    short: string
  }
>

export type MoveClass = keyof typeof moveClasses
export const moveClassCodes = Object.keys(moveClasses) as MoveClass[]

/** Everything that may be said of a movement, and why where nothing can be compared. */
export const moves = {
  further: { class: 'further', why: '' },
  back: { class: 'back', why: '' },
  unchanged: { class: 'unchanged', why: '' },
  ongoing: { class: 'incomparable', why: '”Pågår löpande” säger inte hur mycket som är gjort' },
  'not-relevant': { class: 'incomparable', why: '”Ej relevant längre” säger inte hur mycket som är gjort' },
  'left-out': { class: 'incomparable', why: 'ett av svaren var inte godkänt när uppföljningen fastställdes' },
  'asked-once': { class: 'incomparable', why: 'frågan ställdes bara den ena gången' },
  regrouped: { class: 'incomparable', why: 'åtagandet har delats eller slagits ihop' },
  new: { class: 'incomparable', why: 'åtagandet fanns inte i den förra planen' },
  ended: { class: 'incomparable', why: 'åtagandet finns inte i den nya planen' },
  silent: { class: 'silent', why: 'svar saknas' },
} as const satisfies Record<string, { class: MoveClass; why: string }>

export type Move = keyof typeof moves

/** How much of the work is done, as steps that follow each other. The other two degrees have no place among them. */
const steps: Partial<Record<Degree, number>> = { 'not-started': 0, started: 1, 'half-or-more': 2, completed: 3 }

const isOne = (degree: Degree, before: Degree, after: Degree): boolean => before === degree || after === degree
const has = (before: Degree, after: Degree, one: Degree, other: Degree): boolean =>
  (before === one && after === other) || (before === other && after === one)
const workBegan = (degree: Degree): boolean => degree !== 'not-started'

/**
 * How two degrees compare. The first rule that applies holds. The words are shown to readers, with the reason; the
 * reasons are the explanations that those who answer are given (domain/commitment/status.ts).
 */
export const movementRules: readonly {
  when: string
  says: string
  why: string
  applies: (before: Degree, after: Degree) => boolean
  move: (before: Degree, after: Degree) => Move
}[] = [
  {
    when: 'Samma svar båda gångerna',
    says: 'Oförändrat',
    why: 'Organisationen har valt samma steg.',
    applies: (before, after) => before === after,
    move: () => 'unchanged',
  },
  {
    when: `Det ena svaret är ”${degrees['not-relevant'].label}”`,
    says: 'Går inte att jämföra',
    why: degrees['not-relevant'].explanation.split('. ')[0] + '. Det säger inget om hur mycket som är gjort.',
    applies: (before, after) => isOne('not-relevant', before, after),
    move: () => 'not-relevant',
  },
  {
    when: `Från ”${degrees['not-started'].label}” till ”${degrees.ongoing.label}”, eller tvärtom`,
    says: 'Längre, eller tillbaka',
    why: 'Det ena säger att arbetet är i gång, det andra att det inte har börjat.',
    applies: (before, after) => has(before, after, 'not-started', 'ongoing'),
    move: (_before, after) => (workBegan(after) ? 'further' : 'back'),
  },
  {
    when: `Det ena svaret är ”${degrees.ongoing.label}” och det andra något annat`,
    says: 'Går inte att jämföra',
    why: 'Arbete som pågår löpande har inget slutdatum, så det går inte att säga hur stor del som är gjord.',
    applies: (before, after) => isOne('ongoing', before, after),
    move: () => 'ongoing',
  },
  {
    when: `Två olika steg bland ${[...Object.keys(steps)].map((code) => `”${degrees[code as Degree].label}”`).join(', ')}`,
    says: 'Längre, eller tillbaka',
    why: 'Stegen följer på varandra: mer eller mindre är gjort.',
    applies: (before, after) => steps[before] !== undefined && steps[after] !== undefined,
    move: (before, after) => ((steps[after] ?? 0) > (steps[before] ?? 0) ? 'further' : 'back'),
  },
]

/** How one organisation's answers in two rounds compare; undefined where it was not asked in a round. */
export function moveOf(before: TimedAnswer['answer'] | undefined, after: TimedAnswer['answer'] | undefined): Move {
  if (before === undefined || after === undefined) return 'asked-once'
  if (before === 'silent' || after === 'silent') return 'silent'
  if (before === 'left-out' || after === 'left-out') return 'left-out'
  const rule = movementRules.find(({ applies }) => applies(before.degree, after.degree))
  if (rule === undefined) throw new Error(`No rule compares ${before.degree} with ${after.degree}.`)
  return rule.move(before.degree, after.degree)
}

/** How many there are of each class. */
export type MoveCounts = Record<MoveClass, number>

/** Counts movements; each is in exactly one class. */
export function countMoves(all: readonly { move: Move }[]): MoveCounts {
  const counts: MoveCounts = { further: 0, back: 0, unchanged: 0, incomparable: 0, silent: 0 }
  for (const { move } of all) counts[moves[move].class] += 1
  return counts
}

/** Whether both answered and said something else the second time, of the degree or the course. */
export const hasChanged = (before: GivenAnswer | null, after: GivenAnswer | null): boolean =>
  before !== null && after !== null && (before.degree !== after.degree || before.course !== after.course)

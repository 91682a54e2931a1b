import { goalLabel } from '#app/domain/goal/goal.ts'
import { countClasses, type ClassCounts } from './classes.ts'
import { heaviestSequence } from './heaviest-sequence.ts'
import { compareKin, type Compared } from './compare-kin.ts'
import { compareLists, isReordered, type ComparedText } from './compare-lists.ts'
import { descentBetween, type LineageLink } from './descent.ts'
import {
  comparedListCodes,
  type ComparedList,
  type Edition,
  type EditionCommitment,
  type EditionGoal,
  type EditionReference,
} from './edition.ts'
import { isSameWording } from './text-tokens.ts'

/** What became of commitments, and whether they stand elsewhere now. */
export interface ComparedCommitment extends Compared<EditionCommitment> {
  /** Goals by name, when the commitment lies under a goal that does not continue its earlier one. */
  movedBetween: { from: string; to: string } | null
  /** Its numbers, when it changed place among the commitments that stay beside it. */
  reordered: { from: number; to: number } | null
}

/** What became of goals, with their headings, lists and commitments. */
export interface ComparedGoal extends Compared<EditionGoal> {
  /** Titles and headings that differ, where one goal continues one other. */
  headings: { label: string; earlier: string; later: string }[]
  /** `isReordered`: what is in both stands in another order. */
  lists: { list: ComparedList; texts: ComparedText[]; isReordered: boolean }[]
  /** Those under the later goals, then those dropped from the earlier ones. */
  commitments: ComparedCommitment[]
}

/** Two editions side by side. */
export interface EditionComparison {
  earlier: EditionReference
  later: EditionReference
  /** False when nothing states how the two hang together; nothing is guessed then. */
  isRelated: boolean
  goals: ComparedGoal[]
  counts: { goals: ClassCounts; commitments: ClassCounts }
}

/**
 * Compares an edition with a later one.
 *
 * @param links stated lineage of goals and of commitments, also those through editions in between
 */
export function compareEditions(
  earlier: Edition,
  later: Edition,
  links: { goals: readonly LineageLink[]; commitments: readonly LineageLink[] },
): EditionComparison {
  const idsOf = (items: readonly { id: number }[]) => items.map(({ id }) => id)
  const commitmentsOf = (edition: Edition) => edition.goals.flatMap((goal) => goal.commitments)
  const before = commitmentsOf(earlier)
  const after = commitmentsOf(later)
  const goalTies = descentBetween(idsOf(earlier.goals), idsOf(later.goals), links.goals)
  const commitmentTies = descentBetween(idsOf(before), idsOf(after), links.commitments)
  const goals = compareKin(earlier.goals, later.goals, goalTies, (a, b) => headingsOf(a, b).length === 0)
  const commitments = placed(
    compareKin(before, after, commitmentTies, (a, b) => isSameWording(a.text, b.text)),
    (a, b) => goals.some((kin) => idsOf(kin.earlier).includes(a.goalId) && idsOf(kin.later).includes(b.goalId)),
  )
  const { goals: _before, ...earlierReference } = earlier
  const { goals: _after, ...laterReference } = later
  return {
    earlier: earlierReference,
    later: laterReference,
    isRelated: goalTies.length + commitmentTies.length > 0,
    goals: goals.map((entry) => ({
      ...entry,
      headings: headingsOf(...oneToOne(entry)),
      lists: listsOf(entry),
      commitments: commitments.filter(({ earlier: [was], later: [is] }) =>
        is === undefined ? idsOf(entry.earlier).includes(was?.goalId ?? 0) : idsOf(entry.later).includes(is.goalId),
      ),
    })),
    counts: { goals: countClasses(goals), commitments: countClasses(commitments) },
  }
}

const oneToOne = <Item>({ earlier, later }: Compared<Item>): [Item?, Item?] =>
  earlier.length === 1 && later.length === 1 ? [earlier[0] as Item, later[0] as Item] : []

/** The titles and headings that differ between a goal and the one that continues it. */
function headingsOf(earlier?: EditionGoal, later?: EditionGoal): ComparedGoal['headings'] {
  if (earlier === undefined || later === undefined) return []
  const pairs: [string, string | null, string | null][] = [
    ['Lydelse', earlier.title, later.title],
    ['Kort titel', earlier.shortTitle, later.shortTitle],
    ['Rubrik över åtagandena', earlier.commitmentsTitle, later.commitmentsTitle],
    ['Rubrik över stödet', earlier.supportTitle, later.supportTitle],
  ]
  return pairs.flatMap(([label, before, after]) =>
    isSameWording(before ?? '', after ?? '') ? [] : [{ label, earlier: before ?? '', later: after ?? '' }],
  )
}

/** The lists that any of the goals has something in. */
const listsOf = ({ earlier, later }: Compared<EditionGoal>): ComparedGoal['lists'] =>
  comparedListCodes.flatMap((list) => {
    const before = earlier.flatMap((goal) => goal.lists[list])
    const texts = compareLists(
      before,
      later.flatMap((goal) => goal.lists[list]),
    )
    return texts.length === 0 ? [] : [{ list, texts, isReordered: isReordered(before, texts) }]
  })

/**
 * Says of each commitment that continues one other whether it moved: to a goal that does not continue its own, or to
 * another place among those that stay in the goal. The fewest are told: dropping the first one moves none.
 */
function placed(
  entries: readonly Compared<EditionCommitment>[],
  isSameGoal: (earlier: EditionCommitment, later: EditionCommitment) => boolean,
): ComparedCommitment[] {
  const staying = entries.flatMap((entry) => {
    const [was, is] = oneToOne(entry)
    return was !== undefined && is !== undefined && isSameGoal(was, is) ? [{ was, is }] : []
  })
  const moved = new Map(
    [...new Set(staying.map(({ is }) => is.goalId))].flatMap((goalId) =>
      outOfPlace(staying.filter(({ is }) => is.goalId === goalId)).map((pair) => [pair.is.id, pair] as const),
    ),
  )
  return entries.map((entry) => {
    const [was, is] = oneToOne(entry)
    const pair = is === undefined ? undefined : moved.get(is.id)
    return {
      ...entry,
      movedBetween:
        was !== undefined && is !== undefined && !isSameGoal(was, is)
          ? { from: goalLabel(was.goal), to: goalLabel(is.goal) }
          : null,
      reordered: pair === undefined ? null : { from: pair.was.position, to: pair.is.position },
    }
  })
}

interface Staying {
  was: EditionCommitment
  is: EditionCommitment
}

/** What it is worth to say that a commitment stayed; far more than how many places it would seem to have gone. */
const worthOfStaying = 1_000_000

/**
 * The fewest of a goal's commitments that were moved to come from the earlier order to the later; of two that passed
 * each other, the one that went farther.
 */
function outOfPlace(staying: readonly Staying[]): Staying[] {
  const byEarlier = staying.toSorted((a, b) => a.was.goalId - b.was.goalId || a.was.position - b.was.position)
  const pairs = heaviestSequence(
    byEarlier,
    staying,
    ({ is }) => is.id,
    ({ was, is }) => worthOfStaying - Math.abs(was.position - is.position),
  )
  const inPlace = new Set(pairs.map(([, index]) => index))
  return staying.filter((_, index) => !inPlace.has(index))
}

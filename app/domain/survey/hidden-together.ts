import { isSmall, possible, type Hidden } from '#app/domain/series/suppression.ts'
import { countKeys } from './count-keys.ts'

/** A question's counts, and which of them are hidden and how that is told. */
export interface HiddenAmong {
  counts: ReadonlyMap<string, number>
  hidden: ReadonlyMap<string, Hidden>
}

/**
 * Whether every small count of a question stays unknown to somebody who puts all of it together: rows make those who
 * answered, and they and those who skipped make all, which is told. `hiddenCounts` looks at one sum at a time.
 *
 * @param rows keys of counts that make those who answered together
 */
export function isHiddenTogether({ counts, hidden }: HiddenAmong, rows: readonly string[]): boolean {
  const all = counts.get(countKeys.all) ?? 0
  const hiddenAs = (how: Hidden): string[] => rows.filter((key) => hidden.get(key) === how)
  const few = hiddenAs('small').length
  const many = hiddenAs('for-others').length
  const told = rows.filter((key) => !hidden.has(key)).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  const mayBe = (key: string, count: number): boolean => {
    const how = hidden.get(key)
    return how === undefined ? counts.get(key) === count : isSmall(count) === (how === 'small')
  }
  /** How many may have answered, as far as anybody can tell. */
  const answered = Array.from({ length: all + 1 }, (_, count) => count).filter(
    (count) =>
      mayBe(countKeys.answered, count) &&
      mayBe(countKeys.skipped, all - count) &&
      (rows.length === 0 || possible(count - told, few, many)),
  )
  const isUnknown = (key: string): boolean => hidden.get(key) !== 'small' || answered.length > 1
  const chances = [1, 2, 3, 4].filter((count) =>
    answered.some((sum) => possible(sum - told - count, few - 1, many)),
  ).length
  return isUnknown(countKeys.answered) && isUnknown(countKeys.skipped) && (few === 0 || chances > 1)
}

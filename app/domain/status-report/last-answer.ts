import type { LineageLink } from '#app/domain/plan/comparison/descent.ts'

/** An accepted report, as far as it may be what an organisation answered last time. */
export interface AnsweredReport {
  commitmentId: number
  /** The year of its round. */
  year: number
}

/**
 * What the organisation answered last time about a commitment: its newest accepted report of an earlier year. A
 * commitment of a new edition that was never answered takes the answer of the one that it is stated to continue, through
 * however many editions, as long as each continues exactly one: of two answers none is the last.
 *
 * @param reports the organisation's accepted reports
 * @param links which commitments continue which
 * @param before the year of the round that is to be answered
 */
export function lastAnswer<Report extends AnsweredReport>(
  commitmentId: number,
  reports: readonly Report[],
  links: readonly LineageLink[],
  before: number,
): Report | undefined {
  const passed = new Set<number>()
  for (let id: number | undefined = commitmentId; id !== undefined && !passed.has(id);) {
    passed.add(id)
    const here: number = id
    const answered = reports.filter((report) => report.commitmentId === here && report.year < before)
    if (answered.length > 0) return answered.reduce((newest, one) => (one.year > newest.year ? one : newest))
    const earlier = new Set(links.filter((link) => link.to === here).map((link) => link.from))
    id = earlier.size === 1 ? [...earlier][0] : undefined
  }
  return undefined
}

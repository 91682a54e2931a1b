import type { SteeringReader } from '#app/domain/access/roles.ts'
import { inNameOrder } from '#app/domain/reporting-round/board.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { read } from '#app/db/database.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { findRound } from '#app/db/round/rounds.server.ts'

/** Who has something left to hand in for a round, organisation by organisation; null when there is no such round. */
export async function silentFacts(viewer: SteeringReader, roundId: number, now: Date) {
  const row = await read().reportingRound.findUnique({ where: { id: roundId }, select: { slug: true } })
  const round = row === null ? null : await findRound(viewer, row.slug)
  if (round === null) return null
  const owed = await listOwed(viewer, round, now)
  const missing = owed.filter(({ state }) => !reportStates[state].counted)
  const silent = new Map(missing.map(({ organisation }) => [organisation.id, organisation]))
  return {
    title: round.title,
    dueOn: round.dueOn,
    reported: owed.length - missing.length,
    owed: owed.length,
    organisations: inNameOrder([...silent.values()]).map((organisation) => {
      const own = owed.filter((one) => one.organisation.id === organisation.id)
      const left = missing.filter((one) => one.organisation.id === organisation.id)
      return {
        slug: organisation.slug,
        name: organisation.name,
        owed: own.length,
        left: left.map(({ commitment }) => ({ slug: commitment.slug, label: commitment.label })),
      }
    }),
  }
}

import { goalLabel } from '#app/domain/goal/goal.ts'
import type { LineageKind } from '#app/domain/plan/lineage.ts'
import { planWithPeriod } from '#app/domain/plan/plan.ts'
import { counted, formatList } from '#app/domain/swedish.ts'
import type { Descent } from './over-time-descent.ts'
import type { TimedPlan } from './over-time-material.ts'

const nouns = {
  goal: { one: 'mål', many: 'mål' },
  commitment: { one: 'åtagande', many: 'åtaganden' },
} as const satisfies Record<LineageKind, { one: string; many: string }>

/**
 * What a goal or a commitment continues, edition by edition, newest first, and that nothing is said to continue it. Only
 * what somebody has stated; one that continues one single thing by the same name needs no words.
 *
 * @param plans oldest first
 */
export function lineageInWords(
  kind: LineageKind,
  own: TimedPlan,
  id: number,
  plans: readonly TimedPlan[],
  descent: Descent,
): string[] {
  const noun = nouns[kind]
  const place = plans.indexOf(own)
  const next = plans[place + 1]
  const told = next === undefined ? [] : [`Ingen fortsättning är angiven i ${planWithPeriod(next)}.`]
  const earlier = plans.slice(0, place).reverse()
  let [here, ids]: [TimedPlan, number[]] = [own, [id]]
  for (const before of earlier) {
    const ties = descent.between(before.id, here.id)
    const from = [...new Set(ties.filter(({ to }) => ids.includes(to)).map((tie) => tie.from))]
    if (from.length === 0) continue
    const names = from.map((one) => `”${nameOf(kind, before, one)}”`)
    const continuations = new Set(ties.filter((tie) => from.includes(tie.from)).map(({ to }) => to))
    const others = [...continuations].filter((to) => !ids.includes(to))
    const where = `i ${planWithPeriod(before)}`
    const named = formatList(names)
    if (from.length > 1) {
      const also = others.length > 0 ? ', som också fortsätter på annat håll' : ''
      told.push(`Fortsätter ${counted(from.length, noun.one, noun.many, 'neuter')} ${where}: ${named}${also}.`)
    } else if (others.length > 0) {
      told.push(
        `Fortsätter en del av ${named} ${where}, som har delats i ${counted(continuations.size, 'del', 'delar')}.`,
      )
    } else if (ids.some((one) => nameOf(kind, here, one) !== nameOf(kind, before, from[0] ?? 0))) {
      told.push(`Hette ${named} ${where}.`)
    }
    ;[here, ids] = [before, from]
  }
  if (here === own && earlier.length > 0) {
    told.push(`Nytt i ${planWithPeriod(own)}, enligt det som är angivet.`)
  }
  return told
}

function nameOf(kind: LineageKind, plan: TimedPlan, id: number): string {
  if (kind === 'commitment') return plan.commitments.find((one) => one.id === id)?.label ?? ''
  const goal = plan.goals.find((one) => one.id === id)
  return goal === undefined ? '' : goalLabel(goal)
}

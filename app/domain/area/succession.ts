import type { Area } from './area.ts'
import type { AreaRegister } from './register.ts'
import { isValid } from './validity.ts'

/** Every area that took over from this one, directly or through others, each once. Ends even where data hold a circle. */
export function allSuccessors(register: AreaRegister, area: Area): Area[] {
  const met = new Set([area.code])
  const waiting = [area]
  const found: Area[] = []
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const { code } of next.successors) {
      const successor = register.byCode.get(code)
      if (successor === undefined || met.has(code)) continue
      met.add(code)
      found.push(successor)
      waiting.push(successor)
    }
  }
  return found
}

/** What stands in the area's place on a date (YYYY-MM-DD): itself, its successors that exist then, or nothing. */
export function inItsPlace(register: AreaRegister, area: Area, date: string): Area[] {
  if (isValid(area, date)) return [area]
  return allSuccessors(register, area).filter((successor) => isValid(successor, date))
}

/** Why one area may not become the successor of another, or undefined when it may. */
export function whyNotSuccessor(register: AreaRegister, from: Area, to: Area): string | undefined {
  if (from.code === to.code) return `${from.name} kan inte ersätta sig själv.`
  if (from.kind !== to.kind) return `${to.name} är av ett annat slag än ${from.name} och kan inte ersätta det.`
  if (from.successors.some((successor) => successor.code === to.code)) {
    return `${to.name} ersätter redan ${from.name}.`
  }
  if (allSuccessors(register, to).some((successor) => successor.code === from.code)) {
    return `${from.name} har själv ersatt ${to.name}. Det skulle bli en cirkel.`
  }
  if (from.validTo !== null && to.validTo !== null && to.validTo <= from.validTo) {
    return `${to.name} upphörde inte efter ${from.name} och kan inte ersätta det.`
  }
  return undefined
}

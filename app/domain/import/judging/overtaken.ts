import { breakdowns } from '#app/domain/series/cell.ts'
import { counted } from '#app/domain/swedish.ts'
import type { ProposedValue } from '#app/domain/import/proposed.ts'

/** Most values that are named one by one. */
const mostNamed = 20

/** "Solna 2023, kvinnor". */
export function aboutValue({
  subject,
  year,
  breakdown,
}: Pick<ProposedValue, 'subject' | 'year' | 'breakdown'>): string {
  const name = subject.kind === 'area' ? subject.area.name : subject.name
  const part = breakdown === 'total' ? '' : `, ${breakdowns[breakdown].label.toLocaleLowerCase('sv')}`
  return `${name} ${year}${part}`
}

/** Why an import was refused whole: somebody has changed values that it would write. */
export function overtakenInWords(overtaken: readonly { value: ProposedValue }[]): string {
  const named = overtaken.slice(0, mostNamed).map(({ value }) => aboutValue(value))
  const more = overtaken.length - named.length
  const rest = more === 0 ? '' : ` och ${counted(more, 'värde', 'värden', 'neuter')} till`
  return `Inget värde lästes in. Någon annan har ändrat värden sedan de granskades: ${named.join('; ')}${rest}. Granska igen.`
}

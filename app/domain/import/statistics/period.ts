import type { Category, Dimension } from './dataset.ts'

/** What periods that are no years look like, and what they are called. */
const others: readonly { form: RegExp; many: string }[] = [
  { form: /^\d{4} ?[-]?[Mm]\d{1,2}$|^\d{4}-(0[1-9]|1[0-2])$/, many: 'månader' },
  { form: /^\d{4} ?[-]?[KkQq][1-4]$/, many: 'kvartal' },
  { form: /^\d{4} ?[-]?[HhBb][12]$/, many: 'halvår' },
  { form: /^\d{4} ?[-]?[VvWw]\d{1,2}$/, many: 'veckor' },
  { form: /^\d{4}\/\d{2,4}$/, many: 'läsår' },
  { form: /^\d{4} ?[-–] ?\d{4}$/, many: 'flera år ihop' },
]

/** The year that a category of time is, or what kind of period it is instead; undefined when it is no period. */
export function readPeriod({ code, label }: Category): { year: number } | { many: string } | undefined {
  for (const text of [code.trim(), label.trim()]) {
    if (/^(19|20)\d{2}$/.test(text)) return { year: Number(text) }
    const other = others.find(({ form }) => form.test(text))
    if (other !== undefined) return { many: other.many }
  }
  return undefined
}

/** The dimension tells when: the file says so, or its categories are periods. */
export const isTime = ({ role, categories }: Dimension): boolean =>
  role === 'time' || categories.every((one) => readPeriod(one) !== undefined)

/** Why a dimension cannot be the years: none of its categories is one. Values here are about whole years. */
export function whyNotYears({ label, categories }: Dimension): string | undefined {
  const periods = categories.map(readPeriod)
  if (periods.some((period) => period !== undefined && 'year' in period)) return undefined
  const first = categories[0]?.label ?? ''
  const kind = periods.find((period) => period !== undefined)
  return kind === undefined || 'year' in kind
    ? `Dimensionen ”${label}” har inga årtal. Det första värdet är ”${first}”.`
    : `Dimensionen ”${label}” har ${kind.many} (${first}). Värden här gäller hela år. Hämta tabellen per år, eller en annan tabell där årets värde finns.`
}

import { counted, formatList } from '#app/domain/swedish.ts'

/** What a source can be used for, and how many of them are said in words. */
export const sourceUses = {
  value: { one: 'värde', many: 'värden', gender: 'neuter' },
  step: { one: 'steg i en indikators liv', many: 'steg i indikatorers liv', gender: 'neuter' },
  succession: { one: 'byte av serie', many: 'byten av serie', gender: 'neuter' },
  reference: { one: 'målnivå eller utgångsläge', many: 'målnivåer eller utgångslägen', gender: 'common' },
  text: { one: 'text om en indikator', many: 'texter om indikatorer', gender: 'common' },
  goal: { one: 'mål', many: 'mål', gender: 'neuter' },
  commitment: { one: 'åtagande', many: 'åtaganden', gender: 'neuter' },
} as const satisfies Record<string, { one: string; many: string; gender: 'common' | 'neuter' }>

export type SourceUseKind = keyof typeof sourceUses

/** A page that rests on a source, and for what. */
export interface SourceUse {
  /** The indicator, goal or commitment. */
  name: string
  /** Undefined where there is no page to read yet, such as of a plan that is a draft. */
  href?: string | undefined
  counts: Partial<Record<SourceUseKind, number>>
}

/** "14 värden och ett steg i en indikators liv". */
export function usesInWords({ counts }: Pick<SourceUse, 'counts'>): string {
  const kinds = Object.keys(sourceUses) as SourceUseKind[]
  return formatList(
    kinds.flatMap((kind) => {
      const { one, many, gender } = sourceUses[kind]
      const count = counts[kind] ?? 0
      return count === 0 ? [] : [counted(count, one, many, gender)]
    }),
  )
}

const most = 3

/** Why the source cannot be deleted, with where it is used, or undefined when nothing rests on it. */
export function whyNotDelete(uses: readonly SourceUse[]): string | undefined {
  if (uses.length === 0) return undefined
  const named = uses.slice(0, most).map((use) => `”${use.name}” (${usesInWords(use)})`)
  const rest = uses.length - most
  const places = rest > 0 ? [...named, `${counted(rest, 'sida', 'sidor')} till`] : named
  return `Källan går inte att ta bort, för den används på ${formatList(places)}. Det som står där skulle då sakna källa.`
}

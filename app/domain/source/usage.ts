import { counted, formatList } from '#app/domain/swedish.ts'

/** What a source can be cited for on a page, and how many of them are said in words. */
const citations = {
  value: { one: 'värde', many: 'värden', gender: 'neuter' },
  step: { one: 'steg i indikatorns liv', many: 'steg i indikatorns liv', gender: 'neuter' },
  succession: { one: 'byte av serie', many: 'byten av serie', gender: 'neuter' },
  reference: { one: 'mål- eller utgångsvärde', many: 'mål- och utgångsvärden', gender: 'neuter' },
  text: { one: 'text om indikatorn', many: 'texter om indikatorn', gender: 'common' },
} as const satisfies Record<string, { one: string; many: string; gender: 'common' | 'neuter' }>

export type CitationKind = keyof typeof citations

/** "14 värden och ett steg i indikatorns liv". */
export function citationsInWords(counts: Partial<Record<CitationKind, number>>): string {
  const kinds = Object.keys(citations) as CitationKind[]
  return formatList(
    kinds.flatMap((kind) => {
      const { one, many, gender } = citations[kind]
      const count = counts[kind] ?? 0
      return count === 0 ? [] : [counted(count, one, many, gender)]
    }),
  )
}

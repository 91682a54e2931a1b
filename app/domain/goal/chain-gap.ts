import { counted, numeral } from '#app/domain/swedish.ts'

/**
 * What may be missing in a goal's chain. A gap is a fact of the plan and its numbers, not a fault of anybody; each kind
 * says what would close it. `mark` is the few words that the picture writes.
 */
export const gapKinds = {
  'goal-unmeasured': {
    mark: 'Ingen indikator mäts i dag',
    title: () => 'Ingen mätning i dag',
    closes: 'Luckan sluts när minst en av indikatorerna har aktuella värden.',
  },
  'outcome-unmeasured': {
    mark: 'Ingen aktuell indikator',
    title: (count) => `${numeral(count, 'neuter')} utfall utan indikator som mäts`,
    closes: 'Luckan sluts när en indikator som mäts i dag knyts till utfallet.',
  },
  'action-not-taken-up': {
    mark: 'Saknar åtagande',
    title: (count) => `${counted(count, 'möjlig åtgärd', 'möjliga åtgärder')} som inget åtagande tar upp`,
    closes: 'Luckan sluts när en aktör åtar sig åtgärden, eller när det anges vilket åtagande som tar upp den.',
  },
  'commitment-without-actor': {
    mark: 'Ingen aktör angiven i planen',
    title: (count) => `${counted(count, 'åtagande', 'åtaganden', 'neuter')} utan aktör i planen`,
    closes: 'Luckan sluts när planen namnger vem som ansvarar. Vem det är gissas aldrig ur ordalydelsen.',
  },
  'indicator-without-values': {
    mark: 'Har inga värden',
    title: (count) => `${counted(count, 'indikator', 'indikatorer')} utan värden`,
    closes: 'Luckan sluts när indikatorn får sitt första värde med källa.',
  },
  'indicator-ended': {
    mark: 'Mäts inte längre',
    title: (count) => `${counted(count, 'indikator', 'indikatorer')} som inte längre mäts`,
    closes: 'Luckan sluts när en indikator som mäts ersätter den.',
  },
} as const satisfies Record<string, { mark: string; title: (count: number) => string; closes: string }>

export type GapKind = keyof typeof gapKinds

/** A gap: its kind, the part of the chain that it concerns, and what is missing in a sentence that follows its name. */
export interface Gap {
  kind: GapKind
  /** Key of the item or indicator. */
  key: string
  /** "Utfall 2". */
  name: string
  /** "ingen indikator som mäts i dag är knuten till utfallet.", with no capital. */
  sentence: string
}

/** The gaps by kind, in the table's order; kinds without any are left out. */
export function gapsByKind(gaps: readonly Gap[]): { kind: GapKind; gaps: Gap[] }[] {
  return (Object.keys(gapKinds) as GapKind[]).flatMap((kind) => {
    const ofKind = gaps.filter((gap) => gap.kind === kind)
    return ofKind.length === 0 ? [] : [{ kind, gaps: ofKind }]
  })
}

/** What is said of a goal none of whose indicators is live, by how many it has; follows the goal's name. */
export function unmeasuredSentence(indicators: number): string {
  if (indicators === 0) return 'det finns ingen indikator.'
  if (indicators === 1) return 'den enda indikatorn mäts inte i dag.'
  return `ingen av ${numeral(indicators)} indikatorer mäts i dag.`
}

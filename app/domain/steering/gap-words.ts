import { counted, sentenceCase } from '#app/domain/swedish.ts'
import type { GapCell, GapTally } from './gap-matrix.ts'

/** "1 av 4" of a judged cell, "3" where the plan does not say of how many; "" of one that is not judged. */
export function gapFigure({ state, n, of }: Pick<GapCell, 'state' | 'n' | 'of'>): string {
  if (state === 'unanswered' || state === 'not-applicable') return ''
  // A goal without any indicator has nothing that the figure could be of.
  if (of === null || of === 0) return String(n)
  return `${n} av ${of}`
}

/** "14 luckor av 44 rutor", of the cells that can be judged. */
export function gapCount({ holes, judged }: GapTally): string {
  const squares = `${judged} ${judged === 1 ? 'ruta' : 'rutor'}`
  if (judged === 0) return 'Ingen ruta kan bedömas'
  return holes === 0 ? `Inga luckor i ${squares}` : `${holes} ${holes === 1 ? 'lucka' : 'luckor'} av ${squares}`
}

/** What stands beside the count: "Nio rutor är delvis täckta. I två rutor har ingen svarat, …". */
export function besideGaps({ partly, unanswered, notApplicable }: GapTally): string[] {
  const squares = (count: number) => counted(count, 'ruta', 'rutor')
  return [
    ...(partly === 0 ? [] : [`${sentenceCase(squares(partly))} är delvis ${partly === 1 ? 'täckt' : 'täckta'}.`]),
    ...(unanswered === 0 ? [] : [`I ${squares(unanswered)} till har ingen svarat, så där finns inget att bedöma.`]),
    ...(notApplicable === 0 ? [] : [`I ${squares(notApplicable)} gäller frågan inte.`]),
  ]
}

/** "3 luckor av 8"; without a number where there is none, or where nothing could be judged. */
export function holesInShort({ holes, judged }: Pick<GapTally, 'holes' | 'judged'>): string {
  if (judged === 0) return 'Inget att räkna'
  return holes === 0 ? 'Ingen lucka' : `${holes} ${holes === 1 ? 'lucka' : 'luckor'} av ${judged}`
}

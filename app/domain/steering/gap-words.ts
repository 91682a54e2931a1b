import { counted, numeral, sentenceCase } from '#app/domain/swedish.ts'
import type { GapCell, GapTally } from './gap-matrix.ts'

/** "1 av 4" of a judged cell, "3" where the plan does not say of how many; "" of one that is not judged. */
export function gapFigure({ state, n, of }: Pick<GapCell, 'state' | 'n' | 'of'>): string {
  if (state === 'unanswered' || state === 'not-applicable') return ''
  // A goal without any indicator has nothing that the figure could be of.
  if (of === null || of === 0) return String(n)
  return `${n} av ${of}`
}

/** "14 luckor av 44 rutor. Nio är delvis täckta." and what stands beside the count. */
export function gapSentences({ holes, partly, judged, unanswered, notApplicable }: GapTally): string[] {
  const squares = `av ${judged} ${judged === 1 ? 'ruta' : 'rutor'}`
  return [
    holes === 0 ? `Ingen lucka ${squares}.` : `${holes} ${holes === 1 ? 'lucka' : 'luckor'} ${squares}.`,
    ...sentence(partly, partly === 1 ? 'är delvis täckt' : 'är delvis täckta'),
    ...(unanswered === 0
      ? []
      : [`I ${counted(unanswered, 'ruta', 'rutor')} har ingen svarat, så där finns inget att bedöma.`]),
    ...(notApplicable === 0 ? [] : [`${sentenceCase(counted(notApplicable, 'ruta', 'rutor'))} gäller inte.`]),
  ]
}

/** "3 luckor", "Ingen lucka"; something else where nothing could be judged. */
export function holesInShort({ holes, judged }: Pick<GapTally, 'holes' | 'judged'>): string {
  if (judged === 0) return 'Inget att räkna'
  return holes === 0 ? 'Ingen lucka' : `${holes} ${holes === 1 ? 'lucka' : 'luckor'}`
}

const sentence = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${sentenceCase(numeral(count))} ${what}.`]

import type { Block } from './block.ts'
import { isFigures, isIndicatorName, writtenEnding, writtenSource } from './indicator-words.ts'
import type { PartKind } from './part-kind.ts'
import { folded } from './wording.ts'

/**
 * Reads "Hur går det för målet?" block by block: each indicator's name, its name once more, what is told of it. Figures
 * and analyses are notes, since values come in with their sources and never out of a plan.
 */
export function narrativeReader() {
  /** Names that have come under this goal. */
  let names = new Set<string>()
  /** What the block before was; undefined at the beginning of the section. */
  let before: PartKind | undefined
  const kindOf = ({ kind, text }: Block, comesAgain: boolean): PartKind => {
    const name = folded(text)
    if (names.has(name)) return 'indicator-repeated'
    if (comesAgain || isIndicatorName(text)) {
      names.add(name)
      return 'indicator'
    }
    if (names.size > 0 && writtenEnding(text) !== undefined) return 'indicator-ending'
    if (names.size > 0 && writtenSource(text) !== undefined) return 'indicator-source'
    const isAfterName = before === 'indicator' || before === 'indicator-repeated'
    const isTitle = kind === 'heading' || (text.length <= 120 && !/[.!?:]$/.test(text) && !isFigures(text))
    return isAfterName && isTitle ? 'chart-title' : 'note'
  }
  return {
    begin: () => {
      before = undefined
    },
    /** At a new goal. */
    forget: () => {
      names = new Set()
    },
    read: (block: Block, comesAgain: boolean): PartKind => {
      before = kindOf(block, comesAgain)
      return before
    },
  }
}

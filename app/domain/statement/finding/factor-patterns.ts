import { amountAt } from './amount.ts'
import { changeBefore } from './change-words.ts'
import { numberWord } from './number-words.ts'
import { one, type Pattern } from './pattern.ts'
import { shareWordsAt } from './share-patterns.ts'
import type { Token } from './token.ts'

const ending = '(?:a|ar|as|at|ats|ad|ade|ades|ande|ing|ingen|ingar|ingarna)'
const doubling = new RegExp(`^(?:för)?dubbl${ending}$|^dubblering(?:en)?$|^dubbler(?:at|ats|ades|ade|as|ar)$`)
const halving = new RegExp(`^halver${ending}$`)
const manifold = new RegExp(`^(\\p{Ll}{3,8}?)(?:dubbl|faldig)${ending}$`, 'u')
const stems: Record<string, number> = { två: 2, tve: 2, tre: 3, fyr: 4 }

/** "fördubblats" 2, "en halvering" 0.5, "tredubblats" 3, "fyrfaldigats" 4. */
function factorWord(word: string): number | undefined {
  // "dubbla" alone is an adjective: "dubbla budskap".
  if (doubling.test(word) && word !== 'dubbla') return 2
  if (halving.test(word)) return 0.5
  const stem = manifold.exec(word)?.[1]
  return stem === undefined ? undefined : (stems[stem] ?? numberWord(stem))
}

/** A change told as a factor: with its article, "en fördubbling". */
export const factorWordPattern: Pattern = ({ tokens, from, at }) => {
  const article = /^(?:en|ett)$/.test(tokens[at]?.text ?? '')
  const wordAt = article ? at + 1 : at
  const word = tokens[wordAt]
  const value = word?.kind === 'word' ? factorWord(word.text) : undefined
  if (value === undefined || value === 1 || (article && !/ing(?:ar)?$/.test(word?.text ?? ''))) return undefined
  return one({ from, to: wordAt + 1, content: { kind: 'factor', value }, digits: false })
}

/** "så många", "så stor", "fler", "högre": where it ends; undefined when nothing is compared. */
function compared(tokens: Token[], at: number): number | undefined {
  const word = tokens[at]?.text ?? ''
  if (word === 'så') return tokens[at + 1]?.kind === 'word' ? at + 2 : undefined
  return /^(?:fler|högre|större|mer|vanligare|oftare|längre|färre|lägre|mindre)$/.test(word) ? at + 1 : undefined
}

const times = /^(?:gång|gånger|ggr|×)$/

/** Where "gånger så många", "gånger fler" ends that begins at a token. */
export const timesAt = (tokens: Token[], at: number): number | undefined =>
  times.test(tokens[at]?.text ?? '') ? compared(tokens, at + 1) : undefined

/** "dubbelt så många", "hälften så stor", "en tredjedel så många", "2,25 gånger så många", "tre gånger fler", "dubbla antalet". */
export const timesPattern: Pattern = ({ tokens, from, at }) => {
  const word = tokens[at]?.text ?? ''
  const found = (to: number, value: number, digits: boolean) =>
    one({ from, to, content: { kind: 'factor', value }, digits })
  if (word === 'dubbelt' || word === 'dubbel' || word === 'tredubbelt' || word === 'trefalt') {
    const to = tokens[at + 1]?.text === 'så' ? compared(tokens, at + 1) : undefined
    return to === undefined ? undefined : found(to, word.startsWith('tre') ? 3 : 2, false)
  }
  if (word === 'det' && /^(?:dubbla|tredubbla|fyrdubbla)$/.test(tokens[at + 1]?.text ?? '')) {
    return found(at + 2, factorWord(tokens[at + 1]?.text ?? '') ?? 2, false)
  }
  if (word === 'dubbla' && /^(?:antalet|andelen|nivån|summan|mot|jämfört)$/.test(tokens[at + 1]?.text ?? '')) {
    return found(at + (/^(?:mot|jämfört)$/.test(tokens[at + 1]?.text ?? '') ? 1 : 2), 2, false)
  }
  const share = shareWordsAt(tokens, at)
  if (share !== undefined && tokens[share.to]?.text === 'så') {
    const to = compared(tokens, share.to)
    return to === undefined ? undefined : found(to, share.value / 100, share.digits)
  }
  const factorAt = word === 'en' ? at + 1 : at
  if (/^faktorn?$/.test(tokens[factorAt]?.text ?? '')) {
    const amount = amountAt(tokens, factorAt + 1)
    return amount && !amount.article && !amount.year ? found(amount.to, amount.value, amount.digits) : undefined
  }
  const amount = amountAt(tokens, at)
  if (amount === undefined || amount.article) return undefined
  const to = timesAt(tokens, amount.to)
  if (to !== undefined) return found(to, amount.value, amount.digits)
  // "ökat 2,25 gånger": with decimals nothing else can be meant.
  const isFactor =
    !Number.isInteger(amount.value) && times.test(tokens[amount.to]?.text ?? '') && changeBefore(tokens, from)
  return isFactor ? found(amount.to + 1, amount.value, amount.digits) : undefined
}

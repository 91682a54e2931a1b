import type { Direction } from '#app/domain/statement/claim.ts'
import type { Token } from './token.ts'

/** Verbs and nouns of change: what a percent after "med" is relative to what was. */
const change: Record<Direction, RegExp> = {
  up: /^(?:\p{Ll}*ök(?:a|ar|at|ade|ad|as|ats|ades|ande|ning\p{Ll}*)|stig(?:a|er|it|ande|ning\p{Ll}*)|steg|höj(?:a|er|t|de|d|s|ts|des|ning\p{Ll}*)|väx(?:a|er|t|te|ande)|vuxit|tilltagit|tilltog|klättra(?:t|de)|lyft(?:s|es)?|tillväxt\p{Ll}*|uppgång\p{Ll}*|förbättr\p{Ll}*)$/u,
  down: /^(?:\p{Ll}*minsk(?:a|ar|at|ade|ad|as|ats|ades|ande|ning\p{Ll}*)|sjunk(?:a|er|it|ande)|sjönk|sänk(?:a|er|t|te|s|ts|tes|ning\p{Ll}*)|nedgång\p{Ll}*|f(?:alla|aller|allit|öll)|dal(?:ar|at|ade)|krymp(?:a|er|t|te)|reducer\p{Ll}*|försämr\p{Ll}*|tapp(?:at|ade|ar)|ras(?:at|ade|ar)|avtagit|avtog|backa(?:t|de|r))$/u,
}
/** Words that compare: which way a difference goes. */
const comparing: Record<Direction, RegExp> = {
  up: /^(?:högre|fler|mer|större|bättre|upp|uppåt|plus|över|ytterligare)$/,
  down: /^(?:lägre|färre|mindre|sämre|ned|ner|nedåt|minus|under)$/,
}
const going = /^(?:gå|går|gått|gick)$/
/** Nothing is said of which way. */
const undirected = /^(?:skillnad\p{Ll}*|skilj(?:er|de)|gap(?:et)?|avstånd\p{Ll}*|differens\p{Ll}*)$/u
const stops = /^[,;:()]$/

export function changeDirection(token: Token | undefined): Direction | undefined {
  if (token?.kind !== 'word') return undefined
  return change.up.test(token.text) ? 'up' : change.down.test(token.text) ? 'down' : undefined
}

/** Which way a word compares: "fler" up, "färre" down. */
export function comparingDirection(token: Token | undefined): Direction | undefined {
  if (token === undefined) return undefined
  return comparing.up.test(token.text) ? 'up' : comparing.down.test(token.text) ? 'down' : undefined
}

/** Which way a difference goes that stands from `from` to `to` (not included): by its sign, the word after, or the nearest before. */
export function directionNear(tokens: Token[], from: number, to: number): Direction | undefined {
  const after = comparingDirection(tokens[to]) ?? changeDirection(tokens[to])
  if (after !== undefined) return after
  for (let at = from - 1; at >= 0 && at >= from - 14; at--) {
    const token = tokens[at]
    if (token === undefined || undirected.test(token.text)) return undefined
    const direction = changeDirection(token) ?? comparingDirection(token)
    if (direction !== undefined) return direction
  }
  return undefined
}

/** Whether what begins at `from` is a change relative to what was: "ökat med", "en minskning på", "ökat". */
export function relativeBefore(tokens: Token[], from: number): Direction | undefined {
  const before = tokens[from - 1]
  const straight = changeDirection(before)
  if (straight !== undefined) return straight
  if (before?.text === 'ytterligare') return changeDirection(tokens[from - 2])
  if (/^(?:på|om|är|var|blev|motsvarar)$/.test(before?.text ?? '')) {
    const noun = tokens[from - 2]
    return noun !== undefined && /(?:ning|ningen|gång|gången|växt)$/.test(noun.text) ? changeDirection(noun) : undefined
  }
  if (before?.text !== 'med') return undefined
  // "från 8 412 till 7 960, eller med 5,4 procent"
  const goesOn = /^(?:eller|alltså|dvs)$/.test(tokens[from - 2]?.text ?? '') && tokens[from - 3]?.text === ','
  for (let at = goesOn ? from - 4 : from - 2; at >= 0 && at >= from - 8; at--) {
    const token = tokens[at]
    if (token === undefined || stops.test(token.text)) return undefined
    const direction =
      changeDirection(token) ?? (going.test(tokens[at - 1]?.text ?? '') ? comparingDirection(token) : undefined)
    if (direction !== undefined) return direction
  }
  return undefined
}

/** "38 procent fler": what follows makes it relative. */
export const relativeAfter = (tokens: Token[], to: number): Direction | undefined =>
  /^(?:fler|färre|högre|lägre|mer|mindre|större)$/.test(tokens[to]?.text ?? '')
    ? comparingDirection(tokens[to])
    : changeDirection(tokens[to])

/** Whether a verb or noun of change stands among the twelve tokens before. */
export function changeBefore(tokens: Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    if (changeDirection(tokens[at]) !== undefined || going.test(tokens[at]?.text ?? '')) return true
    if (/dubbl|halver|faldig/.test(tokens[at]?.text ?? '')) return true
  }
  return false
}

/** Whether what begins at `from` is told as a spread rather than a change: "varierar från 0 till 57 procent". */
export function spreadBefore(tokens: Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 10; at--) {
    if (/^(?:varier|spridning|sträck|spän|skilj|skift|pendl|intervall|rör|allt$)/.test(tokens[at]?.text ?? ''))
      return true
  }
  return false
}

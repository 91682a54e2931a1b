import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { editableNumber } from '#app/domain/swedish.ts'
import { answers, parseAnswer } from '#app/domain/series/answer.ts'
import type { Breakdown } from '#app/domain/series/cell.ts'
import { ambiguousSigns, readMissing, type AmbiguousSign, type SignMeaning } from './missing-forms.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { whyNotFraction } from './observation-rules.ts'
import { fewWords } from '#app/domain/series/suppression.ts'
import { parseValue, type ObservedValue } from '#app/domain/series/value.ts'

/** What a cell says: its value, and the share's numerator and denominator when they are known. */
export interface CellContent {
  value: ObservedValue
  numerator?: number | undefined
  denominator?: number | undefined
}

/** How a cell is to be read. */
export interface CellContext {
  unit: IndicatorUnit
  breakdown: Breakdown
  /** What the series already holds; one with numbers takes no answers, and one with answers reads 1 and 0 as Ja and Nej. */
  holds: 'numbers' | 'answers' | 'nothing'
  /** What the source means by signs that may mean several things, as far as somebody has said. */
  meanings: Partial<Record<AmbiguousSign, SignMeaning>>
}

/** What `parseCell` answers: the content, or why the text is none; `sign` when somebody has to say what it means. */
export type ParsedCell = ({ ok: true } & CellContent) | { ok: false; why: string; sign?: AmbiguousSign }

const refuse = (why: string): ParsedCell => ({ ok: false, why })

/**
 * Reads one cell of a table as people type or paste it: a number ("62,5 %"), a range ("20–25"), least and greatest where
 * the breakdown is the spread between counties, numerator and denominator ("28/45", "62 (28 av 45)"), Ja, Delvis or Nej,
 * a reason why there is no value, or the source's own words, marked as such by quotation marks, with the number they
 * stand for when it is given ("90 ”drygt nio av tio”"). Everything else is refused with the reason.
 */
export function parseCell(text: string, context: CellContext): ParsedCell {
  const typed = text
    .normalize('NFC')
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (typed === '') return refuse('Cellen är tom.')
  if (isFewWritten(typed)) {
    return context.unit === 'count' && context.breakdown !== 'county-spread'
      ? { ok: true, value: { type: 'few' } }
      : refuse(`”${typed}” är ett antal som inte visas. Det hör hemma i en serie med antal.`)
  }
  const missing = readMissing(typed)
  if (missing !== undefined) {
    if ('reason' in missing) return { ok: true, value: { type: 'missing', reason: missing.reason } }
    return meant(missing.sign, context)
  }
  if (context.holds === 'answers') return readAnswer(typed)
  if (/\p{L}/u.test(typed) && parseAnswer(typed).ok) {
    return context.holds === 'numbers'
      ? refuse(`Serien innehåller tal. ”${typed}” hör hemma i en serie med svar.`)
      : readAnswer(typed)
  }
  return readNumbers(typed, context)
}

function meant(sign: AmbiguousSign, { meanings, holds }: CellContext): ParsedCell {
  const meaning = meanings[sign]
  const { label } = ambiguousSigns[sign]
  if (meaning === undefined) {
    return { ok: false, sign, why: `”${label}” kan betyda flera saker. Välj vad källan menar med tecknet.` }
  }
  if (meaning !== 'zero') return { ok: true, value: { type: 'missing', reason: meaning } }
  if (holds === 'answers') return refuse(`”${label}” kan inte betyda noll i en serie med svar.`)
  return { ok: true, value: { type: 'exact', value: 0 } }
}

function readAnswer(typed: string): ParsedCell {
  const answer = parseAnswer(typed)
  return answer.ok ? { ok: true, value: { type: 'answer', answer: answer.answer } } : answer
}

const whole = String.raw`\d+(?: \d{3})*`
const fractionAfter = new RegExp(`^(.+?) ?\\( ?(${whole}) ?(?:/|av) ?(${whole}) ?\\)$`)
const fractionAlone = new RegExp(`^(${whole}) ?(?:/|av) ?(${whole})$`)
const withWords = /^([^"“”»]*)["“”»](.+)["“”»]$/
const wholeNumber = (text: string): number => Number(text.replaceAll(' ', ''))

function readNumbers(typed: string, context: CellContext): ParsedCell {
  const words = withWords.exec(typed)
  if (words !== null) return readWords((words[1] ?? '').trim(), (words[2] ?? '').trim(), context)
  const alone = fractionAlone.exec(typed)
  if (alone !== null) {
    const numerator = wholeNumber(alone[1] ?? '')
    const denominator = wholeNumber(alone[2] ?? '')
    const why = whyNotFraction(context.unit, numerator, denominator, undefined)
    if (why !== undefined) return refuse(why)
    const value = Math.round((numerator / denominator) * 10_000) / 100
    return inBreakdown({ value: { type: 'exact', value }, numerator, denominator }, context)
  }
  const after = fractionAfter.exec(typed)
  const content = readValue(after?.[1] ?? typed, context)
  if (!content.ok || after === null) return content
  if (content.value.type !== 'exact')
    return refuse('Täljare och nämnare hör till ett enda tal, inte till ett intervall.')
  const numerator = wholeNumber(after[2] ?? '')
  const denominator = wholeNumber(after[3] ?? '')
  const why = whyNotFraction(context.unit, numerator, denominator, content.value.value)
  return why === undefined ? { ...content, numerator, denominator } : refuse(why)
}

/** The source's own words: with a range they are kept beside it, otherwise the value is approximate. */
function readWords(before: string, words: string, context: CellContext): ParsedCell {
  if (words === '') return refuse('Det står inga ord mellan citattecknen.')
  if (context.breakdown === 'county-spread') return refuse(spreadForm)
  if (before === '') return { ok: true, value: { type: 'approximate', words } }
  const content = readValue(before, context)
  if (!content.ok) return content
  if (content.value.type === 'range') return { ok: true, value: { ...content.value, words } }
  return content.value.type === 'exact'
    ? { ok: true, value: { type: 'approximate', words, value: content.value.value } }
    : content
}

function readValue(typed: string, context: CellContext): ParsedCell {
  const parsed = parseValue(typed, context.unit)
  if (parsed.ok) return inBreakdown({ value: parsed.value }, context)
  const isText = !/\d/.test(typed) || (/\p{L}{2}/u.test(typed) && !/procent/i.test(typed))
  if (!isText) return refuse(parsed.why)
  return refuse(
    `”${typed}” är inte ett tal. Är det källans egna ord sätter du citattecken runt dem: ”${typed}”. Finns ett tal skriver du det först.`,
  )
}

const spreadForm = 'Spridningen mellan länen skrivs som lägsta och högsta värde, till exempel 0–57.'

function inBreakdown(content: CellContent, { breakdown }: CellContext): ParsedCell {
  if (breakdown !== 'county-spread') return { ok: true, ...content }
  if (content.value.type !== 'range') return refuse(spreadForm)
  return { ok: true, value: { type: 'spread', low: content.value.low, high: content.value.high } }
}

/** A cell's content as one types it; `parseCell` reads it back as it was. */
export function cellText({ value, numerator, denominator }: CellContent): string {
  const number = (one: number) => editableNumber(one)
  switch (value.type) {
    case 'exact':
      return numerator === undefined || denominator === undefined
        ? number(value.value)
        : `${number(value.value)} (${numerator}/${denominator})`
    case 'range':
      return `${number(value.low)}–${number(value.high)}${value.words === undefined ? '' : ` ”${value.words}”`}`
    case 'spread':
      return `${number(value.low)}–${number(value.high)}`
    case 'approximate':
      return `${value.value === undefined ? '' : `${number(value.value)} `}”${value.words}”`
    case 'answer':
      return answers[value.answer].label
    case 'few':
      return fewWords
    case 'missing':
      return missingReasons[value.reason].label
  }
}

/** What sources write in place of a count of one to four. */
const isFewWritten = (typed: string): boolean => /^(?:färre än|mindre än|<) ?5$/i.test(typed)

/** Whether two contents say the same. */
export const sameContent = (a: CellContent, b: CellContent): boolean => cellText(a) === cellText(b)

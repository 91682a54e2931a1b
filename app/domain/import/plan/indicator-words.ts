import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'

/** An indicator as a plan writes it. */
export interface WrittenIndicator {
  /** Without the source in brackets and without a full stop. */
  name: string
  /** The source in brackets after the name, verbatim. */
  statedSource: string | undefined
}

/** "Andel av kommunerna … (särskild enkät)." → the name, and the source in the last brackets. */
export function writtenIndicator(text: string): WrittenIndicator {
  const found = /^(.*\S)\s*\(([^()]+)\)\s*\.?$/.exec(text)
  if (found === null) return { name: text.replace(/\.$/, '').trim(), statedSource: undefined }
  return { name: (found[1] ?? '').replace(/\.$/, '').trim(), statedSource: (found[2] ?? '').trim() }
}

/** Whether a text can be the name of an indicator: it says what is counted, and is no sentence about it. */
export const isIndicatorName = (text: string): boolean =>
  text.length <= 400 &&
  /^(andel|antal|genomsnittlig[at]?|genomsnittet|medelvärde|median|kostnad|kvot)(?!\p{L})/iu.test(text) &&
  !/ (har ökat|har minskat|ökade|ökar|minskade|minskar|uppgick|var|är oförändra\w+) /i.test(text)

/** The unit that the name says, or undefined where it says none. */
export const unitOf = (name: string): IndicatorUnit | undefined =>
  /^andel/i.test(name) ? 'percent' : /^antal/i.test(name) ? 'count' : undefined

/** Whether one line names two measures: "Antal deltagare … och antal deltagare per samverkansaktör". */
export const isTwoMeasures = (name: string): boolean => /\S(,| och| samt) (andel|antal)(?!\p{L})/iu.test(name)

/** That an indicator is no longer measured, as a plan tells it. */
export interface WrittenEnding {
  /** Empty where the text names nobody. */
  decidedBy: string
  /** The last year with data, where it is told. */
  lastYear: number | undefined
}

const endings = [
  /^(.{0,80}?)\s*har (?:beslutat|valt) att (?:ta bort|avsluta|avveckla|sluta)/i,
  /^()(?:indikatorn|måttet) (?:har )?(?:utgår|utgått|tagits bort|upphört|mäts inte längre|ingår inte längre)/i,
]

/** Reads a note that an indicator is discontinued, or answers undefined. */
export function writtenEnding(written: string): WrittenEnding | undefined {
  const text = written.slice(0, 2000)
  const found = endings.map((ending) => ending.exec(text)).find((match) => match !== null)
  if (found === undefined || !/indikator|måttet/i.test(text)) return undefined
  const year = /senaste[^.]*?\b((?:19|20)\d\d)\b/i.exec(text)?.[1]
  return { decidedBy: found[1]?.trim() ?? '', lastYear: year === undefined ? undefined : Number(year) }
}

/** "Källa: Socialstyrelsen …" → the source as it is written, or undefined. */
export const writtenSource = (text: string): string | undefined =>
  /^käll(?:a|or)\s*:\s*(\S.*)$/i.exec(text)?.[1]?.trim()

/** Figures by themselves, such as "62%70%59%". They are told and never stored as values. */
export const isFigures = (text: string): boolean => /\d/.test(text) && /^[\d\s%.,;:()/+–−-]+(procent)?$/.test(text)

/** An action that the plan means to recur every year. */
export const isYearly = (text: string): boolean =>
  /(?<!\p{L})(årlig(?:a|t|en)?|varje år|en gång (om|per) året)(?!\p{L})/iu.test(text)

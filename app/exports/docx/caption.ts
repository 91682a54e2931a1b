import { Paragraph, TextRun } from 'docx'
import { fieldBegin, fieldEnd } from './field.ts'
import { runs } from './runs.ts'
import type { Writing } from './writing.ts'

/** A word and a number, as in "Tabell 3". The words are ours, and have no room for anything that a field would run. */
const numberedLabel = /^(Tabell|Figur) (\d{1,6})$/

/**
 * "Tabell 3. " with the number as a field that Word counts, so that captions follow when parts are moved or pasted. Another
 * label is written as it is.
 */
function putLabel(paragraph: Paragraph, label: string, writing: Writing): void {
  const bold = (text: string): TextRun => new TextRun({ text, bold: true })
  const [, word = '', digits = ''] = numberedLabel.exec(label) ?? []
  if (word === '') {
    for (const run of runs(`${label}. `, { bold: true })) paragraph.addChildElement(run)
    return
  }
  const number = Number(digits)
  const expected = (writing.captions.get(word) ?? 0) + 1
  writing.captions.set(word, number)
  // Where numbers do not follow each other, as in an extract, the field is told which one it is.
  const start = number === expected ? '' : ` \\r ${number}`
  const field = [...fieldBegin(`SEQ ${word} \\* ARABIC${start}`), bold(digits), fieldEnd()]
  for (const part of [bold(`${word} `), ...field, bold('. ')]) paragraph.addChildElement(part)
}

/** A caption: above tables, where it stays with what follows, and under figures. */
export function caption(
  { label, text, keepNext }: { label: string | undefined; text: string; keepNext: boolean },
  writing: Writing,
): Paragraph {
  const paragraph = new Paragraph({ style: 'Caption', keepNext })
  if (label !== undefined) putLabel(paragraph, label, writing)
  for (const run of runs(text)) paragraph.addChildElement(run)
  return paragraph
}

/** What stands under a table or a figure: a note, where the numbers come from. */
export function under({ note, source }: { note?: string | undefined; source?: string | undefined }): Paragraph[] {
  const lines = [
    ...(note === undefined || note === '' ? [] : [runs(note)]),
    ...(source === undefined || source === ''
      ? []
      : [[new TextRun({ text: 'Källa: ' }), ...runs(source.replace(/^Källa: /, ''))]]),
  ]
  return lines.map(
    (children, index) => new Paragraph({ style: index === lines.length - 1 ? 'Kalla' : 'KallaFore', children }),
  )
}

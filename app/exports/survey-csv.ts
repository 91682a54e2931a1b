import { stringify } from 'csv-stringify/sync'
import { questionKinds } from '#app/domain/survey/question.ts'
import { countInWords, type SurveyResult, type ToldCount } from '#app/domain/survey/result.ts'
import { fewWords } from '#app/domain/series/suppression.ts'
import { csvNumber, harmless } from './csv.ts'

/** A closed survey as its file tells it. */
export interface WrittenSurvey {
  title: string
  year: number
  responseRate: string
  result: SurveyResult
}

const head = ['Fråga', 'Slag', 'Svar', 'Antal', 'Täljare', 'Nämnare', 'Andel (procent)', 'Har svarat på frågan']

const told = (count: ToldCount): string => (typeof count === 'number' ? csvNumber(count) : countInWords(count))

/**
 * A survey's result as a spreadsheet reads it: small counts as on the page, and no free texts. UTF-8 with a byte order
 * mark, semicolons and decimal commas.
 */
export function surveyCsv({ title, year, responseRate, result }: WrittenSurvey): Uint8Array<ArrayBuffer> {
  const lines: string[][] = [
    ['Enkät', title],
    ['År', String(year)],
    ['Svarsfrekvens', responseRate],
    ['Svar', result.isFew ? fewWords : csvNumber(result.answers)],
    [],
  ]
  if (!result.isFew) {
    lines.push(head)
    for (const { text, kind, rows, answered, skipped, median } of result.questions) {
      const { label } = questionKinds[kind]
      for (const row of rows) {
        const share =
          row.share === null
            ? ['', '', '']
            : [row.share.numerator, row.share.denominator, row.share.percent].map((one) => csvNumber(one))
        lines.push([text, label, row.label, told(row.count), ...share, told(answered)])
      }
      lines.push([text, label, 'Hoppade över frågan', told(skipped), '', '', '', told(answered)])
      if (median !== null) lines.push([text, label, 'Median', csvNumber(median), '', '', '', told(answered)])
    }
  }
  return new TextEncoder().encode(
    stringify(
      lines.map((line) => line.map((text) => harmless(text.replaceAll('\u00a0', ' ')))),
      { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    ),
  )
}

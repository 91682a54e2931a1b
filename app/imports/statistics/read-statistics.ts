import { marksOf, type Dataset } from '#app/domain/import/statistics/dataset.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { largestFile, tooLarge } from '#app/domain/source/file-type.ts'
import { readJsonStat } from './json-stat.ts'
import { readPx } from './px.ts'

/** Whatever is no text begins so: packed files, PDF, older Office files. */
// oxlint-disable-next-line no-control-regex -- these bytes are what is looked for
const binary = /^(PK\u0003\u0004|%PDF|\u00d0\u00cf\u0011\u00e0|\u001f\u008b|\u0089PNG)/

/** Most different marks in place of numbers: somebody has to say what each means. */
const mostMarks = 30

/** Reads a file of statistics, in JSON-stat 2 or PX, judged by what it holds and never by its name. */
export function readStatistics(bytes: Uint8Array): Dataset | ReadFault {
  const read = readByContent(bytes)
  if ('why' in read || marksOf(read).length <= mostMarks) return read
  return { why: `Filen har fler än ${mostMarks} olika texter där det skulle stå tal. Den är troligen skadad.` }
}

function readByContent(bytes: Uint8Array): Dataset | ReadFault {
  if (bytes.length === 0) return { why: 'Filen är tom.' }
  if (bytes.length > largestFile) return { why: tooLarge }
  const start = Buffer.from(bytes.subarray(0, 400))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  if (binary.test(start))
    return { why: 'Filen är varken JSON-stat eller PX. En Excelbok läses in under Tabell eller inklistrat.' }
  if (/^\s*<(!doctype|html|\?xml|head|body)/i.test(start)) {
    return {
      why: 'Filen är en webbsida och inte statistik. Ofta är det ett felmeddelande: hämta filen igen och kontrollera den.',
    }
  }
  if (!/^\s*[[{]/.test(start)) return readPx(bytes)
  try {
    return readJsonStat(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return { why: 'Filen är inte skriven i UTF-8, som JSON ska vara.' }
    throw error
  }
}

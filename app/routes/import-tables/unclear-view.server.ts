import { nearlySpelt } from '#app/domain/area/near-spelling.ts'
import { ambiguousSigns, type AmbiguousSign } from '#app/domain/observation/missing-forms.ts'
import {
  cellReference,
  type Place,
  type SheetContext,
  type SheetReading,
} from '#app/domain/import/mapping/read-sheet.ts'
import type { SheetMapping } from '#app/domain/import/mapping/sheet-mapping.ts'
import { mostUnclear } from '#app/domain/import/mapping/typed-unclear.ts'
import { subjectText } from '#app/domain/import/mapping/typed-mapping.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { subjectsOf } from './columns-view.server.ts'

/** Signs, empty cells and areas that somebody may say what they mean. */
export interface UnclearView {
  signs: { sign: AmbiguousSign; label: string; meaning: string; where: string }[]
  blank: { meaning: string; where: string } | null
  areas: { written: string; why: string; where: string; area: string; isLeftOut: boolean; isSummary: boolean }[]
  /** Further unknown areas, which are asked about once these are decided. */
  moreAreas: number
  subjects: string[]
  isEmpty: boolean
}

/** What the page shows of a reading. */
export function viewUnclear(
  { signs, areas, blanks }: SheetReading,
  mapping: SheetMapping,
  context: SheetContext,
): UnclearView {
  const decided = (written: string) => mapping.areas[written]
  const all = [...areas.values()].sort(
    (a, b) => Number(a.kind === 'summary') - Number(b.kind === 'summary') || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  )
  // What was pointed out is found now, and is asked about again so that it can be changed.
  const found = Object.keys(mapping.areas).filter((written) => !areas.has(written))
  const asked = [
    ...all.map(({ written, why, rows, kind }) => ({
      written,
      why: kind === 'unknown' ? withGuess(why, written, context) : why,
      where: rowsInWords(rows),
      isSummary: kind === 'summary',
    })),
    ...found.map((written) => ({ written, why: 'Du har pekat ut området.', where: '', isSummary: false })),
  ].filter(({ written }) => written !== '')
  const isBlank = blanks.count > 0 || mapping.blank !== null
  return {
    signs: [...signs].map(([sign, places]) => ({
      sign,
      label: ambiguousSigns[sign].label,
      meaning: mapping.signs[sign] ?? '',
      where: placesInWords(places),
    })),
    blank: isBlank
      ? {
          meaning: mapping.blank ?? '',
          where:
            blanks.count === 0
              ? ''
              : `${sentenceCase(counted(blanks.count, 'tom cell', 'tomma celler'))}: ${placesInWords(blanks.places)}`,
        }
      : null,
    areas: asked.slice(0, mostUnclear).map((one) => {
      const key = decided(one.written)
      return {
        ...one,
        area: key === undefined || key === '' ? '' : subjectText(key, context),
        isLeftOut: key === '',
      }
    }),
    moreAreas: Math.max(0, asked.length - mostUnclear),
    subjects: asked.length === 0 ? [] : subjectsOf({ context }),
    isEmpty: signs.size === 0 && !isBlank && asked.length === 0,
  }
}

/** Why an area is not found, and which one may be meant where it is nearly spelt as its name. */
function withGuess(why: string, written: string, context: SheetContext): string {
  const near = nearlySpelt(context.register, written, `${context.thisYear}-01-01`)
  return near === undefined ? why : `${why} Är det ${subjectText(near.code, context)} som menas?`
}

const placesInWords = (places: readonly Place[]): string =>
  formatList(places.map((place) => `${cellReference(place)}${place.about === '' ? '' : ` (${place.about})`}`))

const rowsInWords = (rows: readonly number[]): string =>
  rows.length > 5 ? `Rad ${rows.slice(0, 5).join(', ')} med flera` : `Rad ${formatList(rows.map(String))}`

import { sameContent } from '#app/domain/observation/parse-cell.ts'
import type { ImportProblem, ProposedValue } from '#app/domain/import/proposed.ts'
import { cellName } from '#app/domain/series/cell.ts'

interface PlaceOfValue {
  row: number
  column: number
}

interface Collected {
  value: ProposedValue
  place: PlaceOfValue
  /** Another place says something else of the same, so neither is read in. */
  isContested: boolean
}

/** Collects values, and what is said twice: the same thing is taken once, two different ones not at all. */
export function collectValues() {
  const byCell = new Map<string, Collected>()
  const clashes = new Map<string, ImportProblem>()

  function clash(first: Collected, value: ProposedValue, place: PlaceOfValue): void {
    const isSame = sameContent(first.value, value)
    const key = `${isSame ? 'same' : 'other'}/${first.place.row}/${place.row}`
    if (!isSame) first.isContested = true
    if (clashes.has(key)) return
    const name = value.subject.kind === 'area' ? value.subject.area.name : value.subject.name
    const rows =
      first.place.row === place.row
        ? `två gånger på rad ${place.row}`
        : `både på rad ${first.place.row} och på rad ${place.row}`
    clashes.set(key, {
      severity: isSame ? 'note' : 'stops',
      kind: 'samma område två gånger',
      why: isSame
        ? `${name} ${value.year} står ${rows} med samma värde. Det läses in en gång.`
        : `${name} ${value.year} står ${rows} med olika värden. Inget av dem läses in.`,
      row: place.row,
      column: place.column,
    })
  }

  return {
    add(value: ProposedValue, place: PlaceOfValue): void {
      const { subject, seriesId, year, breakdown } = value
      const about = subject.kind === 'area' ? { area: subject.area.code } : { organisation: subject.slug }
      const key = `${seriesId}/${cellName(about, year, breakdown)}`
      const first = byCell.get(key)
      if (first === undefined) byCell.set(key, { value, place, isContested: false })
      else clash(first, value, place)
    },
    finish(sheetOf: { sheet?: string }): { values: ProposedValue[]; duplicates: ImportProblem[] } {
      return {
        values: [...byCell.values()].filter(({ isContested }) => !isContested).map(({ value }) => value),
        duplicates: [...clashes.values()].map((problem) => ({ ...problem, ...sheetOf })),
      }
    },
  }
}

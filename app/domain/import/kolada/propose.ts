import type { AreaRegister } from '#app/domain/area/register.ts'
import type { ImportProblem, Proposal, ProposedValue } from '#app/domain/import/proposed.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { areaCodeOf, koladaIdsOf, type KoladaChoices, type KoladaPart } from './choices.ts'
import {
  contentOf,
  koladaCellName,
  koladaLocator,
  koladaSexes,
  quotedCell,
  readKoladaCellName,
  type KoladaCell,
} from './cell.ts'
import { valueFormOf } from './key-figure.ts'

/** What the choices make of the cells that Kolada answered with: values, problems, and years without anything. */
export function koladaProposal(
  choices: KoladaChoices,
  cells: readonly KoladaCell[],
  register: AreaRegister,
): Omit<Proposal, 'facts'> & { emptyYears: number[]; unasked: number } {
  const values: ProposedValue[] = []
  const problems: ImportProblem[] = []
  const emptyYears = new Set<number>()
  let used = 0
  for (const part of choices.parts) {
    const answered = cellsOf(part, choices, cells)
    used += answered.length
    const own = [...answered, ...unanswered(part, choices, answered)]
    const empty = choices.only === null ? yearsWithoutValues(own) : new Set<number>()
    for (const year of empty) emptyYears.add(year)
    readPart(
      part,
      choices,
      own.filter(({ year }) => !empty.has(year)),
      register,
      values,
      problems,
    )
  }
  return { values, problems, emptyYears: [...emptyYears].sort((a, b) => a - b), unasked: cells.length - used }
}

/** The cells that a part asks for, of all that came. */
function cellsOf(part: KoladaPart, choices: KoladaChoices, cells: readonly KoladaCell[]): KoladaCell[] {
  const ids = new Set(koladaIdsOf(part))
  const only = choices.only === null ? undefined : new Set(choices.only)
  return cells.filter(
    (cell) =>
      cell.keyFigure === choices.keyFigure.id &&
      ids.has(cell.area) &&
      cell.year >= (choices.from ?? 0) &&
      cell.year <= (choices.to ?? 0) &&
      (choices.bySex || cell.sex === 'T') &&
      (only === undefined || only.has(koladaCellName(cell))),
  )
}

/** Cells that were asked for one by one and are not in the answer: Kolada has taken them back. */
function unanswered(part: KoladaPart, choices: KoladaChoices, answered: readonly KoladaCell[]): KoladaCell[] {
  const ids = new Set(koladaIdsOf(part))
  const met = new Set(answered.map(koladaCellName))
  return (choices.only ?? []).flatMap((name): KoladaCell[] => {
    const cell = readKoladaCellName(name)
    if (cell === undefined || met.has(name) || !ids.has(cell.area)) return []
    return [{ keyFigure: choices.keyFigure.id, ...cell, value: null, isDeleted: true, count: 0 }]
  })
}

/** Years in which no area at all has a value: there was no measurement, or Kolada has not got it. Nothing is made of them. */
function yearsWithoutValues(cells: readonly KoladaCell[]): Set<number> {
  const years = new Set(cells.map(({ year }) => year))
  for (const cell of cells) if (cell.value !== null || cell.isDeleted) years.delete(cell.year)
  return years
}

function readPart(
  part: KoladaPart,
  choices: KoladaChoices,
  cells: readonly KoladaCell[],
  register: AreaRegister,
  values: ProposedValue[],
  problems: ImportProblem[],
): void {
  const form = valueFormOf(choices.keyFigure.title)
  const met = new Set<string>()
  for (const cell of cells) {
    const locator = koladaLocator(cell)
    const stop = (kind: string, why: string, severity: ImportProblem['severity'] = 'stops'): void => {
      problems.push({ severity, kind, why: `${sentenceCase(locator)}: ${why}` })
    }
    const name = koladaCellName(cell)
    if (met.has(name)) {
      stop('två värden för samma cell', 'Kolada har svarat med två värden. Det första används.')
      continue
    }
    met.add(name)
    const area = register.byCode.get(areaCodeOf(part, cell.area))
    if (area === undefined) {
      stop('okänt område', 'Området finns inte i områdesregistret.')
      continue
    }
    if (cell.isDeleted && choices.only === null) {
      stop('återkallat av Kolada', 'Kolada har återkallat värdet. Det läses inte in.', 'note')
      continue
    }
    const read = contentOf(cell, form)
    if (!read.ok) {
      stop('inte ett svar', read.why)
      continue
    }
    values.push({
      seriesId: part.seriesId,
      subject: { kind: 'area', area },
      year: cell.year,
      breakdown: koladaSexes[cell.sex].breakdown,
      ...read.content,
      quoted: quotedCell(cell),
      locator,
      ...(cell.isDeleted ? { note: 'Kolada har återkallat värdet.' } : {}),
    })
  }
}

/** "1996 och 1997", for the years that were left out. */
export const emptyYearsInWords = (years: readonly number[]): string =>
  `${formatList(years.map(String))}: Kolada har inget värde för något område. Av ${years.length === 1 ? 'det året' : 'de åren'} läses inget in.`

/** "två kommuner", "riket", "26 kommuner". */
export function areasInWords(parts: readonly KoladaPart[]): string {
  return formatList(
    parts.map((part) => {
      if (part.scope === 'country') return 'riket'
      if (part.scope === 'unweighted-mean') return 'Stockholms läns kommuner som grupp (ovägt medel)'
      return counted(part.codes.length, 'kommun', 'kommuner')
    }),
  )
}

/** "2021–2024", "2024". */
export const yearsInWords = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)

import { findArea } from '#app/domain/area/find-area.ts'
import { foldAreaText } from '#app/domain/area/area-names.ts'
import { breakdowns, type Breakdown } from '#app/domain/series/cell.ts'
import { seriesLevels, type SeriesLevel } from '#app/domain/series/series.ts'
import { organisationNamed, type KnownSubjects } from './row-subject.ts'
import { columnRoles, type ColumnRole, type MappedColumn, type SheetMapping } from './sheet-mapping.ts'
import { readYear } from './heading.ts'
import { mostHeaderRows, type HeaderRows } from './find-header.ts'
import { writtenForms, type WrittenForm } from './written-form.ts'

/** A form's fields by name, and what is wrong with them. */
export type Typed = Readonly<Record<string, string>>
export type Faults = Record<string, string>

/** The field where a column's or a named indicator's series of a level is chosen. */
export const seriesField = (slot: string, level: SeriesLevel): string => `${slot}.series.${level}`
/** The field for how its values are written. */
export const formField = (slot: string, level: SeriesLevel): string => `${slot}.form.${level}`
export const columnSlot = (column: number): string => `columns.${column}`
export const namedSlot = (index: number): string => `named.${index}`

/** The rows that head the table, as somebody has written them; both empty: none. */
export function readTypedHeader(typed: Typed): { header: HeaderRows } | { faults: Faults } {
  const from = (typed['headerFrom'] ?? '').trim()
  const to = (typed['headerTo'] ?? '').trim()
  if (from === '' && to === '') return { header: null }
  if (!/^[1-9]\d{0,5}$/.test(from)) return { faults: { headerFrom: 'Skriv radens nummer, till exempel 4.' } }
  if (to !== '' && !/^[1-9]\d{0,5}$/.test(to)) return { faults: { headerTo: 'Skriv radens nummer, till exempel 5.' } }
  const header = { from: Number(from), to: to === '' ? Number(from) : Number(to) }
  if (header.to < header.from) return { faults: { headerTo: 'Sista rubrikraden kan inte stå ovanför den första.' } }
  if (header.to - header.from >= mostHeaderRows * 2) {
    return { faults: { headerTo: `Rubriken kan vara högst ${mostHeaderRows * 2} rader.` } }
  }
  return { header }
}

/** A mapping as a form says it. What the form has no field for stays as it is in `base`; unreadable fields are told. */
export function readTypedMapping(
  typed: Typed,
  base: SheetMapping,
  known: KnownSubjects,
): { mapping: SheetMapping; faults: Faults; undetected: Set<string> } {
  const faults: Faults = {}
  const undetected = new Set<string>()
  const yearIn = (name: string, fallback: number | null): number | null => {
    const text = typed[name]?.trim()
    if (text === undefined) return fallback
    if (text === '') return null
    const year = readYear(text)
    if (year === undefined) faults[name] = `”${text}” är inte ett år. Skriv till exempel 2023.`
    return year ?? null
  }
  const targetsIn = (slot: string, before: MappedColumn['targets']): MappedColumn['targets'] =>
    (Object.keys(seriesLevels) as SeriesLevel[]).flatMap((level) => {
      const chosen = typed[seriesField(slot, level)]
      if (chosen === undefined) return before.filter((one) => one.level === level)
      if (!/^[1-9]\d{0,8}$/.test(chosen)) return []
      const form = typed[formField(slot, level)] ?? ''
      const isForm = Object.hasOwn(writtenForms, form)
      if (!isForm) undetected.add(formField(slot, level))
      return [{ level, seriesId: Number(chosen), form: isForm ? (form as WrittenForm) : 'number' }]
    })
  const columns = base.columns.map((column): MappedColumn => {
    const slot = columnSlot(column.column)
    const role = typed[`${slot}.role`]
    const breakdown = typed[`${slot}.breakdown`]
    return {
      ...column,
      role: role !== undefined && Object.hasOwn(columnRoles, role) ? (role as ColumnRole) : column.role,
      year: yearIn(`${slot}.year`, column.year),
      breakdown:
        breakdown === undefined
          ? column.breakdown
          : Object.hasOwn(breakdowns, breakdown)
            ? (breakdown as Breakdown)
            : null,
      targets: targetsIn(slot, column.targets),
    }
  })
  const named = base.named.map((one, index) => ({ ...one, targets: targetsIn(namedSlot(index), one.targets) }))
  const everyRow = readEveryRow(typed['everyRow'], base.everyRow, known)
  if (everyRow.why !== undefined) faults['everyRow'] = everyRow.why
  return {
    mapping: { ...base, columns, named, year: yearIn('year', base.year), everyRow: everyRow.key },
    faults,
    undetected,
  }
}

function readEveryRow(
  text: string | undefined,
  before: string | null,
  known: KnownSubjects,
): { key: string | null; why?: string } {
  if (text === undefined) return { key: before }
  if (text.trim() === '') return { key: null }
  const found = readSubjectKey(text, known)
  return 'key' in found ? found : { key: null, why: found.why }
}

/** The key of the area or organisation that somebody has written: "0180", "Stockholm", "0180 Stockholm", "Polisen". */
export function readSubjectKey(text: string, known: KnownSubjects): { key: string } | { why: string } {
  const { register, organisations } = known
  const folded = foldAreaText(text)
  const exact = register.byCode.get(text.trim()) ?? register.byCode.get(text.trim().split(' ')[0] ?? '')
  if (exact !== undefined && /^\S+( .*)?$/.test(text.trim()) && text.trim().startsWith(exact.code)) {
    return { key: exact.code }
  }
  const exactly = organisations.find(({ name, slug }) => foldAreaText(name) === folded || slug === folded)
  if (exactly !== undefined) return { key: `organisation:${exactly.slug}` }
  const found = findArea(register, text, '9999-12-31')
  if (found.found === 'one') return { key: found.area.code }
  const organisation = organisationNamed(text, known)
  return organisation === undefined ? { why: found.why } : { key: `organisation:${organisation.slug}` }
}

/** How an area or organisation is written in a field, so that `readSubjectKey` reads it back. */
export function subjectText(
  key: string,
  { register, organisations }: Pick<KnownSubjects, 'register' | 'organisations'>,
): string {
  const area = register.byCode.get(key)
  if (area !== undefined) return `${area.code} ${area.name}`
  return organisations.find(({ slug }) => key === `organisation:${slug}`)?.name ?? ''
}

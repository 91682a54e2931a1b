import type { ImportKind } from './kind.ts'

/** The last part of the address where an import's choices are made; undefined where they are made elsewhere. */
const lastPart: Partial<Record<ImportKind, string>> = {
  workbook: 'kolumner',
  table: 'kolumner',
  kolada: 'kolada',
  statistics: 'dimensioner',
  plan: 'plan',
}

/**
 * Where an import that has been made is looked at, repeated and undone, when it made something else than values of
 * series; undefined for the others, whose own page has all of it.
 */
export function madePath(kind: ImportKind, id: number): string | undefined {
  if (kind === 'grants') return `/samordning/utvecklingsmedel/inlasning/${id}`
  return kind === 'plan' ? `${importPath(id)}/plan` : undefined
}

/** An import's own page, and those of what may be done with it. */
export const importPath = (
  id: number,
  act?: 'genomforande' | 'angrande' | 'upprepning' | 'kassering' | 'avbrott' | 'varden.csv' | 'fil',
): string => `/samordning/import/${id}${act === undefined ? '' : `/${act}`}`

/** Where it is said what unclear signs and unknown areas of a table mean. */
export const unclearPath = (id: number): string => `${importPath(id)}/oklarheter`

/** Where what is to be read of an import is chosen; undefined for kinds that have nothing to choose. */
export function choicesPath(kind: ImportKind, id: number): string | undefined {
  const part = lastPart[kind]
  return part === undefined ? undefined : `${importPath(id)}/${part}`
}

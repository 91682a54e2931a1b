import { importKindCodes, type ImportKind } from './kind.ts'
import { importStates, type ImportState } from './state.ts'

/** Which imports are wanted. What is null does not narrow. */
export interface ImportFilter {
  kind: ImportKind | null
  state: ImportState | null
  /** From 1. */
  page: number
}

/** Imports on a page. */
export const importsPerPage = 50

/** Values on a page of an import. */
export const valuesPerPage = 200

/** The filter that an address makes; what it says that cannot be is left out. */
export function readImportFilter(address: URLSearchParams): ImportFilter {
  const kind = address.get('slag') ?? ''
  const state = address.get('lage') ?? ''
  return {
    kind: importKindCodes.find((code) => code === kind) ?? null,
    state: Object.hasOwn(importStates, state) ? (state as ImportState) : null,
    page: readPage(address),
  }
}

/** The page that an address asks for. */
export function readPage(address: URLSearchParams): number {
  const page = address.get('sida') ?? ''
  return /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1
}

/** The filter as an address. */
export function importListAddress({ kind, state, page }: Partial<ImportFilter>): string {
  const query = new URLSearchParams({
    ...(kind == null ? {} : { slag: kind }),
    ...(state == null ? {} : { lage: state }),
    ...(page === undefined || page === 1 ? {} : { sida: String(page) }),
  }).toString()
  return `/samordning/import${query === '' ? '' : `?${query}`}`
}

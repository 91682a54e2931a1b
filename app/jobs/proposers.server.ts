import type { SignedIn } from '#app/domain/access/roles.ts'
import type { ImportKind } from '#app/domain/import/kind.ts'
import type { Proposal } from '#app/domain/import/proposed.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { proposeTable } from './propose-table.server.ts'
import { proposeKolada } from './kolada-proposal.server.ts'
import { proposeStatistics } from './propose-statistics.server.ts'

/** How a long reading is told of, and stopped. */
export interface Reading {
  /** So many of so many places have been read. */
  progress?: ((done: number, total: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** What an import would do: reads what came by what was chosen, and writes nothing. */
export type Propose = (viewer: SignedIn, imported: StoredImport, reading: Reading) => Promise<Proposal | ReadFault>

/** The kinds of import whose values are looked at on the import's own page before they are written. */
export const proposers: Partial<Record<ImportKind, Propose>> = {
  workbook: proposeTable,
  table: proposeTable,
  kolada: proposeKolada,
  statistics: proposeStatistics,
}

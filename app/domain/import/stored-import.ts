import type { ImportKind } from './kind.ts'
import type { ImportState } from './state.ts'

/** How many values an import would write or wrote, and how many places in what came were left out. */
export interface ImportCounts {
  created: number
  revised: number
  unchanged: number
  skipped: number
}

/** An import as it stands. Times are points in time. */
export interface StoredImport {
  id: number
  kind: ImportKind
  state: ImportState
  title: string
  createdAt: Date
  createdName: string
  /** What came; null where it is not kept. Sizes in bytes. */
  file: { sha256: string; name: string; mediaType: string; size: number } | null
  /** The edition that its values cite. */
  source: { id: number; slug: string; name: string } | null
  /** What has been chosen so far, in the kind's own form. */
  choices: unknown
  /** Null until somebody has looked at what it would do. */
  counts: ImportCounts | null
  repeatsId: number | null
  plan: { slug: string; title: string } | null
  progress: { done: number; total: number }
  appliedAt: Date | null
  appliedName: string | null
  reason: string
  failure: string
  undone: { at: Date; name: string; reason: string } | null
  version: number
  isDemo: boolean
}

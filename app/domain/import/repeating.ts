import { z } from 'zod'
import type { ImportKind } from './kind.ts'
import type { ImportState } from './state.ts'

/** Kinds whose choices can be used once more, and whether a new file may come with them. */
const repeatable: Partial<Record<ImportKind, { takesFile: boolean }>> = {
  workbook: { takesFile: true },
  table: { takesFile: true },
  statistics: { takesFile: true },
  kolada: { takesFile: false },
  grants: { takesFile: false },
}

/** What of an import's choices is the same when it is repeated: what it wrote is its own. */
export function choicesToRepeat(kind: ImportKind, choices: unknown): unknown {
  if (kind !== 'grants') return choices
  const { locator } = z.object({ locator: z.string().catch('') }).parse(choices)
  return { locator }
}

/** Why an import cannot be repeated with its choices. */
export function whyNotRepeat(kind: ImportKind, state: ImportState): string | undefined {
  if (repeatable[kind] === undefined) return 'Den här sortens import görs om där den en gång började.'
  return state === 'running' ? 'Vänta tills importen är klar.' : undefined
}

/** Whether a repeated import of the kind may read another file. */
export const takesNewFile = (kind: ImportKind): boolean => repeatable[kind]?.takesFile === true

/** Why an import cannot be discarded: only what has written nothing and is not writing can. */
export const whyNotDiscard = (state: ImportState): string | undefined =>
  state === 'prepared' || state === 'failed' ? undefined : 'Bara en import som inte har läst in något kan kasseras.'

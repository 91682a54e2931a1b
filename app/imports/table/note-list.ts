import type { ImportProblem } from '#app/domain/import/proposed.ts'
import type { ReadFault } from '#app/domain/import/table.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { mostNotes } from './limits.ts'

/** What a reader should know of a sheet, kept short: of each kind the first places one by one, then how many more. */
export class NoteList {
  readonly #sheet: string
  readonly #kinds = new Map<string, { told: ImportProblem[]; more: number }>()

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  add(kind: string, why: string, place: Pick<ReadFault, 'row' | 'column'> = {}): void {
    const known = this.#kinds.get(kind) ?? { told: [], more: 0 }
    if (known.told.length < mostNotes) known.told.push({ severity: 'note', kind, why, sheet: this.#sheet, ...place })
    else known.more += 1
    this.#kinds.set(kind, known)
  }

  all(): ImportProblem[] {
    return [...this.#kinds].flatMap(([kind, { told, more }]) =>
      more === 0
        ? told
        : [
            ...told,
            {
              severity: 'note' as const,
              kind,
              why: `Samma sak gäller ${formatNumber(more)} ${more === 1 ? 'cell' : 'celler'} till i fliken.`,
              sheet: this.#sheet,
            },
          ],
    )
  }
}

import { perform, type ReadAnswer, type ReadTask } from './table/perform.ts'
import type { PackedRow } from './table/packed-row.ts'

/** Does what is asked. */
export async function readInProcess(
  task: ReadTask,
  give: (rows: readonly PackedRow[]) => void,
  _signal?: AbortSignal,
): Promise<ReadAnswer> {
  return perform(task, { tick: () => undefined, rows: give })
}

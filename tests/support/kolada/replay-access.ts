import { usualLimits, type Access } from '#app/imports/kolada/access.ts'
import type { ReplayServer } from './replay-server.ts'

/** Access to the replay server with a clock that moves only when somebody waits. `waits` are the waits, in order. */
export function replayAccess(
  replay: ReplayServer,
  limits: Partial<Access['limits']> = {},
): Access & { waits: number[] } {
  let now = 1_700_000_000_000
  const waits: number[] = []
  return {
    base: replay.base,
    fetch,
    waits,
    clock: {
      now: () => now,
      wait: (milliseconds) => {
        waits.push(milliseconds)
        now += milliseconds
        return Promise.resolve()
      },
    },
    limits: { ...usualLimits, largestBody: 50_000_000, ...limits },
  }
}

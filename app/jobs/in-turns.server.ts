import { setImmediate } from 'node:timers/promises'

/** So long, in milliseconds, work goes on before others get their turn. */
const turn = 12

/**
 * Runs work that yields now and then, and lets the event loop go in between, so that others are answered meanwhile.
 *
 * @param yielded told each time that others get their turn, with what the work last yielded
 * @throws the signal's reason when it is aborted
 */
export async function inTurns<Yielded, Result>(
  work: Generator<Yielded, Result>,
  { signal, yielded }: { signal?: AbortSignal | undefined; yielded?: ((value: Yielded) => void) | undefined } = {},
): Promise<Result> {
  let began = performance.now()
  for (;;) {
    const next = work.next()
    if (next.done === true) return next.value
    if (performance.now() - began < turn) continue
    yielded?.(next.value)
    await setImmediate()
    signal?.throwIfAborted()
    began = performance.now()
  }
}

import { setImmediate as afterOthers } from 'node:timers/promises'

/** A pause in long work: others are answered first. Told how much is done since the work began; throws to stop it. */
export type Rest = (done?: number) => Promise<void>

/** A pause that only lets others go first. */
export const letOthers: Rest = async () => {
  await afterOthers()
}

/** Runs what pauses by itself, letting others go first at every pause. */
export async function inPauses<Result>(steps: Generator<undefined, Result>, rest: Rest = letOthers): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await rest()
  }
}

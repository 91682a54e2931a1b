import type { Viewer } from '#app/domain/access/roles.ts'
import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import { heldSteps } from '#app/db/visible.server.ts'

/**
 * What to load with an indicator's state, so that `seenState` can tell the viewer's: whether the step that its first
 * value made was given by a report that the viewer may not read.
 */
export const seenLife = (viewer: Viewer) =>
  ({ _count: { select: { events: { where: heldSteps(viewer) } } } }) satisfies Prisma.IndicatorSelect

interface SeenLife {
  state: string
  _count: { events: number }
}

/** The state that the viewer is told. Only a first value is held back, so the state before it is the first one. */
export const seenState = (row: SeenLife): IndicatorState =>
  row._count.events > 0 ? 'development' : (row.state as IndicatorState)

/** The steps that the viewer is told: none from the one that is held back. */
export const seenSteps = <Step extends { toState: string }>(row: SeenLife, steps: readonly Step[]): Step[] =>
  row._count.events > 0 ? steps.filter((step) => step.toState === 'development') : [...steps]

import { write } from '#app/db/database.server.ts'
import type { Cast } from '#tests/db/cast.ts'

const states = ['draft', 'submitted', 'returned', 'accepted', 'none'] as const

/**
 * Makes the cast's open round large: so many more organisations, every one tied to so many more commitments, with
 * reports in every state, some of them begun by nobody. Answers how many reports are owed besides the cast's own.
 */
export const enlargeRound = (
  cast: Cast,
  { organisations, commitments, name }: { organisations: number; commitments: number; name: string },
  now: Date,
): Promise<number> =>
  write(async (tx) => {
    const goal = await tx.goal.findFirstOrThrow({ where: { planId: cast.planId }, select: { id: true } })
    const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
    const made = await tx.organisation.createManyAndReturn({
      data: numbered(organisations).map((n) => ({
        slug: `${name}-kommun-${n}`,
        name: `Kommun ${name} ${n}`,
        shortName: `${name} ${n}`,
        kind: 'municipality',
      })),
      select: { id: true },
    })
    const promised = await tx.commitment.createManyAndReturn({
      data: numbered(commitments).map((n) => ({
        slug: `${name}-lofte-${n}`,
        goalId: goal.id,
        position: 1000 * commitments + n,
        text: `Löftet ${name} ${n}.`,
        label: `Löfte ${name} ${n}`,
        sourceId: cast.sourceId,
        locator: `rad ${n}`,
      })),
      select: { id: true },
    })
    const pairs = made.flatMap(({ id: organisationId }) =>
      promised.map(({ id: commitmentId }) => ({ organisationId, commitmentId })),
    )
    await tx.commitmentOrganisation.createMany({ data: pairs.map((pair) => ({ ...pair, role: 'lead' })) })
    const written = pairs.flatMap((pair, index) => {
      const state = states[index % states.length] ?? 'none'
      return state === 'none' ? [] : [{ ...pair, state }]
    })
    await tx.statusReport.createMany({
      data: written.map((one) => ({
        ...one,
        roundId: cast.round.open,
        degree: 'started',
        course: 'on-track',
        done: 'Gjort.',
        createdAt: now,
        updatedAt: now,
        ...(one.state === 'draft' ? {} : { submittedAt: now, firstSubmittedAt: now, dueOnThen: '2026-11-30' }),
      })),
    })
    return pairs.length
  })

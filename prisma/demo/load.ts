import type { Prisma } from '#app/db/generated/client.ts'
import { loadAreas } from '#prisma/areas/load.ts'
import { actionPlanIndicators } from './action-plan-indicators.ts'
import { actionPlan } from './action-plan.ts'
import { loadAgenda } from './agenda.ts'
import { loadContacts } from './contacts.ts'
import { draftPlan } from './draft-plan.ts'
import { followUp2025 } from './follow-up-2025.ts'
import { followUp2026 } from './follow-up-2026.ts'
import { loadGrants } from './grants.ts'
import { loadGatherings } from './gatherings.ts'
import { idsBy } from './ids.ts'
import { loadFollowUps } from './load-follow-ups.ts'
import { loadIndicators } from './load-indicators.ts'
import { loadPlans } from './load-plans.ts'
import { loadRounds } from './load-rounds.ts'
import { nationalIndicators } from './national-indicators.ts'
import { demoCast, organisations } from './organisations.ts'
import { ownIndicators } from './own-indicators.ts'
import { round2025 } from './reports-2025.ts'
import { round2026 } from './reports-2026.ts'
import { sources } from './sources.ts'
import { strategyIndicators } from './strategy-indicators.ts'
import { strategy } from './strategy.ts'
import { loadMeetings } from './meetings.ts'
import { loadSurveys } from './surveys.ts'

export type Tx = Prisma.TransactionClient

/**
 * Writes the example partnership, Operation Kvinnofrid in Stockholm county, into a migrated and empty database.
 * Runs inside the caller's transaction. `passwordHash` (argon2id, PHC form) is given to every demo sign-in.
 */
export async function loadExamplePartnership(tx: Tx, options: { passwordHash: string; now: Date }): Promise<void> {
  const { passwordHash, now } = options
  await tx.installation.create({
    data: {
      id: 1,
      isExample: true,
      partnershipName: 'Operation Kvinnofrid i Stockholms län',
      helplineName: 'Kvinnofridslinjen',
      helplineNumber: '020-50 50 50',
      quickExitUrl: 'https://www.smhi.se/',
      contactEmail: 'samordnare@exempel.se',
      createdAt: now,
    },
  })
  const organisationId = idsBy(
    await tx.organisation.createManyAndReturn({
      data: Object.entries(organisations).map(([slug, { name, shortName, kind }]) => ({
        slug,
        name,
        shortName,
        kind,
      })),
      select: { id: true, slug: true },
    }),
    (row) => row.slug,
  )
  await tx.user.createMany({
    data: demoCast.map(({ organisation, ...user }) => ({
      ...user,
      organisationId: organisationId(organisation),
      passwordHash,
      isDemo: true,
      createdAt: now,
    })),
  })
  await loadContacts(tx, { organisationId, now })
  const areaId = idsBy(
    [...(await loadAreas(tx))].map(([code, id]) => ({ code, id })),
    (row) => row.code,
  )
  const sourceId = idsBy(
    await tx.source.createManyAndReturn({
      data: sources.map(({ responseRates: _rates, ...source }) => source),
      select: { id: true, slug: true },
    }),
    (row) => row.slug,
  )
  await tx.responseRate.createMany({
    data: sources.flatMap((source) =>
      (source.responseRates ?? []).map((rate, index) => ({
        ...rate,
        sourceId: sourceId(source.slug),
        position: index + 1,
      })),
    ),
  })
  const known = { organisationId, areaId, sourceId }
  const { indicatorId, seriesId } = await loadIndicators(
    tx,
    [...actionPlanIndicators, ...strategyIndicators, ...nationalIndicators, ...ownIndicators],
    { ...known, now },
  )
  // The plan that the others point to comes first.
  const { planId, commitmentId } = await loadPlans(tx, [actionPlan, strategy, draftPlan], { ...known, indicatorId })
  await loadRounds(tx, [round2025, round2026], {
    ...known,
    indicatorId,
    seriesId,
    commitmentId,
    planId: planId(actionPlan.slug),
  })
  await loadFollowUps(tx, [followUp2025, followUp2026])
  await loadSurveys(tx)
  await loadGrants(tx, { now })
  await loadGatherings(tx, { organisationId, now })
  const roundIdOf = idsBy(await tx.reportingRound.findMany({ select: { id: true, slug: true } }), (row) => row.slug)
  await loadMeetings(tx, { organisationId, commitmentId, roundId: roundIdOf })
  await loadAgenda(tx)
}

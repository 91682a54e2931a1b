import { editionReader, thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import type { FollowUpMaterial } from '#app/domain/follow-up/compile/material.ts'
import { yearOf } from '#app/domain/gathering/gathering.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { read } from '#app/db/database.server.ts'
import { listHeldGatherings } from '#app/db/gathering/held-gatherings.server.ts'
import { listGoals } from '#app/db/goal/goals.server.ts'
import { findSite } from '#app/db/installation.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import { withAnswers } from '#app/db/round/owed-answers.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { listHandedIn } from '#app/db/round/reports.server.ts'
import { findRound } from '#app/db/round/rounds.server.ts'

/**
 * What the follow-up of a year is compiled from; null when there is no round that year. Answers are those that the viewer
 * may read, also such that are not accepted: what is to be frozen is compiled with "left-out", see compileReport. Goals
 * and their values are as the follow-up's readers will know them, whoever asks: nothing of another round that is under way.
 *
 * @param siteUrl where the site is, without a slash last
 */
export async function findFollowUpMaterial(
  viewer: SignedIn,
  year: string,
  siteUrl: string,
  now: Date,
): Promise<FollowUpMaterial | null> {
  const round = await findRound(viewer, year)
  if (round === null) return null
  const [site, plan, goals, owed, reports, organisations, sections, extensions, gatherings] = await Promise.all([
    findSite(),
    read().plan.findUniqueOrThrow({
      where: { id: round.planId },
      select: { slug: true, title: true, periodFrom: true, periodTo: true, adoptedOn: true, caseNumber: true },
    }),
    listGoals(editionReader(round), round.planId),
    listOwed(viewer, round, now),
    listHandedIn(viewer, round.id),
    listOrganisations(viewer),
    read().followUpSection.findMany({ where: { followUp: { roundId: round.id } }, orderBy: { id: 'asc' } }),
    read().roundExtension.findMany({
      where: { roundId: round.id },
      orderBy: { id: 'asc' },
      select: { until: true, organisation: { select: { slug: true } } },
    }),
    listHeldGatherings(thePublic, now),
  ])
  return {
    partnershipName: site?.partnershipName ?? '',
    round: { ...round, phaseLabel: roundPhases[round.phase].label },
    plan,
    goals,
    owed: withAnswers(owed, reports),
    organisations,
    // The newest extension holds, so the last one of an organisation stays.
    extendedTo: new Map(extensions.map(({ organisation, until }) => [organisation.slug, until])),
    narratives: new Map(sections.filter(({ text }) => text !== '').map(({ key, text }) => [key, text])),
    gatherings: gatherings.filter((one) => yearOf(one) === round.year),
    siteUrl,
    compiledAt: now,
  }
}

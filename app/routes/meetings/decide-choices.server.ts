import type { PointFacts } from '#app/db/meeting/point-facts.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { DecideChoices } from './decide-form.tsx'

/** What a decision at the point chooses among, and how its form begins: with those whom the point is about. */
export async function decideChoices(
  viewer: SignedIn,
  facts: PointFacts,
): Promise<{ choices: DecideChoices; start: Record<string, string> }> {
  const concerned = concernedBy(facts)
  const organisations = (await listOrganisations(viewer)).map(({ slug, name }) => ({
    slug,
    name,
    isConcerned: concerned.has(slug),
  }))
  const isOne = facts.of === 'report' || facts.of === 'decision'
  return {
    choices: {
      organisations,
      commitments: facts.of === 'goal' ? (facts.goal?.unpromised ?? []).map(({ id, label }) => ({ id, label })) : [],
    },
    // Whom a report is from is usually who shall do it; of many none is guessed.
    start: isOne ? Object.fromEntries([...concerned].map((slug) => [`organisations.${slug}`, 'on'])) : {},
  }
}

function concernedBy(facts: PointFacts): Set<string> {
  switch (facts.of) {
    case 'report':
      return new Set(facts.report === null ? [] : [facts.report.report.organisation.slug])
    case 'decision':
      return new Set(facts.decision?.organisations.map(({ slug }) => slug))
    case 'round':
      return new Set(facts.round?.organisations.map(({ slug }) => slug))
    default:
      return new Set()
  }
}

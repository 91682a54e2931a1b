import type { Viewer } from '#app/domain/access/roles.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { organisationKinds, type OrganisationKind } from '#app/domain/organisation/organisation.ts'
import { planKinds, planPath, planPeriod, planStates, type PlanKind, type PlanState } from '#app/domain/plan/plan.ts'
import type { SearchDocument } from '#app/domain/search/search.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { read } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { listFollowUpDocuments } from './search-follow-ups.server.ts'
import { listGoalDocuments } from './search-goals.server.ts'
import { publishedRounds, visibleObservations, visiblePlans, visibleReports } from '#app/db/visible.server.ts'

/** Everything that can be found on the public pages. Reports are those of published rounds, whoever asks. */
export async function listSearchDocuments(viewer: Viewer): Promise<SearchDocument[]> {
  const lists = await Promise.all([
    listPlanDocuments(viewer),
    listGoalDocuments(viewer),
    listIndicatorDocuments(),
    listOrganisationDocuments(),
    listFollowUpDocuments(viewer),
    listReportDocuments(viewer),
    listSourceDocuments(viewer),
  ])
  return lists.flat()
}

const texts = (...all: (string | null)[]): string[] => all.filter((text) => text !== null && text !== '') as string[]

async function listPlanDocuments(viewer: Viewer): Promise<SearchDocument[]> {
  const plans = await read().plan.findMany({ where: visiblePlans(viewer) })
  return plans.map((plan) => ({
    kind: 'plan',
    href: planPath(plan.slug),
    title: plan.title,
    texts: texts(plan.note, plan.caseNumber),
    context: `${planKinds[plan.kind as PlanKind].label} ${planPeriod(plan)} · ${planStates[plan.state as PlanState].label}`,
  }))
}

async function listIndicatorDocuments(): Promise<SearchDocument[]> {
  const indicators = await read().indicator.findMany({
    include: { texts: { orderBy: { position: 'asc' } } },
  })
  return indicators.map((indicator) => ({
    kind: 'indicator',
    href: `/indikatorer/${indicator.slug}`,
    title: indicator.name,
    texts: texts(
      indicator.definition,
      ...indicator.texts.map((remark) => remark.text),
      indicator.comparabilityNote,
      indicator.shortName,
      indicator.chartTitle,
      indicator.statedSource,
    ),
    context: null,
  }))
}

async function listOrganisationDocuments(): Promise<SearchDocument[]> {
  const organisations = await read().organisation.findMany()
  return organisations.map(({ slug, name, shortName, kind }) => ({
    kind: 'organisation',
    href: `/aktorer/${slug}`,
    title: name,
    texts: shortName === name ? [] : [shortName],
    context: organisationKinds[kind as OrganisationKind].label,
  }))
}

async function listReportDocuments(viewer: Viewer): Promise<SearchDocument[]> {
  const reports = await read().statusReport.findMany({
    where: {
      AND: [
        visibleReports(viewer),
        { state: 'accepted', round: publishedRounds, commitment: { goal: { plan: visiblePlans(viewer) } } },
      ],
    },
    include: {
      round: { select: { slug: true, year: true } },
      organisation: { select: { slug: true, name: true } },
      commitment: { select: { slug: true, label: true } },
      contributions: { select: { text: true }, orderBy: { id: 'asc' } },
    },
  })
  return reports.map(({ round, organisation, commitment, contributions, ...report }) => ({
    kind: 'report',
    href: `/atagande/${commitment.slug}#lagesrapport-${round.slug}-${organisation.slug}`,
    title: `${organisation.name} ${round.year}: ${commitment.label}`,
    texts: texts(
      report.done,
      report.reason,
      report.obstacles,
      report.nextStep,
      ...contributions.map(({ text }) => text),
    ),
    context: report.isDemo ? 'Exempelinnehåll' : null,
  }))
}

/** The sources that something public is taken from, each with a page that tells of it. */
async function listSourceDocuments(viewer: Viewer): Promise<SearchDocument[]> {
  const addressOf = await goalAddresses(viewer)
  const sources = await read().source.findMany({
    include: {
      goals: {
        where: { plan: visiblePlans(viewer) },
        take: 1,
        select: { kind: true, number: true, plan: { select: { slug: true } } },
      },
      texts: { take: 1, select: { indicator: { select: { slug: true } } } },
      events: { take: 1, select: { indicator: { select: { slug: true } } } },
    },
  })
  const pathOfFirst = ([goal]: { kind: string; number: number; plan: { slug: string } }[]): string | undefined =>
    goal === undefined ? undefined : addressOf(goal.plan.slug, { kind: goal.kind as GoalKind, number: goal.number })
  const documents = await Promise.all(
    sources.map(async (source): Promise<SearchDocument[]> => {
      const cited = await read().citation.findFirst({
        where: { sourceId: source.id, observation: visibleObservations(viewer) },
        orderBy: { id: 'asc' },
        select: { observation: { select: { series: { select: { indicator: { select: { slug: true } } } } } } },
      })
      const indicator = cited?.observation.series.indicator ?? source.texts[0]?.indicator ?? source.events[0]?.indicator
      const href =
        indicator === undefined ? pathOfFirst(source.goals) : `/indikatorer/${indicator.slug}#kalla-${source.slug}`
      if (href === undefined) return []
      return [
        {
          kind: 'source',
          href,
          title: sourceName(source),
          texts: texts(source.population, source.howCollected, source.note, source.contact),
          context: null,
        },
      ]
    }),
  )
  return documents.flat()
}

import type { Tx } from '#prisma/demo/load.ts'
import { goals, measures, services } from './names.ts'

const planSlug = 'stor-provplan-2010-2015'
const commitmentsEach = [8, 8, 8, 8, 7, 7, 7, 7] as const
const indicatorsEach = 4

/**
 * A made-up plan with eight goals, sixty commitments and four indicators a goal. It is older than the real plans, so
 * that their goals keep their short addresses.
 */
export async function loadLargePlan(tx: Tx): Promise<void> {
  if ((await tx.plan.findUnique({ where: { slug: planSlug }, select: { id: true } })) !== null) return
  const source = await tx.source.create({
    data: {
      slug: 'stor-provplan',
      publisher: 'Åtagandekollen',
      title: 'Stor provplan',
      edition: '2010–2015',
      kind: 'plan-document',
      note: 'Påhittad plan, för att pröva att sidorna är snabba även med en stor plan.',
    },
  })
  const plan = await tx.plan.create({
    data: {
      slug: planSlug,
      title: 'Stor provplan',
      kind: 'action-plan',
      periodFrom: 2010,
      periodTo: 2015,
      state: 'superseded',
      isDemo: true,
      note: 'Påhittad plan, för att pröva att sidorna är snabba även med en stor plan.',
    },
  })
  const organisations = await tx.organisation.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const slugs = measures.flatMap((measure) => services.map((service) => `provdata-${measure.slug}-${service.slug}`))
  const indicators = await tx.indicator.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  const idOf = new Map(indicators.map(({ id, slug }) => [slug, id]))
  const ids = slugs.flatMap((slug) => idOf.get(slug) ?? [])
  for (const [index, shortTitle] of goals.entries()) {
    const number = index + 1
    const lines = ['Det första', 'Det andra', 'Det tredje']
    await tx.goal.create({
      data: {
        planId: plan.id,
        kind: 'goal',
        number,
        title: `${shortTitle} i alla verksamheter`,
        shortTitle,
        sourceId: source.id,
        locator: `Avsnitt ${number}`,
        preconditions: { create: numbered(lines, (line) => `${line} som måste finnas på plats.`) },
        effects: {
          create: [
            { term: 'long', position: 1, text: 'Färre utsätts för våld.', locator: `Avsnitt ${number}` },
            { term: 'medium', position: 1, text: 'Fler får hjälp i tid.', locator: `Avsnitt ${number}` },
          ],
        },
        outcomes: { create: numbered(lines, (line) => `${line} som ska ha hänt.`) },
        possibleActions: { create: numbered(lines, (line) => `${line} som skulle kunna göras.`) },
        indicators: {
          create: spread(ids, index).map((indicatorId, position) => ({
            indicatorId,
            position: position + 1,
            locator: `Avsnitt ${number}`,
          })),
        },
        commitments: {
          create: Array.from({ length: commitmentsEach[index] ?? 7 }, (_, position) => ({
            slug: `provplan-mal-${number}-atagande-${position + 1}`,
            position: position + 1,
            text: `Parterna ska under perioden genomföra insats ${position + 1} för målet ”${shortTitle}”.`,
            label: `Insats ${position + 1} för mål ${number}`,
            sourceId: source.id,
            locator: `Avsnitt ${number}, punkt ${position + 1}`,
            organisations: {
              create: [0, 1].map((offset) => ({
                organisationId: organisations[(index * 3 + position + offset) % organisations.length]?.id ?? 0,
                role: offset === 0 ? 'lead' : 'contributing',
              })),
            },
          })),
        },
      },
    })
  }
}

/** A few of all, far apart, so that goals have shares, counts and answers; another few for each goal. */
const spread = (ids: readonly number[], goal: number): number[] => [
  ...new Set(
    Array.from({ length: indicatorsEach }, (_, position) => ids[(goal * 37 + position * 61) % ids.length] ?? 0),
  ),
]

const numbered = (lines: readonly string[], text: (line: string) => string) =>
  lines.map((line, index) => ({ position: index + 1, text: text(line), locator: `Punkt ${index + 1}` }))

import { write } from '#app/db/database.server.ts'
import type { Role, SignedIn } from '#app/domain/access/roles.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'

/** When everything in these tests happens. */
export const now = new Date('2026-11-22T09:00:00Z')
export const later = new Date('2026-11-23T09:00:00Z')

/** The rounds, one in each phase, by the year that they have. */
export const rounds = {
  planned: { year: 2027 },
  open: { year: 2026 },
  review: { year: 2025 },
  frozen: { year: 2024 },
} as const satisfies Record<RoundPhase, { year: number }>

/** What `createCast` made: ids by name. */
export interface Cast {
  region: { id: number; slug: string; name: string }
  police: { id: number; slug: string; name: string }
  partner: SignedIn
  otherPartner: SignedIn
  coordinator: SignedIn
  steering: SignedIn
  admin: SignedIn
  planId: number
  round: Record<RoundPhase, number>
  /** Both organisations are tied to "rutin"; only the region to "termer", only the police to "utbildning". */
  commitment: { routine: number; terms: number; training: number }
  indicator: { live: number; discontinued: number; own: number; count: number }
  series: { live: number; own: number; count: number }
  sourceId: number
  /** A value of the live indicator that no report gave. */
  observationId: number
}

/**
 * A small partnership in the open, empty database: two organisations, a user of each role, one adopted plan with a goal
 * and three commitments, four indicators, and a round in each phase. No report.
 */
export const createCast = (): Promise<Cast> =>
  write(async (tx): Promise<Cast> => {
    const region = await tx.organisation.create({
      data: { slug: 'region-stockholm', name: 'Region Stockholm', shortName: 'Regionen', kind: 'region' },
      select: { id: true, slug: true, name: true },
    })
    const police = await tx.organisation.create({
      data: { slug: 'polisen', name: 'Polismyndigheten', shortName: 'Polisen', kind: 'state-agency' },
      select: { id: true, slug: true, name: true },
    })
    const user = async (id: string, role: Role, organisation: Cast['region'] | null): Promise<SignedIn> => {
      const name = `Demo ${id}`
      await tx.user.create({
        data: { id, name, email: `${id}@exempel.se`, role, organisationId: organisation?.id ?? null, createdAt: now },
      })
      return { kind: 'user', userId: id, name, role, organisation }
    }
    const source = await tx.source.create({
      data: { slug: 'plan', publisher: 'Samverkan', title: 'Handlingsplan', edition: '2024', kind: 'partnership-page' },
    })
    const plan = await tx.plan.create({
      data: {
        slug: 'plan',
        title: 'Handlingsplan',
        kind: 'action-plan',
        periodFrom: 2024,
        periodTo: 2027,
        state: 'adopted',
      },
    })
    const goal = await tx.goal.create({
      data: {
        planId: plan.id,
        kind: 'goal',
        number: 7,
        title: 'Mål',
        shortTitle: 'Mål',
        sourceId: source.id,
        locator: 'rad 1',
      },
    })
    const indicator = async (slug: string, unit: string, state: string, isOwn: boolean) => {
      const made = await tx.indicator.create({
        data: {
          slug,
          name: slug,
          shortName: slug,
          unit,
          state,
          isOwn,
          series: {
            create: {
              slug: 'serie',
              position: 1,
              label: slug,
              shortLabel: slug,
              level: isOwn ? 'organisation' : 'county',
            },
          },
          ...(isOwn ? {} : { goals: { create: { goalId: goal.id, position: goal.id, locator: 'rad 2' } } }),
        },
        include: { series: true },
      })
      return { id: made.id, seriesId: made.series[0]?.id ?? 0 }
    }
    const live = await indicator('rutin-for-skolgang', 'percent', 'active', false)
    const discontinued = await indicator('utgangen', 'percent', 'discontinued', false)
    const own = await indicator('egen-andel', 'percent', 'new', true)
    const count = await indicator('eget-antal', 'count', 'new', true)
    const county = await tx.area.create({ data: { code: '01', name: 'Stockholms län', kind: 'county' } })
    const observation = await tx.observation.create({
      data: {
        seriesId: live.seriesId,
        cell: 'area:01/2019/total',
        areaId: county.id,
        year: 2019,
        breakdown: 'total',
        valueType: 'exact',
        value: 22,
      },
    })
    const commitment = async (slug: string, position: number, organisations: number[], indicators: number[]) => {
      const made = await tx.commitment.create({
        data: {
          slug,
          goalId: goal.id,
          position,
          text: `Vi lovar ${slug}.`,
          label: slug,
          sourceId: source.id,
          locator: `rad ${position}`,
          organisations: { create: organisations.map((organisationId) => ({ organisationId, role: 'lead' })) },
          indicators: { create: indicators.map((indicatorId) => ({ indicatorId })) },
        },
      })
      return made.id
    }
    const round = async (phase: RoundPhase): Promise<number> => {
      const { year } = rounds[phase]
      const made = await tx.reportingRound.create({
        data: {
          slug: String(year),
          year,
          planId: plan.id,
          title: `Uppföljning ${year}`,
          phase,
          opensOn: `${year}-10-01`,
          dueOn: `${year}-11-30`,
        },
      })
      return made.id
    }
    return {
      region,
      police,
      partner: await user('partner', 'partner', region),
      otherPartner: await user('annan-partner', 'partner', police),
      coordinator: await user('samordnare', 'coordinator', null),
      steering: await user('styrgrupp', 'steering', null),
      admin: await user('admin', 'admin', null),
      planId: plan.id,
      round: {
        planned: await round('planned'),
        open: await round('open'),
        review: await round('review'),
        frozen: await round('frozen'),
      },
      commitment: {
        routine: await commitment('rutin', 1, [region.id, police.id], [own.id, count.id]),
        terms: await commitment('termer', 2, [region.id], [own.id]),
        training: await commitment('utbildning', 3, [police.id], []),
      },
      indicator: { live: live.id, discontinued: discontinued.id, own: own.id, count: count.id },
      series: { live: live.seriesId, own: own.seriesId, count: count.seriesId },
      sourceId: source.id,
      observationId: observation.id,
    }
  })

/** A round that the cast's rows describe, moved to another phase. */
export const moveRound = (id: number, phase: RoundPhase): Promise<unknown> =>
  write((tx) => tx.reportingRound.update({ where: { id }, data: { phase } }))

import { describe, expect, it } from 'vitest'
import { findActor, listActors } from '#app/db/organisation/actors.server.ts'
import { read, write, type Tx } from '#app/db/database.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { findGoal, listPlans } from '#app/db/goal/goals.server.ts'
import { listRegister } from '#app/db/indicator/indicator-register.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { findPlan } from '#app/db/plan/plans.server.ts'
import { findPublishedRound, listPublishedRounds } from '#app/db/round/rounds.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { points } from '#app/domain/series/series.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { useDatabase } from '../support/database.ts'

const coordinator: SignedIn = { kind: 'user', userId: 'nobody', name: 'Sam', role: 'coordinator', organisation: null }
const current = 'handlingsplan-2020-2026'
const earlier = 'strategi-2016-2020'

/** A later edition with a Mål 7 of its own. */
async function addEdition(tx: Tx, state: 'draft' | 'adopted'): Promise<void> {
  const { id, sourceId, indicators } = await tx.goal.findFirstOrThrow({
    where: { kind: 'goal', number: 7 },
    include: { indicators: true },
  })
  const plan = await tx.plan.create({
    data: { slug: 'nasta', title: 'Nästa plan', kind: 'action-plan', periodFrom: 2027, periodTo: 2030, state },
  })
  const goal = await tx.goal.create({
    data: { planId: plan.id, kind: 'goal', number: 7, title: 'Nytt', shortTitle: 'Nytt', sourceId, locator: 'Rad 1' },
  })
  const old = await tx.commitment.findFirstOrThrow({ where: { goalId: id }, include: { organisations: true } })
  await tx.commitment.create({
    data: {
      slug: 'nytt-atagande',
      goalId: goal.id,
      position: 1,
      text: 'Nytt åtagande.',
      label: 'Nytt',
      sourceId,
      locator: 'Rad 2',
      organisations: { create: [{ organisationId: old.organisations[0]?.organisationId ?? 0, role: 'lead' }] },
    },
  })
  await tx.goalIndicator.createMany({
    data: indicators.map(({ indicatorId, position, locator }) => ({ goalId: goal.id, indicatorId, position, locator })),
  })
  await tx.plan.updateMany({ where: { slug: current }, data: { supersededById: plan.id } })
}

describe('with the example partnership', () => {
  useDatabase('example')

  it('a plan has its decision, its goals in order and every commitment as it was worded', async () => {
    const plan = await findPlan(thePublic, current)
    expect(plan).toMatchObject({
      state: 'adopted',
      periodFrom: 2020,
      periodTo: 2026,
      adoptedOn: null,
      caseNumber: null,
      supersededBy: null,
      supersedes: [{ slug: earlier, title: 'Strategi 2016–2020' }],
    })
    expect(plan?.goals.map((goal) => goal.path)).toEqual(['/mal/7'])
    const stored = await read().commitment.findMany({ where: { goal: { plan: { slug: current } } } })
    expect(plan?.goals.flatMap((goal) => goal.commitments.map(({ text }) => text)).sort()).toEqual(
      stored.map(({ text }) => text).sort(),
    )
    expect(stored).toHaveLength(9)
  })

  it('a superseded plan says what superseded it', async () => {
    const plan = await findPlan(thePublic, earlier)
    expect(plan).toMatchObject({ state: 'superseded', supersededBy: { slug: current }, supersedes: [] })
    expect(plan?.goals.map((goal) => goal.path)).toEqual(['/delmal/3'])
  })

  it('a plan with an unknown address, and a goal that an edition lacks, are not there', async () => {
    expect(await findPlan(thePublic, 'finns-inte')).toBeNull()
    expect(await findGoal(thePublic, 'goal', 7, earlier)).toBeNull()
    expect((await findGoal(thePublic, 'goal', 7, current))?.plan.slug).toBe(current)
  })

  it('a draft edition changes nothing for the public: neither addresses, successors, counts nor ties', async () => {
    const before = {
      plans: await listPlans(thePublic),
      plan: await findPlan(thePublic, current),
      goal: await findGoal(thePublic, 'goal', 7),
      actors: await listActors(thePublic),
      actor: await findActor(thePublic, 'lansstyrelsen-stockholm'),
      register: await listRegister(thePublic),
    }
    const slug = before.goal?.indicators[0]?.slug ?? ''
    const indicator = await findIndicator(thePublic, slug)
    await write((tx) => addEdition(tx, 'draft'))
    expect(await findPlan(thePublic, 'nasta')).toBeNull()
    expect((await findPlan(coordinator, 'nasta'))?.title).toBe('Nästa plan')
    expect({
      plans: await listPlans(thePublic),
      plan: await findPlan(thePublic, current),
      goal: await findGoal(thePublic, 'goal', 7),
      actors: await listActors(thePublic),
      actor: await findActor(thePublic, 'lansstyrelsen-stockholm'),
      register: await listRegister(thePublic),
    }).toEqual(before)
    expect(await findIndicator(thePublic, slug)).toEqual(indicator)
  })

  it('an adopted edition takes over the short address, and the earlier goal keeps one of its own', async () => {
    await write((tx) => addEdition(tx, 'adopted'))
    const addressOf = await goalAddresses(thePublic)
    expect(addressOf('nasta', { kind: 'goal', number: 7 })).toBe('/mal/7')
    expect(addressOf(current, { kind: 'goal', number: 7 })).toBe(`/planer/${current}/mal/7`)
    expect((await findGoal(thePublic, 'goal', 7))?.plan.slug).toBe('nasta')
    expect((await findPlan(thePublic, current))?.supersededBy).toEqual({ slug: 'nasta', title: 'Nästa plan' })
    expect((await findPlan(thePublic, current))?.goals[0]?.path).toBe(`/planer/${current}/mal/7`)
  })

  it('a plan has only its own rounds', async () => {
    await write((tx) => addEdition(tx, 'adopted'))
    expect((await findPublishedRound(thePublic, current))?.year).toBe(2025)
    expect(await findPublishedRound(thePublic, 'nasta')).toBeNull()
    expect((await listPublishedRounds(thePublic)).map((round) => round.year)).toEqual([2025])
  })

  it('the list of actors has all, in Swedish order, and keeps promises apart from tasks to report', async () => {
    const actors = await listActors(thePublic)
    expect(actors).toHaveLength(await read().organisation.count())
    expect(actors.map(({ name }) => name)).toEqual(actors.map(({ name }) => name).sort(compareSwedish))
    expect(actors.at(-1)?.name).toBe('Åklagarmyndigheten')
    const of = (slug: string) => actors.find((actor) => actor.slug === slug)
    expect(of('arbetsformedlingen')).toMatchObject({ promised: 1, assigned: 0 })
    expect(of('region-stockholm')).toMatchObject({ promised: 0, assigned: 2 })
    expect(of('aklagarmyndigheten')).toMatchObject({ promised: 0, assigned: 0 })
  })

  it('an actor has its promises, its tasks and every published answer, silence among them', async () => {
    const all = await Promise.all((await listActors(thePublic)).map(({ slug }) => findActor(thePublic, slug)))
    const answers = all.flatMap(
      (actor) => actor?.plans.flatMap((plan) => plan.rounds.flatMap((round) => round.answers)) ?? [],
    )
    expect(answers).toHaveLength(10)
    expect(answers.filter(({ report }) => report !== null)).toHaveLength(9)
    for (const actor of all) {
      for (const { promised, assigned, rounds } of actor?.plans ?? []) {
        for (const { answers: own } of rounds) {
          expect(own.map(({ commitment }) => commitment.slug).sort()).toEqual(
            [...promised, ...assigned].map(({ slug }) => slug).sort(),
          )
          for (const { report } of own) expect(report?.organisation.slug ?? actor?.slug).toBe(actor?.slug)
        }
      }
    }
    const silent = await findActor(thePublic, 'kriminalvarden')
    expect(silent?.plans[0]?.rounds[0]?.answers).toMatchObject([{ report: null }])
    const insurance = await findActor(thePublic, 'forsakringskassan')
    expect(insurance?.plans[0]?.promised).toHaveLength(1)
    expect(insurance?.plans[0]?.rounds[0]?.answers[0]?.report?.ownValues).toHaveLength(1)
    expect((await findActor(thePublic, 'aklagarmyndigheten'))?.plans).toEqual([])
    expect(await findActor(thePublic, 'finns-inte')).toBeNull()
  })

  it('an answer stays with its organisation when the tie to the commitment is gone', async () => {
    await write((tx) => tx.commitmentOrganisation.deleteMany({ where: { organisation: { slug: 'region-stockholm' } } }))
    const [plan] = (await findActor(thePublic, 'region-stockholm'))?.plans ?? []
    expect(plan).toMatchObject({ promised: [], assigned: [] })
    expect(plan?.rounds[0]?.answers.map(({ report }) => report?.degree)).toEqual(['started', 'half-or-more'])
  })

  it('nothing of an open round is an answer, whoever asks', async () => {
    const open = await read().statusReport.count({ where: { round: { phase: 'open' }, state: 'accepted' } })
    expect(open).toBeGreaterThan(0)
    for (const viewer of [thePublic, coordinator]) {
      const actors = await Promise.all((await listActors(viewer)).map(({ slug }) => findActor(viewer, slug)))
      const rounds = actors.flatMap(
        (actor) => actor?.plans.flatMap((plan) => plan.rounds.map(({ slug }) => slug)) ?? [],
      )
      expect(new Set(rounds)).toEqual(new Set(['2025']))
    }
  })

  it('the register has every indicator with its years and publishers, as its own page has them', async () => {
    const register = await listRegister(thePublic)
    expect(register).toHaveLength(await read().indicator.count())
    for (const row of register) {
      const indicator = await findIndicator(thePublic, row.slug)
      const years = indicator?.series.flatMap((series) => points(series).map((point) => point.year)) ?? []
      expect([row.slug, row.years]).toEqual([
        row.slug,
        years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) },
      ])
      const latest = indicator?.series.flatMap(
        (series) => series.values.findLast(({ value }) => value.type !== 'missing')?.citations ?? [],
      )
      const publishers = new Set(latest?.map(({ source }) => source.publisher))
      expect(row.publishers).toEqual([...publishers].sort(compareSwedish))
      expect(row.goals).toEqual(indicator?.goals.map(({ kind, number, shortTitle }) => ({ kind, number, shortTitle })))
    }
    expect(register.filter((row) => row.years === null).length).toBeGreaterThan(0)
    expect(new Set(register.flatMap((row) => row.publishers)).size).toBeGreaterThan(1)
  })

  it('the register counts neither replaced values, missing ones nor those of reports that are not published', async () => {
    const before = await listRegister(thePublic)
    await write(async (tx) => {
      const { seriesId, areaId } = await tx.observation.findFirstOrThrow({ where: { areaId: { not: null } } })
      const report = await tx.statusReport.findFirstOrThrow({ where: { round: { phase: 'open' } } })
      const value = { seriesId, areaId, year: 2031, breakdown: 'total', valueType: 'exact', value: 50 }
      await tx.observation.create({ data: { ...value, cell: 'a', replacedAt: new Date(0) } })
      await tx.observation.create({
        data: { ...value, cell: 'b', valueType: 'missing', missingReason: 'not-reported' },
      })
      await tx.observation.create({ data: { ...value, cell: 'c', statusReportId: report.id } })
    })
    expect(await listRegister(thePublic)).toEqual(before)
  })

  it('the register has a new year and its publisher as soon as the value is there', async () => {
    const indicatorId = await write(async (tx) => {
      const { seriesId, areaId, series } = await tx.observation.findFirstOrThrow({
        where: { areaId: { not: null }, series: { lastYear: null } },
        include: { series: true },
      })
      const source = await tx.source.create({
        data: { slug: 'ny', publisher: 'Ny utgivare', title: 'Ny', edition: '2031', kind: 'national-survey' },
      })
      const citations = { create: { sourceId: source.id, position: 1, locator: 'Rad 1', quotedText: '50' } }
      const value = { seriesId, areaId, year: 2031, breakdown: 'total', valueType: 'exact', value: 50 }
      await tx.observation.create({ data: { ...value, cell: 'ny', citations } })
      return series.indicatorId
    })
    const { slug } = await read().indicator.findUniqueOrThrow({ where: { id: indicatorId } })
    const row = (await listRegister(thePublic)).find((one) => one.slug === slug)
    expect(row?.years?.to).toBe(2031)
    expect(row?.publishers).toContain('Ny utgivare')
  })
})

describe('in an empty installation', () => {
  useDatabase('empty')

  it('every list is empty and nothing is found', async () => {
    expect(await listActors(thePublic)).toEqual([])
    expect(await listRegister(thePublic)).toEqual([])
    expect(await listPublishedRounds(thePublic)).toEqual([])
    expect(await findActor(thePublic, 'region-stockholm')).toBeNull()
    expect(await findPlan(thePublic, current)).toBeNull()
  })
})

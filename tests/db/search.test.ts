import { describe, expect, it } from 'vitest'
import { read, write, type Tx } from '#app/db/database.server.ts'
import { listSearchDocuments } from '#app/db/search/search.server.ts'
import { thePublic, type SignedIn, type Viewer } from '#app/domain/access/roles.ts'
import { searchKindCodes } from '#app/domain/search/kinds.ts'
import { readQuery } from '#app/domain/search/query.ts'
import { search } from '#app/domain/search/search.ts'
import { useDatabase } from '../support/database.ts'

const find = async (typed: string, viewer: Viewer = thePublic) =>
  search(await listSearchDocuments(viewer), readQuery(typed).terms)

const hrefs = async (typed: string, viewer?: Viewer): Promise<string[]> =>
  (await find(typed, viewer)).groups.flatMap((group) => group.found.map((found) => found.href))

const canary = 'Kanariefågeln'

/** A draft plan where everything that can be written holds the canary. */
async function addDraftPlan(tx: Tx): Promise<void> {
  const source = await tx.source.create({
    data: {
      slug: 'kanarie',
      publisher: canary,
      title: canary,
      edition: '2027',
      kind: 'partnership-page',
      note: canary,
    },
  })
  const item = { position: 1, text: canary, locator: canary }
  const plan = await tx.plan.create({
    data: {
      slug: 'kanarie',
      title: canary,
      kind: 'action-plan',
      periodFrom: 2027,
      periodTo: 2030,
      state: 'draft',
      note: canary,
      caseNumber: canary,
    },
  })
  await tx.goal.create({
    data: {
      planId: plan.id,
      kind: 'goal',
      number: 1,
      title: canary,
      shortTitle: canary,
      sourceId: source.id,
      locator: canary,
      contexts: { create: item },
      preconditions: { create: item },
      effects: { create: { ...item, term: 'long' } },
      outcomes: { create: item },
      possibleActions: { create: item },
      supportTips: { create: item },
      commitments: { create: { ...item, slug: 'kanarie', label: canary, plainReading: canary, sourceId: source.id } },
    },
  })
}

/** Writes the canary in every text of the reports that are not published. */
async function markUnpublished(tx: Tx): Promise<number> {
  const where = { OR: [{ state: { not: 'accepted' } }, { round: { phase: { not: 'frozen' } } }] }
  const texts = { done: canary, reason: canary, obstacles: canary, nextStep: canary }
  const { count } = await tx.statusReport.updateMany({ where, data: texts })
  await tx.statusReportContribution.updateMany({ where: { statusReport: where }, data: { text: canary } })
  return count
}

describe('a search in the example partnership', () => {
  useDatabase('example')

  it('finds something of every kind that the example has', async () => {
    const kinds = new Set((await listSearchDocuments(thePublic)).map((document) => document.kind))
    expect([...kinds].sort()).toEqual([...searchKindCodes].sort())
  })

  it.each([
    ['handlingsplan', '/planer/handlingsplan-2020-2026'],
    ['Mål 7', '/mal/7'],
    ['delmal 3', '/delmal/3'],
    ['takecare', '/atagande/'],
    ['Försäkringskassan', '/aktorer/forsakringskassan'],
    ['aklagar', '/aktorer/aklagarmyndigheten'],
    ['rutin indikation', '/indikatorer/rutin-vid-indikation-pa-vald'],
    ['prisutdelning', '/delmal/3#mojliga-atgarder'],
    ['kännedom varandras', '/delmal/3#utfall'],
    ['ingen utsattas', '/delmal/3#effekt-lang-sikt'],
    ['könsstympning', '/mal/7#stod'],
    ['utvärdering verksamhet', '/mal/7#forutsattningar'],
  ])('for "%s" finds %s', async (typed, expected) => {
    expect((await hrefs(typed)).some((href) => href.startsWith(expected))).toBe(true)
  })

  it('finds what a published report says', async () => {
    const report = await read().statusReport.findFirstOrThrow({
      where: { state: 'accepted', round: { phase: 'frozen' }, obstacles: { not: '' } },
      include: { commitment: true, organisation: true, round: true },
    })
    expect(await hrefs(report.obstacles)).toEqual([
      `/atagande/${report.commitment.slug}#lagesrapport-${report.round.slug}-${report.organisation.slug}`,
    ])
  })

  it('never finds a draft: neither a plan, anything under it, its source nor a report that is not published', async () => {
    const marked = await write(async (tx) => {
      await addDraftPlan(tx)
      return markUnpublished(tx)
    })
    expect(marked).toBeGreaterThan(3)
    expect(await find(canary)).toMatchObject({ total: 0, unknown: [{ exact: 'kanariefågeln' }] })
    expect(JSON.stringify(await listSearchDocuments(thePublic))).not.toContain(canary)
  })

  it('finds the same plan and everything under it once it is adopted', async () => {
    await write(async (tx) => {
      await addDraftPlan(tx)
      await tx.plan.updateMany({ where: { slug: 'kanarie' }, data: { state: 'adopted' } })
    })
    expect((await find(canary)).groups.map((group) => [group.kind, group.total])).toEqual([
      ['plan', 1],
      ['goal', 1],
      ['commitment', 1],
      ['precondition', 1],
      ['effect', 1],
      ['outcome', 1],
      ['possible-action', 1],
      ['support-tip', 1],
      ['source', 1],
    ])
  })

  it('finds unpublished reports for nobody, whoever asks', async () => {
    await write(markUnpublished)
    const organisation = await read().organisation.findFirstOrThrow({ where: { slug: 'region-stockholm' } })
    for (const role of ['partner', 'coordinator', 'steering', 'admin'] as const) {
      const viewer: SignedIn = { kind: 'user', userId: 'nobody', name: 'Någon', role, organisation }
      expect(await hrefs(canary, viewer)).toEqual([])
    }
  })

  it('leads a goal of an earlier edition to that edition', async () => {
    await write(async (tx) => {
      await addDraftPlan(tx)
      await tx.plan.updateMany({ where: { slug: 'kanarie' }, data: { state: 'adopted' } })
      await tx.goal.updateMany({ where: { plan: { slug: 'kanarie' } }, data: { number: 7 } })
    })
    expect(await hrefs('systematisk mål 7')).toContain('/planer/handlingsplan-2020-2026/mal/7')
    expect(await hrefs(`${canary} mål`)).toEqual(['/mal/7'])
  })
})

describe('a search in an empty installation', () => {
  useDatabase('empty')

  it('finds nothing', async () => {
    expect(await listSearchDocuments(thePublic)).toEqual([])
  })
})

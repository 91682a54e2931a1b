import type { SignedIn } from '#app/domain/access/roles.ts'
import { freeSlug } from '#app/domain/free-slug.ts'
import { factChanges } from '#app/domain/history/change.ts'
import type { DraftGoal, DraftIndicator } from '#app/domain/import/plan/draft.ts'
import { folded, shortened } from '#app/domain/import/plan/wording.ts'
import { indicatorFacts } from '#app/domain/indicator/indicator-changes.ts'
import { read, type Tx } from '#app/db/database.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'

/** An indicator of the register, as a document's are compared with it. */
export interface KnownIndicator {
  id: number
  slug: string
  name: string
  shortName: string
}

const knownSelect = { id: true, slug: true, name: true, shortName: true } as const

/** The register's indicators by name, as names are compared. */
const byName = (rows: readonly KnownIndicator[]): Map<string, KnownIndicator> =>
  new Map(rows.toReversed().map((row) => [folded(row.name), row]))

/** Which of the names the register has already, by the name as it was asked for. */
export async function findKnownIndicators(
  _viewer: SignedIn,
  names: readonly string[],
): Promise<Map<string, KnownIndicator>> {
  const known = byName(await read().indicator.findMany({ select: knownSelect, orderBy: { id: 'asc' } }))
  return new Map(
    names.flatMap((name) => {
      const found = known.get(folded(name))
      return found === undefined ? [] : [[name, found] as const]
    }),
  )
}

/**
 * The register's id of each indicator of the draft: those of the same name as they are, the rest added, as indicators
 * without values, or as discontinued where the document says so.
 */
export async function registerIndicators(
  tx: Tx,
  viewer: SignedIn,
  goals: readonly DraftGoal[],
  sourceId: number,
  now: Date,
): Promise<{ ids: Map<DraftGoal, number[]>; made: number[] }> {
  const rows = await tx.indicator.findMany({ select: knownSelect, orderBy: { id: 'asc' } })
  const known = byName(rows)
  const slugs = rows.map(({ slug }) => slug)
  const made: number[] = []
  const ids = new Map<DraftGoal, number[]>()
  for (const goal of goals) {
    const own: number[] = []
    for (const indicator of goal.indicators) {
      const existing = known.get(folded(indicator.name))
      const row = existing ?? (await addIndicator(tx, viewer, indicator, { slugs, sourceId }, now))
      if (existing === undefined) {
        made.push(row.id)
        slugs.push(row.slug)
        known.set(folded(indicator.name), row)
      }
      own.push(row.id)
    }
    ids.set(goal, own)
  }
  return { ids, made }
}

async function addIndicator(
  tx: Tx,
  viewer: SignedIn,
  { name, unit, statedSource, chartTitle, ending, locator }: DraftIndicator,
  { slugs, sourceId }: { slugs: readonly string[]; sourceId: number },
  now: Date,
): Promise<KnownIndicator> {
  const shortName = shortened(name, 80)
  const made = await tx.indicator.create({
    data: {
      slug: freeSlug(shortName, slugs),
      name,
      shortName,
      unit,
      statedSource: statedSource?.slice(0, 300) ?? null,
      chartTitle: chartTitle?.slice(0, 300) ?? null,
      state: ending === undefined ? 'development' : 'discontinued',
    },
  })
  const story = { indicatorId: made.id, position: 1, sourceId, recordedName: viewer.name, recordedAt: now }
  if (ending !== undefined) {
    const reason = `Planen skriver: ”${ending.text}”`.slice(0, 2000)
    const decidedBy = ending.decidedBy === '' ? null : ending.decidedBy
    await tx.series.create({
      data: {
        slug: ending.lastYear === undefined ? 'avslutad' : `till-${ending.lastYear}`,
        indicatorId: made.id,
        position: 1,
        label: name,
        shortLabel: shortName,
        level: 'unstated',
        lastYear: ending.lastYear ?? null,
        ending: 'discontinued',
        endedBy: decidedBy,
        endReason: reason,
      },
    })
    await tx.indicatorEvent.create({
      data: { ...story, toState: 'discontinued', decidedBy, reason, locator: ending.locator },
    })
  } else {
    const from = statedSource === undefined ? '' : ` och att uppgifterna hämtas ur ${statedSource}`
    const reason = `Planen nämner indikatorn${from}.`.slice(0, 2000)
    await tx.indicatorEvent.create({ data: { ...story, toState: 'development', reason, locator } })
  }
  await recordEvent(tx, {
    actor: viewer,
    at: now,
    kind: 'indicator.created',
    subject: { type: 'indicator', id: made.id },
    message: name,
    changes: factChanges(indicatorFacts, null, { ...made, goals: [], outcomes: [] }),
  })
  return made
}

import { createImport, findImport } from '#app/db/import/imports.server.ts'
import { applyImport, beginImport, type ImportApplied } from '#app/db/import/applying.server.ts'
import { readJudgingContext } from '#app/db/import/judging-context.server.ts'
import type { Rest } from '#app/db/import/rest.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Area } from '#app/domain/area/area.ts'
import { appliedCounts, writtenValues } from '#app/domain/import/judging/applying.ts'
import { judge } from '#app/domain/import/judging/judge.ts'
import type { Judgement } from '#app/domain/import/judging/judged.ts'
import type { ProposedValue } from '#app/domain/import/proposed.ts'

/** An area as it is proposed, without limits. */
export const areaNamed = (code: string, name: string, kind: Area['kind'] = 'county'): Area => ({
  code,
  name,
  kind,
  within: [],
  validFrom: null,
  validTo: null,
  successors: [],
})

/** A proposed number of an area. */
export const proposed = (
  seriesId: number,
  area: Area,
  year: number,
  value: number,
  more: Partial<ProposedValue> = {},
): ProposedValue => ({
  seriesId,
  subject: { kind: 'area', area },
  year,
  breakdown: 'total',
  value: { type: 'exact', value },
  quoted: String(value).replace('.', ','),
  locator: `flik Värden, rad ${year}, kolumn ${area.code}`,
  ...more,
})

/** A prepared import of nothing yet. Answers its id. */
export async function prepareImport(
  viewer: SignedIn,
  sourceId: number,
  now: Date,
  title = 'varden.xlsx',
): Promise<number> {
  const made = await createImport(viewer, { kind: 'table', title, sourceId }, now)
  if (made === null) throw new Error('The import was not prepared.')
  return made.id
}

/** What the values would do now. */
export async function judged(viewer: SignedIn, values: readonly ProposedValue[], now: Date) {
  const context = await readJudgingContext(viewer, new Set(values.map(({ seriesId }) => seriesId)), now)
  return { judgement: judge(values, context), series: context.series }
}

/** Begins and makes a prepared import of what was judged. */
export async function apply(
  viewer: SignedIn,
  id: number,
  { judgement, series }: { judgement: Judgement; series: Awaited<ReturnType<typeof judged>>['series'] },
  now: Date,
  options: { reason?: string; reported?: boolean; rest?: Rest } = {},
): Promise<ImportApplied> {
  const imported = await findImport(viewer, id)
  if (imported === null) throw new Error('No such import.')
  const input = { reported: options.reported ?? false }
  const written = writtenValues(judgement, input)
  const version = await beginImport(viewer, id, imported.version, written.length)
  if (version === null) return { ok: false, kind: 'not-running' }
  const counts = appliedCounts(judgement.counts, [], input)
  const what = { written, series: series.values(), counts }
  return applyImport(viewer, id, version, what, options.reason ?? 'Rättat i källan.', now, options.rest)
}

import { redirect } from '@remix-run/node'
import { notFound } from '#app/auth/guard.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import { listEarlierChoices } from '#app/db/import/statistics-series.server.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import type { Dataset } from '#app/domain/import/statistics/dataset.ts'
import { chosenParts, partsFitting, suggestParts, type ChosenParts } from '#app/domain/import/statistics/parts.ts'
import { statisticsChoices, type EarlierChoices } from '#app/domain/import/statistics/choices.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { idParam } from '#app/http/id-param.ts'
import { readKeptStatistics } from '#app/jobs/kept-statistics.server.ts'

/** An import of statistics whose choices are being made, with its table and what has been chosen or is suggested. */
export interface StatisticsAtWork {
  imported: StoredImport
  dataset: Dataset
  register: AreaRegister
  parts: ChosenParts
  /** Somebody has said what the dimensions are; otherwise the parts are a suggestion. */
  arePartsChosen: boolean
  /** What was chosen before, of this import or of an earlier one with the same dimensions. */
  before: EarlierChoices
}

/** Throws 404 for what is no such import, and leads to its own page when it is no longer being prepared. */
export async function loadStatistics(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
  now: Date,
): Promise<StatisticsAtWork> {
  const id = idParam(params['id'])
  const imported = id === undefined ? null : await findImport(viewer, id)
  if (imported === null || imported.kind !== 'statistics') throw notFound()
  if (imported.state !== 'prepared') throw redirect(`/samordning/import/${imported.id}`, 303)
  const [dataset, register] = await Promise.all([readKeptStatistics(imported), findAreaRegister(viewer)])
  if ('why' in dataset) throw new Error(`The file of import ${imported.id} can no longer be read: ${dataset.why}`)
  const own = chosenParts.safeParse(imported.choices)
  if (own.success) {
    const before = statisticsChoices.partial().safeParse(imported.choices)
    return { imported, dataset, register, parts: own.data, arePartsChosen: true, before: before.data ?? {} }
  }
  const earlier = (await listEarlierChoices(viewer)).flatMap((one) => {
    const parsed = statisticsChoices.safeParse(one)
    return parsed.success && partsFitting(dataset, parsed.data) ? [parsed.data] : []
  })[0]
  const thisYear = Number(calendarDate(now).slice(0, 4))
  const parts = earlier ?? suggestParts(dataset, register, thisYear)
  return { imported, dataset, register, parts, arePartsChosen: false, before: earlier ?? {} }
}

export const changedMeanwhile =
  'Någon annan har ändrat valen sedan du öppnade sidan. Det du valde står kvar här. Spara igen om det ska gälla.'

/** What became of saving choices, in words where nothing was saved; answers undefined when it was. */
export function whyNotKept(saved: 'saved' | 'gone' | 'changed-meanwhile' | 'not-prepared'): string | undefined {
  if (saved === 'saved') return undefined
  if (saved === 'gone') throw notFound()
  return saved === 'changed-meanwhile'
    ? changedMeanwhile
    : 'Importen är redan inläst eller kasserad. Inga val kan ändras.'
}

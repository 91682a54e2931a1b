import { notFound } from '#app/auth/guard.server.ts'
import { findImport } from '#app/db/import/imports.server.ts'
import { listTiedSeries } from '#app/db/import/kolada-series.server.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { AreaRegister } from '#app/domain/area/register.ts'
import { readKoladaChoices, type KoladaChoices } from '#app/domain/import/kolada/choices.ts'
import { valueFormOf, type ValueForm } from '#app/domain/import/kolada/key-figure.ts'
import type { TiedSeries } from '#app/domain/import/kolada/scope.ts'
import type { StoredImport } from '#app/domain/import/stored-import.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { idParam } from '#app/http/id-param.ts'

/** All that the page of choices and its form go by. */
export interface ChoiceContext {
  imported: StoredImport
  choices: KoladaChoices
  form: ValueForm
  series: TiedSeries[]
  register: AreaRegister
  /** YYYY-MM-DD. */
  today: string
}

/** The import that the address names, with what can be chosen. Throws 404 where it is no import from Kolada. */
export async function loadChoices(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
  now: Date,
): Promise<ChoiceContext> {
  const id = idParam(params['id'])
  const imported = id === undefined ? null : await findImport(viewer, id)
  const choices = imported?.kind === 'kolada' ? readKoladaChoices(imported.choices) : undefined
  if (imported === null || choices === undefined) throw notFound()
  const [series, register] = await Promise.all([listTiedSeries(viewer), findAreaRegister(viewer)])
  return { imported, choices, form: valueFormOf(choices.keyFigure.title), series, register, today: calendarDate(now) }
}

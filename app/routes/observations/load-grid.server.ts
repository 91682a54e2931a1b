import { notFound } from '#app/auth/guard.server.ts'
import { ownCounty } from '#app/components/own-county.ts'
import { findAreaRegister } from '#app/db/organisation/areas.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import { findSeriesContent, findSeriesToRecord, listStoredValues } from '#app/db/value/series-values.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { countyOf } from '#app/domain/area/order.ts'
import {
  columnsOf,
  countiesFor,
  readGridChoice,
  rowsOf,
  subjectsOf,
  whyNotShown,
} from '#app/domain/observation/grid.ts'
import { calendarDate } from '#app/domain/swedish.ts'

/** The table that an address asks for: the series, its rows and columns, and what stands in them. Throws 404. */
export async function loadGrid(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
  request: Request,
  now: Date,
) {
  const series = await findSeriesToRecord(viewer, params['slug'] ?? '', params['series'] ?? '')
  if (series === null) throw notFound()
  const [{ areas }, organisations, content] = await Promise.all([
    findAreaRegister(viewer),
    series.level === 'organisation' ? listOrganisations(viewer) : [],
    findSeriesContent(viewer, series.id),
  ])
  const thisYear = Number(calendarDate(now).slice(0, 4))
  const subjects = subjectsOf(series.level, areas, organisations)
  const counties = countiesFor(series.level, areas)
  const choice = readGridChoice(Object.fromEntries(new URL(request.url).searchParams), series, {
    rowsIn: (county) =>
      county === undefined
        ? subjects.length
        : subjects.filter((one) => one.kind === 'area' && countyOf(one.area)?.code === county).length,
    latest: content.latest,
    thisYear,
    counties,
    ownCounty,
  })
  const stored = await listStoredValues(viewer, series.id, choice)
  const rows = rowsOf(subjects, choice, new Set(stored.map(({ subject }) => subject)))
  const columns = columnsOf(choice, series.level)
  return {
    series,
    areas,
    subjects,
    counties,
    thisYear,
    holds: content.holds,
    choice,
    rows,
    columns,
    stored,
    tooMany: whyNotShown(rows.length, columns.length),
  }
}

export type LoadedGrid = Awaited<ReturnType<typeof loadGrid>>

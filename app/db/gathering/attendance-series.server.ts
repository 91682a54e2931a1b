import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  attendanceChoices,
  type AttendanceChoices,
  type AttendanceSeries,
} from '#app/domain/gathering/attendance-import.ts'
import { read, type Reader, type Tx } from '#app/db/database.server.ts'
import { countedInLists } from './told-sums.server.ts'

const levels = { organisation: 'perOrganisation', unstated: 'total' } as const

/** The series that a year's sums may be recorded in: of indicators that are counted in attendance lists, still going on. */
export async function listAttendanceSeries(viewer: SignedIn, from: Reader | Tx = read()): Promise<AttendanceSeries[]> {
  if (!can(viewer, 'gathering.manage')) return []
  const rows = await from.series.findMany({
    where: { level: { in: Object.keys(levels) }, ending: null, indicator: countedInLists },
    orderBy: [{ indicatorId: 'asc' }, { position: 'asc' }],
    select: { id: true, level: true, shortLabel: true, indicator: { select: { slug: true, shortName: true } } },
  })
  return rows.map(({ id, level, shortLabel, indicator }) => ({
    id,
    what: levels[level as keyof typeof levels],
    name: `${indicator.shortName}: ${shortLabel}`,
    indicator,
  }))
}

/** The series that hold a year's sums from attendance lists now. */
export async function findRecorded(year: number, from: Reader | Tx = read()): Promise<{ seriesId: number }[]> {
  return from.observation.findMany({
    where: { year, replacedAt: null, import: { is: { kind: 'attendance', state: 'done' } } },
    distinct: ['seriesId'],
    select: { seriesId: true },
  })
}

/**
 * What is chosen when nobody has: as the last time for the year, as the last time at all, and the first time the only
 * series that there is of each kind.
 */
export async function usualChoices(viewer: SignedIn, year: number): Promise<AttendanceChoices> {
  const series = await listAttendanceSeries(viewer)
  const imports = await read().import.findMany({
    where: { kind: 'attendance', state: 'done' },
    orderBy: { id: 'desc' },
    take: 50,
    select: { choices: true },
  })
  const chosen = imports.flatMap(({ choices }) => {
    const parsed = attendanceChoices.safeParse(JSON.parse(choices))
    return parsed.success ? [parsed.data] : []
  })
  const last = chosen.find((one) => one.year === year) ?? chosen[0]
  const only = (what: AttendanceSeries['what']) => {
    const [first, ...others] = series.filter((one) => one.what === what)
    return first === undefined || others.length > 0 ? null : first.id
  }
  const still = (id: number | null) => (series.some((one) => one.id === id) ? id : null)
  return last === undefined
    ? { year, totalId: only('total'), perOrganisationId: only('perOrganisation') }
    : { year, totalId: still(last.totalId), perOrganisationId: still(last.perOrganisationId) }
}

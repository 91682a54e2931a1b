import type { SignedIn, Viewer } from '#app/domain/access/roles.ts'
import { yearOf, type Attendance, type DescribedGathering } from '#app/domain/gathering/gathering.ts'
import { gatheringKinds, type GatheringKind } from '#app/domain/gathering/kind.ts'
import {
  isInStep,
  toldAttendance,
  type HeldGathering,
  type ToldAttendance,
} from '#app/domain/gathering/told-attendance.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { publicGeneration } from '#app/db/freshness.server.ts'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { attendanceOf, describeGathering, gatheringInclude } from './gathering-rows.ts'
import { listGatherings } from './gatherings.server.ts'
import { toldSums } from './told-sums.server.ts'

/**
 * The gatherings that have begun, the latest first, with the counts that everybody may know, whoever asks. All of a
 * year's counts are judged together, since which ones are hidden depends on all of them.
 */
export async function listHeldGatherings(viewer: Viewer, now: Date): Promise<HeldGathering[]> {
  const generation = publicGeneration()
  const [rows, addressOf] = await Promise.all([
    read().gathering.findMany({ orderBy: [{ heldOn: 'desc' }, { id: 'desc' }], include: gatheringInclude(viewer) }),
    goalAddresses(viewer),
  ])
  const today = calendarDate(now)
  const gatherings = rows.map((row) => ({ ...describeGathering(row, addressOf), counts: attendanceOf(row) }))
  if (kept?.generation !== generation) kept = { generation, told: await judgeTogether(gatherings) }
  const { told } = kept
  return gatherings
    .filter(({ heldOn }) => heldOn <= today)
    .map(({ counts, ...gathering }) => ({
      ...gathering,
      attendance: counts.length === 0 ? null : (told.get(gathering.slug) ?? null),
    }))
}

/**
 * What was judged last, and of which generation of what everybody may read: it is the same whoever asks, and takes long
 * with many gatherings. The generation is asked for before the reading, so what is kept is never older than it says.
 */
let kept: { generation: number; told: ReadonlyMap<string, ToldAttendance> } | undefined

/** Who came to each of the gatherings as everybody may know it, by the gathering's slug. */
async function judgeTogether(
  gatherings: readonly (DescribedGathering & { counts: Attendance[] })[],
): Promise<Map<string, ToldAttendance>> {
  const sumsOf = await toldSums()
  const told = new Map<string, ToldAttendance>()
  const isToldWith = (one: DescribedGathering) => `${yearOf(one)} ${isMeasured(one.kind)}`
  for (const together of new Set(gatherings.map(isToldWith))) {
    const group = gatherings.filter((one) => isToldWith(one) === together)
    const [first] = group
    if (first === undefined) continue
    const sums = isMeasured(first.kind) ? sumsOf(yearOf(first)) : { organisations: new Map(), total: undefined }
    const counted = group.map(({ slug, counts }) => ({ slug, attendance: counts }))
    for (const [slug, attendance] of toldAttendance(counted, sums)) told.set(slug, attendance)
  }
  return told
}

const isMeasured = (kind: GatheringKind): boolean => gatheringKinds[kind].isMeasured

/** The held gathering with this address, or null. */
export const findHeldGathering = async (viewer: Viewer, slug: string, now: Date): Promise<HeldGathering | null> =>
  (await listHeldGatherings(viewer, now)).find((one) => one.slug === slug) ?? null

/** The held gatherings that somebody from the organisation came to. */
export const listAttendedBy = async (viewer: Viewer, slug: string, now: Date): Promise<HeldGathering[]> =>
  (await listHeldGatherings(viewer, now)).filter(({ attendance }) =>
    attendance?.rows.some(({ organisation }) => organisation?.slug === slug),
  )

/** Whether the year's sums that everybody reads on the indicator's page are those of the gatherings as they are counted. */
export async function isYearInStep(viewer: SignedIn, year: number): Promise<boolean> {
  const gatherings = (await listGatherings(viewer)).filter((one) => yearOf(one) === year && isMeasured(one.kind))
  return isInStep(gatherings, (await toldSums())(year))
}

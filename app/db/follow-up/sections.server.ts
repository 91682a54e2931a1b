import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { SectionPlace } from '#app/domain/follow-up/sections/section-place.ts'
import type { AnchoredBinding } from '#app/domain/statement/binding.ts'
import { read } from '#app/db/database.server.ts'
import { storedBindingsOf } from './claims.server.ts'
import type { SectionFrame } from './section-frame.server.ts'

/** A section as those who write it see it. What is not written yet has version 0. */
export interface WrittenSection extends SectionPlace {
  text: string
  version: number
  readyAt: Date | null
  readyName: string | null
  assignee: { id: string; name: string } | null
  changedAt: Date | null
  changedName: string | null
}

const unwritten = {
  text: '',
  version: 0,
  readyAt: null,
  readyName: null,
  assignee: null,
  changedAt: null,
  changedName: null,
} as const

const sectionSelect = {
  key: true,
  text: true,
  version: true,
  readyAt: true,
  readyName: true,
  changedAt: true,
  changedName: true,
  assignee: { select: { id: true, name: true } },
} as const

/** Nobody has written where a row only says who is to. */
const asWritten = (place: SectionPlace, row: Omit<WrittenSection, keyof SectionPlace> | null): WrittenSection => ({
  ...unwritten,
  ...row,
  ...(row?.version === 0 ? { changedAt: null, changedName: null } : {}),
  ...place,
})

/** All sections of a follow-up with what is written in them, in their order; none for whoever may not read drafts. */
export async function listSections(viewer: SignedIn, frame: SectionFrame): Promise<WrittenSection[]> {
  if (!can(viewer, 'follow-up.read')) return []
  const rows = await read().followUpSection.findMany({
    where: { followUp: { roundId: frame.round.id } },
    orderBy: { id: 'asc' },
    select: sectionSelect,
  })
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return frame.places.map((place) => asWritten(place, byKey.get(place.key) ?? null))
}

/** One section with what is written in it. */
export async function findSection(
  viewer: SignedIn,
  frame: SectionFrame,
  place: SectionPlace,
): Promise<WrittenSection | null> {
  if (!can(viewer, 'follow-up.read')) return null
  const row = await read().followUpSection.findFirst({
    where: { followUp: { roundId: frame.round.id }, key: place.key },
    select: sectionSelect,
  })
  return asWritten(place, row)
}

/** What the numbers in a section's text are bound to. */
export async function findBindings(viewer: SignedIn, frame: SectionFrame, key: string): Promise<AnchoredBinding[]> {
  if (!can(viewer, 'follow-up.read')) return []
  const row = await read().followUpSection.findFirst({
    where: { followUp: { roundId: frame.round.id }, key },
    select: { bindings: true },
  })
  return row === null ? [] : storedBindingsOf(row)
}

/** The coordinators, who write the sections, by name. */
export async function listWriters(viewer: SignedIn): Promise<{ id: string; name: string }[]> {
  if (!can(viewer, 'follow-up.write')) return []
  return read().user.findMany({
    where: { role: 'coordinator', disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

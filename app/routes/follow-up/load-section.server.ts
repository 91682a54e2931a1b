import { notFound } from '#app/auth/guard.server.ts'
import { findSectionFrame, placeIn, type SectionFrame } from '#app/db/follow-up/section-frame.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { SectionPlace } from '#app/domain/follow-up/sections/section-place.ts'
import { sectionKindOf } from '#app/domain/follow-up/sections/section.ts'

/** The section that the address names, in its follow-up. Throws 404 for a round, a goal or an actor that is not there. */
export async function loadPlace(
  viewer: SignedIn,
  params: Record<string, string | undefined>,
  now: Date,
): Promise<{ frame: SectionFrame; place: SectionPlace }> {
  const key = params['key'] ?? ''
  if (sectionKindOf(key) === undefined) throw notFound()
  const frame = await findSectionFrame(viewer, params['year'] ?? '', now)
  const place = frame === null ? null : placeIn(frame, key)
  if (frame === null || place === null) throw notFound()
  return { frame, place }
}

import { notFound, type Guarded } from '#app/auth/guard.server.ts'
import { checkText } from '#app/db/follow-up/claims.server.ts'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import { listPresent } from '#app/db/follow-up/presence.server.ts'
import { findBindings, findSection, listWriters } from '#app/db/follow-up/sections.server.ts'
import { authorOf } from '#app/domain/access/author.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { compileFollowUp } from '#app/domain/follow-up/compile/compile.ts'
import type { Block } from '#app/domain/follow-up/document/document.ts'
import { neighbours } from '#app/domain/follow-up/sections/section-place.ts'
import { stateOfSection, whyNotWritable, whyNotWrite } from '#app/domain/follow-up/sections/section-state.ts'
import { shownClaims } from './shown-claims.ts'
import { loadPlace } from './load-section.server.ts'

/** Everything that the page of a section shows: its text, and beside it what is compiled without anybody's words. */
export async function loadSectionPage({ viewer, params, context }: Guarded<SignedIn>) {
  const { now, origin } = context
  const { frame, place } = await loadPlace(viewer, params, now)
  const { round, phase } = frame
  const [section, material, writers, present, bindings] = await Promise.all([
    findSection(viewer, frame, place),
    findFollowUpMaterial(viewer, round.slug, origin, now),
    listWriters(viewer),
    listPresent(viewer, frame.followUpId, now),
    findBindings(viewer, frame, place.key),
  ])
  if (section === null || material === null) throw notFound()
  const checked = await checkText(viewer, round, place.key, section.text, bindings, 0)
  const compiled = compileFollowUp({ ...material, narratives: new Map() })
  const blocks: Block[] = compiled.sections.filter(({ key }) => key === place.key).flatMap((one) => one.blocks)
  return {
    round: { slug: round.slug, year: round.year },
    section,
    state: stateOfSection(section),
    blocks,
    claims: shownClaims(checked.claims),
    /** The text with its bound numbers as their values are now, and which of them are other numbers than were saved. */
    followedText: checked.text,
    followed: checked.followed,
    writers,
    present: present.get(place.key) ?? [],
    neighbours: neighbours(frame.places, place.key),
    author: authorOf(viewer),
    viewerName: viewer.name,
    whyNotWritable: whyNotWritable(phase),
    whyNotWrite: whyNotWrite(phase, section),
  }
}

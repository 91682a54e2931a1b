import { redirect } from '@remix-run/node'
import { guard } from '#app/auth/guard.server.ts'
import { checkText } from '#app/db/follow-up/claims.server.ts'
import { endPresence, keepPresence, listPresent } from '#app/db/follow-up/presence.server.ts'
import { saveSection } from '#app/db/follow-up/section-saving.server.ts'
import { findBindings } from '#app/db/follow-up/sections.server.ts'
import { authorOf } from '#app/domain/access/author.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { sectionInput } from '#app/domain/follow-up/sections/section-input.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm } from '#app/http/form-data.server.ts'
import { shownClaims } from './shown-claims.ts'
import { loadPlace } from './load-section.server.ts'

const json = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** Nothing is read here; whoever comes here is shown the section. */
export const loader = guard('follow-up.write', async ({ viewer, params, context }) => {
  const { frame, place } = await loadPlace(viewer, params, context.now)
  throw redirect(followUpAddresses(frame.round.slug).section(place.key), 303)
})

/**
 * Takes a section's text that saves itself, and who has it open (`intent` here or left). Answers JSON: 200 with the
 * version, when it was saved and the numbers in the text (`told`), or with who else is there; 400 and 409 with why not.
 * 401 when somebody else is signed in now than the one who wrote.
 */
export const action = guard('follow-up.write', async ({ viewer, request, params, context }) => {
  const { now } = context
  const { frame, place } = await loadPlace(viewer, params, now)
  const sent = await readForm(request)
  if (sent['author'] !== undefined && sent['author'] !== authorOf(viewer)) return json(401, { kind: 'signed-out' })
  if (sent['intent'] === 'left') {
    await endPresence(viewer, frame.round.id, place.key, now)
    return json(200, { present: [] })
  }
  if (sent['intent'] === 'here') {
    await keepPresence(viewer, frame.round.id, place.key, now)
    return json(200, { present: (await listPresent(viewer, frame.followUpId, now)).get(place.key) ?? [] })
  }
  const parsed = sectionInput.safeParse(sent)
  if (!parsed.success) return json(400, { kind: 'faulty', why: Object.values(fieldErrors(parsed.error))[0] })
  const saved = await saveSection(viewer, frame.round.id, place, { ...parsed.data, marksReady: false }, now)
  if (!saved.ok) {
    return json(409, saved.kind === 'conflict' ? { kind: 'conflict', isStored: false } : saved)
  }
  const bindings = await findBindings(viewer, frame, place.key)
  const { claims } = await checkText(viewer, frame.round, place.key, parsed.data.text, bindings, 0)
  return json(200, { version: saved.version, savedAt: saved.savedAt, told: shownClaims(claims) })
})

import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { notFound, type Guarded } from '#app/auth/guard.server.ts'
import { assignSection, openSection } from '#app/db/follow-up/section-deciding.server.ts'
import { saveSection } from '#app/db/follow-up/section-saving.server.ts'
import { findSection, type WrittenSection } from '#app/db/follow-up/sections.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { sectionInput } from '#app/domain/follow-up/sections/section-input.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, type FormValue } from '#app/http/form-data.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import { loadPlace } from './load-section.server.ts'

/** What comes back when nothing was saved: everything typed, and why. */
export interface NotSaved {
  values: { version: string; text: string }
  errors: { text?: string | undefined; assignee?: string | undefined }
  /** Why it may not be done now. */
  refusal?: string | undefined
  /** The text that somebody else has saved meanwhile, and the version that ours was written from. */
  theirs?: { text: string; version: number; at: Date; name: string; base: string } | undefined
}

/** A text as it was sent, whatever its length: nothing that is given back to the form is cut. */
const textIn = (sent: { [name: string]: FormValue }, name: string): string => {
  const value = sent[name]
  return typeof value === 'string' ? value : ''
}

/** The saved text and then ours; ours alone where it holds the saved one already. */
const joined = (saved: string, ours: string): string =>
  saved === '' || ours.includes(saved) ? ours : ours === '' ? saved : `${saved}\n\n${ours}`

const asTheirs = ({ text, version, changedAt, changedName }: WrittenSection, base: string, now: Date) => ({
  text,
  version,
  at: changedAt ?? now,
  name: changedName ?? '',
  base,
})

/** Does what the button that was pressed says with the section. */
export async function saveForm({ viewer, request, params, context }: Guarded<SignedIn>) {
  const { now } = context
  const { frame, place } = await loadPlace(viewer, params, now)
  const sent = await readForm(request)
  const addresses = followUpAddresses(frame.round.slug)
  const own = addresses.section(place.key)
  const intent = textIn(sent, 'intent')
  const values = { version: textIn(sent, 'version'), text: textIn(sent, 'text') }

  if (intent === 'open') {
    const opened = await openSection(viewer, frame.round.id, place, numberOf(values.version), now)
    if (!opened.ok) return conflict<NotSaved>({ values, errors: {}, refusal: opened.why })
    throw redirect(own, 303)
  }
  if (intent === 'assign') {
    const [was, assigneeId] = ['was', 'assignee'].map((name) => textIn(sent, name) || null) as [
      string | null,
      string | null,
    ]
    const said = await assignSection(viewer, frame.round.id, place, { was, assigneeId }, now)
    if (!said.ok && said.field === undefined) return conflict<NotSaved>({ values, errors: {}, refusal: said.why })
    if (!said.ok) return badInput<NotSaved>({ values, errors: { assignee: said.why } })
    await setFlash(context, { tone: 'success', title: 'Vem som skriver är sparat', text: place.title })
    throw redirect(own, 303)
  }

  // What was sent, not what the form is filled in with: a text that did not arrive is no empty text.
  const parsed = sectionInput.safeParse({ version: sent['version'], text: sent['text'] })
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const base = textIn(sent, 'base') || values.version
  if (intent === 'join') {
    // Nothing is saved yet: both texts stand in the field, to be made one by hand.
    const stored = await findSection(viewer, frame, place)
    if (stored === null) throw notFound()
    const text = joined(stored.text, parsed.data.text)
    const theirs = asTheirs(stored, base, now)
    return data<NotSaved>({ values: { version: values.version, text }, errors: {}, theirs }, { status: 200 })
  }
  const marksReady = intent === 'ready'
  const saved = await saveSection(viewer, frame.round.id, place, { ...parsed.data, marksReady }, now)
  if (saved.ok) {
    await setFlash(
      context,
      marksReady
        ? { tone: 'success', title: 'Avsnittet är märkt som klart', text: place.title }
        : { tone: 'success', title: 'Texten är sparad', text: place.title },
    )
    throw redirect(marksReady ? addresses.outline : own, 303)
  }
  if (saved.kind === 'not-now') return conflict<NotSaved>({ values, errors: {}, refusal: saved.why })
  return conflict<NotSaved>({ values, errors: {}, theirs: { ...saved.theirs, base } })
}

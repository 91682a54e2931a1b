import type { SignedIn } from '#app/domain/access/roles.ts'
import { countWords } from '#app/domain/follow-up/document/clean-narrative.ts'
import type { SectionInput } from '#app/domain/follow-up/sections/section-input.ts'
import type { SectionPlace } from '#app/domain/follow-up/sections/section-place.ts'
import { whyNotReady, whyNotWrite } from '#app/domain/follow-up/sections/section-state.ts'
import { counted } from '#app/domain/swedish.ts'
import { write, type Tx } from '#app/db/database.server.ts'
import { nothingPublic } from '#app/db/freshness.server.ts'
import { recordEvent } from '#app/db/record-event.server.ts'
import { followUpIn } from './follow-ups.server.ts'
import { keepPresenceIn } from './presence.server.ts'
import { storedSection } from './stored-section.server.ts'

/** What became of a section that was to be saved. */
export type SavedSection =
  | { ok: true; version: number; savedAt: Date }
  /** Somebody has saved another text meanwhile: theirs, with who and when. Nothing was stored. */
  | { ok: false; kind: 'conflict'; theirs: { text: string; version: number; at: Date; name: string } }
  | { ok: false; kind: 'not-now'; why: string }

/** How long a person's writing in a section is told as one, in milliseconds from its first save. */
const oneSitting = 1_800_000

/**
 * Saves a section's text, and with `marksReady` marks it as ready. The same text once more is no new version, whatever
 * version it was written from, so that it may be sent again when its answer was lost. Bindings are left as they are.
 *
 * The history tells of writing once a sitting: when a person's first save comes, when another person has written, been
 * ready or opened it since, or after half an hour; with how many words there were before and after that save. In one
 * transaction, which makes the follow-up where there is none.
 */
export const saveSection = (
  viewer: SignedIn,
  roundId: number,
  place: SectionPlace,
  { version, text, marksReady }: SectionInput & { marksReady: boolean },
  now: Date,
): Promise<SavedSection> =>
  write(async (tx): Promise<SavedSection> => {
    // Texts are nobody else's until they are published, so kept public pages last.
    nothingPublic()
    const { phase, section: stored } = await storedSection(tx, roundId, place.key)
    const why = whyNotWrite(phase, stored) ?? (marksReady ? whyNotReady(place.kind, text) : undefined)
    if (why !== undefined) return { ok: false, kind: 'not-now', why }
    const isSame = stored.text === text
    if (!isSame && Number(version) !== stored.version) {
      const theirs = {
        text: stored.text,
        version: stored.version,
        at: stored.changedAt ?? now,
        name: stored.changedName ?? '',
      }
      return { ok: false, kind: 'conflict', theirs }
    }
    if (isSame && !marksReady) return { ok: true, version: stored.version, savedAt: stored.changedAt ?? now }
    const followUp = await followUpIn(tx, viewer, roundId, now)
    const event = { actor: viewer, at: now, subject: { type: 'follow-up', id: followUp.id } } as const
    if (!isSame && !(await isSameSitting(tx, viewer, followUp.id, place.key, now))) {
      await recordEvent(tx, {
        ...event,
        kind: 'follow-up.section-saved',
        message: place.title,
        data: { section: place.key },
        changes: [{ label: place.title, before: inWords(stored.text), after: inWords(text) }],
      })
    }
    if (marksReady) {
      await recordEvent(tx, {
        ...event,
        kind: 'follow-up.section-ready',
        message: `${place.title}, ${inWords(text)}`,
        data: { section: place.key },
      })
    }
    const kept = {
      text,
      version: stored.version + 1,
      ...(isSame ? {} : { changedAt: now, changedName: viewer.name }),
      ...(marksReady ? { readyAt: now, readyName: viewer.name } : {}),
    }
    await tx.followUpSection.upsert({
      where: { followUpId_key: { followUpId: followUp.id, key: place.key } },
      create: { followUpId: followUp.id, key: place.key, changedAt: now, changedName: viewer.name, ...kept },
      update: kept,
    })
    await keepPresenceIn(tx, viewer, followUp.id, place.key, now)
    return { ok: true, version: kept.version, savedAt: now }
  })

const inWords = (text: string): string => (text === '' ? '' : counted(countWords(text), 'ord', 'ord', 'neuter'))

/** Whether the last thing that the history tells of the section is that this person wrote in it, less than a sitting ago. */
async function isSameSitting(tx: Tx, viewer: SignedIn, followUpId: number, key: string, now: Date): Promise<boolean> {
  const last = await tx.historyEvent.findFirst({
    where: {
      subjectType: 'follow-up',
      subjectId: String(followUpId),
      kind: { in: ['follow-up.section-saved', 'follow-up.section-ready', 'follow-up.section-opened'] },
      data: { contains: `"section":${JSON.stringify(key)}` },
    },
    orderBy: { id: 'desc' },
    select: { kind: true, at: true, actorId: true },
  })
  return (
    last?.kind === 'follow-up.section-saved' &&
    last.actorId === viewer.userId &&
    now.getTime() - last.at.getTime() < oneSitting
  )
}

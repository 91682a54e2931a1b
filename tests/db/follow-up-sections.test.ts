import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import { findOutline, findWhatIsMissing } from '#app/db/follow-up/outline.server.ts'
import { endPresence, keepPresence, listPresent } from '#app/db/follow-up/presence.server.ts'
import { assignSection, openSection } from '#app/db/follow-up/section-deciding.server.ts'
import { findSectionFrame, placeIn, type SectionFrame } from '#app/db/follow-up/section-frame.server.ts'
import { saveSection } from '#app/db/follow-up/section-saving.server.ts'
import { findSection, listWriters } from '#app/db/follow-up/sections.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import type { SectionPlace } from '#app/domain/follow-up/sections/section-place.ts'
import { createCast, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('empty')
let cast: Cast
let anna: SignedIn
let frame: SectionFrame
let goal: SectionPlace

const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000)
const frameNow = async (): Promise<SectionFrame> => {
  const found = await findSectionFrame(cast.coordinator, '2026', now)
  if (found === null) throw new Error('There is no round of 2026.')
  return found
}
const save = (
  who: SignedIn,
  text: string,
  version: number,
  more: { at?: Date; marksReady?: boolean; place?: SectionPlace } = {},
) =>
  saveSection(
    who,
    cast.round.open,
    more.place ?? goal,
    { text, version: String(version), marksReady: more.marksReady ?? false },
    more.at ?? now,
  )
const section = async (place = goal) => {
  const found = await findSection(cast.coordinator, await frameNow(), place)
  if (found === null) throw new Error('The coordinator may read it.')
  return found
}
const history = async () =>
  (await read().historyEvent.findMany({ where: { subjectType: 'follow-up' }, orderBy: { id: 'asc' } })).map(
    ({ kind, actorName }) => `${actorName} ${kind}`,
  )
const setPhase = (phase: FollowUpPhase) => write((tx) => tx.annualFollowUp.updateMany({ data: { phase } }))

beforeEach(async () => {
  cast = await createCast()
  anna = { kind: 'user', userId: 'anna', name: 'Anna Andersson', role: 'coordinator', organisation: null }
  await write((tx) =>
    tx.user.create({
      data: { id: 'anna', name: anna.name, email: 'anna@exempel.se', role: 'coordinator', createdAt: now },
    }),
  )
  frame = await frameNow()
  const found = frame.places.find(({ kind }) => kind === 'goal')
  if (found === undefined) throw new Error('The plan has a goal.')
  goal = found
})

describe('the sections of a year', () => {
  it('are those that are printed, with one for each goal and each actor that owes something', () => {
    expect(frame.places.map(({ key }) => key)).toEqual([
      'summary',
      'about',
      goal.key,
      'joint',
      'aktor-polisen',
      'aktor-region-stockholm',
      'analysis',
      'next-year',
      'appendix',
    ])
    expect(frame).toMatchObject({ followUpId: null, phase: 'draft' })
  })

  it('are not there for a year without a round, and none is there for a goal or an actor of another', async () => {
    for (const year of ['1999', '2026x', '', '../2026']) {
      expect(await findSectionFrame(cast.coordinator, year, now)).toBeNull()
      expect(await findOutline(cast.coordinator, year, now)).toBeNull()
      expect(await findWhatIsMissing(cast.coordinator, year, now)).toBeNull()
    }
    for (const key of ['mal-99', 'aktor-finns-inte', 'goal', '']) expect(placeIn(frame, key)).toBeNull()
  })

  it('keep an actor whose text is written when it is no longer asked', async () => {
    const place = placeIn(frame, 'aktor-polisen')
    if (place === null) throw new Error('The police owes something.')
    await save(anna, 'Om polisen.', 0, { place })
    await write((tx) =>
      tx.roundExemption.create({
        data: { roundId: cast.round.open, organisationId: cast.police.id, reason: 'Prov', at: now, byName: 'Prov' },
      }),
    )
    expect((await frameNow()).places).toContainEqual(place)
  })
})

describe('saving a section', () => {
  it('begins the follow-up at the first save, and tells of writing once a sitting', async () => {
    expect(await save(anna, 'Ett', 0)).toEqual({ ok: true, version: 1, savedAt: now })
    expect(await save(anna, 'Ett två', 1, { at: after(10) })).toMatchObject({ ok: true, version: 2 })
    expect(await save(anna, 'Ett två tre', 2, { at: after(29) })).toMatchObject({ ok: true, version: 3 })
    expect(await save(anna, 'Ett två tre fyra', 3, { at: after(31) })).toMatchObject({ ok: true, version: 4 })
    expect(await save(cast.coordinator, 'Fem', 4, { at: after(32) })).toMatchObject({ ok: true, version: 5 })
    expect(await save(anna, 'Sex', 5, { at: after(33) })).toMatchObject({ ok: true, version: 6 })
    expect(await history()).toEqual([
      'Anna Andersson follow-up.started',
      'Anna Andersson follow-up.section-saved',
      'Anna Andersson follow-up.section-saved',
      'Demo samordnare follow-up.section-saved',
      'Anna Andersson follow-up.section-saved',
    ])
    const rows = await read().historyEvent.findMany({
      where: { kind: 'follow-up.section-saved' },
      orderBy: { id: 'asc' },
    })
    expect(JSON.parse(rows[1]?.changes ?? '')).toEqual([
      { label: goal.title, before: 'tre\u00a0ord', after: 'fyra\u00a0ord' },
    ])
    expect(await section()).toMatchObject({ text: 'Sex', version: 6, changedName: anna.name })
  })

  it('counts each section’s sittings by themselves', async () => {
    const [summary] = frame.places
    if (summary === undefined) throw new Error('There is a summary.')
    await save(anna, 'Ett', 0)
    await save(anna, 'Två', 0, { place: summary })
    await save(anna, 'Ett ett', 1)
    expect((await history()).filter((row) => row.endsWith('section-saved'))).toHaveLength(2)
  })

  it('refuses an older version with both texts, and takes the same text again from any version', async () => {
    await save(anna, 'Annas text', 0)
    expect(await save(cast.coordinator, 'Min text', 0, { at: after(1) })).toEqual({
      ok: false,
      kind: 'conflict',
      theirs: { text: 'Annas text', version: 1, at: now, name: anna.name },
    })
    expect(await save(cast.coordinator, 'Annas text', 0, { at: after(1) })).toMatchObject({ ok: true, version: 1 })
    expect(await section()).toMatchObject({ text: 'Annas text', version: 1, changedName: anna.name })
  })

  it('lets one of sixteen that save at once win, and tells the others of its text', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_one, index) => save(index % 2 === 0 ? anna : cast.coordinator, `Text ${index}`, 0)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { text } = await section()
    for (const answer of answers) {
      if (!answer.ok) expect(answer).toMatchObject({ kind: 'conflict', theirs: { text, version: 1 } })
    }
    expect(await history()).toHaveLength(2)
  })

  it('leaves what the numbers are bound to as it is', async () => {
    await save(anna, 'Ett', 0)
    const bindings = JSON.stringify([{ words: '16 procent', start: 0, binding: { to: 'elsewhere', source: 'Boken' } }])
    await write((tx) => tx.followUpSection.updateMany({ data: { bindings } }))
    await save(anna, 'Ett och annat', 1)
    expect(await read().followUpSection.findFirst()).toMatchObject({ text: 'Ett och annat', bindings })
  })

  it.each(['proposed', 'adopted', 'published'] as const)('changes nothing when the follow-up is %s', async (phase) => {
    await save(anna, 'Ett', 0)
    await setPhase(phase)
    expect(await save(anna, 'Två', 1)).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await save(anna, 'Ett', 1, { marksReady: true })).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await openSection(anna, cast.round.open, goal, 1, now)).toMatchObject({ ok: false })
    expect(await assignSection(anna, cast.round.open, goal, { was: null, assigneeId: 'anna' }, now)).toMatchObject({
      ok: false,
    })
    expect(await section()).toMatchObject({ text: 'Ett', version: 1, readyAt: null, assignee: null })
    expect(await history()).toHaveLength(2)
  })

  it('is in the compiled material at once', async () => {
    await save(anna, 'Till dokumentet', 0)
    const material = await findFollowUpMaterial(cast.steering, '2026', '', now)
    expect(material?.narratives.get(goal.key)).toBe('Till dokumentet')
  })
})

describe('a ready section', () => {
  it('is marked with its text, is not written in until it is opened, and is told of in the history', async () => {
    expect(await save(anna, '', 0, { marksReady: true })).toMatchObject({ ok: false, kind: 'not-now' })
    expect(await save(anna, 'Färdigt', 0, { marksReady: true })).toMatchObject({ ok: true, version: 1 })
    expect(await section()).toMatchObject({ text: 'Färdigt', readyName: anna.name, readyAt: now })
    expect(await save(cast.coordinator, 'Mer', 1)).toEqual({
      ok: false,
      kind: 'not-now',
      why: 'Anna Andersson har märkt avsnittet som klart. Öppna det igen för att ändra texten.',
    })
    expect(await openSection(cast.coordinator, cast.round.open, goal, 7, now)).toMatchObject({ ok: false, version: 1 })
    expect(await openSection(cast.coordinator, cast.round.open, goal, 1, now)).toEqual({ ok: true })
    expect(await openSection(anna, cast.round.open, goal, 1, now)).toEqual({ ok: true })
    expect(await save(cast.coordinator, 'Mer', 2)).toMatchObject({ ok: true, version: 3 })
    expect((await history()).slice(1)).toEqual([
      'Anna Andersson follow-up.section-saved',
      'Anna Andersson follow-up.section-ready',
      'Demo samordnare follow-up.section-opened',
      'Demo samordnare follow-up.section-saved',
    ])
  })

  it('may be without a text where the text may be left out', async () => {
    const place = placeIn(frame, 'appendix')
    if (place === null) throw new Error('There is an appendix.')
    expect(await save(anna, '', 0, { marksReady: true, place })).toMatchObject({ ok: true, version: 1 })
  })
})

describe('who writes a section', () => {
  const assign = (was: string | null, assigneeId: string | null) =>
    assignSection(cast.coordinator, cast.round.open, goal, { was, assigneeId }, now)

  it('is a coordinator, and changes nothing of the text’s version', async () => {
    expect(await assign(null, 'anna')).toEqual({ ok: true })
    expect(await section()).toMatchObject({ version: 0, changedAt: null, assignee: { id: 'anna' } })
    expect(await save(anna, 'Ett', 0)).toMatchObject({ ok: true, version: 1 })
    expect(await assign('anna', null)).toEqual({ ok: true })
    expect(await section()).toMatchObject({ text: 'Ett', version: 1, assignee: null })
    for (const id of ['partner', 'styrgrupp', 'finns-inte']) {
      expect(await assign(null, id)).toMatchObject({ ok: false, field: 'assignee' })
    }
    expect((await listWriters(cast.coordinator)).map(({ id }) => id)).toEqual(['anna', 'samordnare'])
    expect(await listWriters(cast.steering)).toEqual([])
  })

  it('is refused when somebody else has said another meanwhile, and is the same said twice', async () => {
    await assign(null, 'anna')
    expect(await assign(null, 'anna')).toEqual({ ok: true })
    expect(await assign(null, 'samordnare')).toMatchObject({ ok: false, field: 'assignee' })
    expect((await history()).filter((row) => row.endsWith('assigned'))).toHaveLength(1)
  })
})

describe('who has a section open', () => {
  it('is told for two minutes to the others, in one section at a time, and not after they have left', async () => {
    await keepPresence(anna, cast.round.open, goal.key, now)
    expect(await read().followUpPresence.count()).toBe(0)
    await save(anna, 'Ett', 0)
    const { followUpId } = await frameNow()
    const present = async (who: SignedIn, at: Date) => [...(await listPresent(who, followUpId, at))]
    expect(await present(cast.coordinator, after(1))).toEqual([[goal.key, [anna.name]]])
    expect(await present(anna, after(1))).toEqual([])
    expect(await present(cast.steering, after(1))).toEqual([])
    expect(await present(cast.coordinator, after(3))).toEqual([])
    await keepPresence(anna, cast.round.open, 'summary', after(3))
    expect(await present(cast.coordinator, after(3))).toEqual([['summary', [anna.name]]])
    await endPresence(anna, cast.round.open, goal.key, after(3))
    expect(await present(cast.coordinator, after(3))).toEqual([['summary', [anna.name]]])
    await endPresence(anna, cast.round.open, 'summary', after(3))
    expect(await present(cast.coordinator, after(3))).toEqual([])
    expect(await history()).toHaveLength(2)
  })
})

describe('the outline', () => {
  it('tells how far each section has come and what is missing', async () => {
    await save(anna, 'Ett två tre', 0)
    await write((tx) =>
      tx.indicator.update({ where: { id: cast.indicator.live }, data: { nextPublicationOn: '2026-10' } }),
    )
    const outline = await findOutline(cast.coordinator, '2026', after(1))
    expect(outline?.sections.find(({ key }) => key === goal.key)).toMatchObject({
      hasText: true,
      words: 3,
      present: [anna.name],
      unsettled: 0,
    })
    const told = (await findWhatIsMissing(cast.coordinator, '2026', now))?.map(({ kind, words }) => `${kind}: ${words}`)
    expect(told).toEqual([
      'text: Sammanfattning saknar text.',
      'text: Om uppföljningen saknar text.',
      'text: Analys saknar text.',
      'text: Nästa år saknar text.',
      'reports: Fyra\u00a0lägesrapporter har inte börjat skrivas.',
      expect.stringMatching(/^indicator: .*: nya värden skulle ha kommit \(väntades i oktober/) as unknown,
      `not-ready: ${goal.title} är inte märkt som klart.`,
    ])
    expect(await findOutline(cast.partner, '2026', now)).toBeNull()
  })
})

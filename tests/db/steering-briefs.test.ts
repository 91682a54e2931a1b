import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { keepBriefFile, findBriefFile } from '#app/db/steering/brief-files.server.ts'
import { findFreezableBrief, freezeBrief } from '#app/db/steering/brief-freezing.server.ts'
import { BriefDamaged, findBrief, listBriefs } from '#app/db/steering/briefs.server.ts'
import type { MeetingReader, Role, SignedIn } from '#app/domain/access/roles.ts'
import { useDatabase } from '#tests/support/database.ts'

const now = new Date('2026-11-22T09:00:00Z')
const later = new Date('2026-11-23T09:00:00Z')
const site = 'https://exempel.se'
const as = (role: Role): SignedIn => ({ kind: 'user', userId: `demo-${role}`, name: 'Sam', role, organisation: null })
const coordinator = { ...as('coordinator'), userId: 'demo-samordnare' }
const reader = (meetingId: number): MeetingReader => ({
  kind: 'meeting-link',
  linkId: 1,
  name: 'Lea',
  email: 'lea@exempel.se',
  meetingId,
})

const meetingOn = async (heldOn: string): Promise<number> =>
  (await read().meeting.findFirstOrThrow({ where: { heldOn } })).id
const planned = () => meetingOn('2026-12-10')

async function freeze(at = now): Promise<{ id: number; number: number; meeting: number }> {
  const meeting = await planned()
  const seen = await findFreezableBrief(coordinator, meeting, site, at)
  const frozen = await freezeBrief(coordinator, meeting, { mark: seen?.mark ?? '' }, site, at)
  if (frozen?.ok !== true) throw new Error('Nothing was frozen.')
  return { ...frozen, meeting }
}

describe('the steering group’s briefs', () => {
  useDatabase('example')

  it('are frozen with who and when, numbered, with one row of history each', async () => {
    const first = await freeze()
    const second = await freeze(later)
    expect([first.number, second.number]).toEqual([1, 2])
    const rows = await listBriefs(as('steering'), first.meeting)
    expect(rows.map(({ number, frozenAt, frozenName }) => ({ number, frozenAt, frozenName }))).toEqual([
      { number: 2, frozenAt: later, frozenName: 'Sam' },
      { number: 1, frozenAt: now, frozenName: 'Sam' },
    ])
    const events = await read().historyEvent.findMany({ where: { kind: 'meeting.brief-frozen' } })
    expect(events.map(({ subjectId, message }) => [subjectId, message])).toEqual([
      [String(first.meeting), 'Underlag 1'],
      [String(first.meeting), 'Underlag 2'],
    ])
  })

  it('say the same whatever is renamed afterwards, and the change is told before the next', async () => {
    const { id, meeting } = await freeze()
    const before = await findBrief(coordinator, { id })
    const unchanged = await findFreezableBrief(coordinator, meeting, site, later)
    expect(unchanged?.changes).toEqual({ since: 1, sentences: [] })
    await write(async (tx) => {
      await tx.organisation.updateMany({ data: { name: 'Omdöpt', shortName: 'Omdöpt' } })
      await tx.commitment.updateMany({ data: { label: 'Omdöpt åtagande' } })
      await tx.goal.updateMany({ data: { shortTitle: 'Omdöpt mål' } })
      await tx.meeting.update({ where: { id: meeting }, data: { title: 'Omdöpt sammanträde' } })
      await tx.installation.updateMany({ data: { partnershipName: 'Omdöpt samverkan' } })
    })
    const after = await findBrief(coordinator, { id })
    expect(after).toEqual(before)
    expect(JSON.stringify(after)).not.toContain('Omdöpt')
    const changed = await findFreezableBrief(coordinator, meeting, site, later)
    const words = changed?.changes?.sentences.join(' ') ?? ''
    expect(words).toContain('Sammanträdet: Omdöpt sammanträde')
    expect(words).toContain('heter nu Omdöpt mål.')
    expect(words).toContain('Avviker, nytt: Omdöpt (Omdöpt åtagande).')
  })

  it('freeze only what was seen: when something has changed, or a brief was frozen meanwhile, nothing is', async () => {
    const meeting = await planned()
    const seen = await findFreezableBrief(coordinator, meeting, site, now)
    const mark = seen?.mark ?? ''
    await write((tx) => tx.meeting.update({ where: { id: meeting }, data: { place: 'Stora salen' } }))
    expect(await freezeBrief(coordinator, meeting, { mark }, site, now)).toMatchObject({ ok: false })
    const again = (await findFreezableBrief(coordinator, meeting, site, now))?.mark ?? ''
    const both = await Promise.all([1, 2].map(() => freezeBrief(coordinator, meeting, { mark: again }, site, now)))
    expect(both.map((one) => one?.ok)).toEqual([true, false])
    expect(await listBriefs(coordinator, meeting)).toHaveLength(1)
  })

  it('are not frozen for a meeting that is closed', async () => {
    const closed = await meetingOn('2026-06-11')
    const freezable = await findFreezableBrief(coordinator, closed, site, now)
    expect(freezable).toMatchObject({ mark: '', why: expect.stringContaining('avslutat') as string })
    expect(await freezeBrief(coordinator, closed, { mark: 'a'.repeat(64) }, site, now)).toMatchObject({ ok: false })
    expect(await read().steeringBrief.count()).toBe(0)
  })

  it('are read by the group, the coordination and the links of their own meeting, and frozen by the coordination', async () => {
    const { id, meeting } = await freeze()
    await keepBriefFile(id, 'pdf', new Uint8Array([1, 2, 3]), now)
    const other = await meetingOn('2026-06-11')
    const may = [coordinator, as('steering'), reader(meeting)]
    const mayNot = [as('partner'), as('admin'), reader(other)]
    for (const viewer of may) {
      expect(await findBrief(viewer, { id })).not.toBeNull()
      expect(await findBriefFile(viewer, id, 'pdf')).toEqual(new Uint8Array([1, 2, 3]))
      expect(await listBriefs(viewer, meeting)).toHaveLength(1)
    }
    for (const viewer of mayNot) {
      expect(await findBrief(viewer, { id })).toBeNull()
      expect(await findBriefFile(viewer, id, 'pdf')).toBeNull()
      expect(await listBriefs(viewer, meeting)).toEqual([])
    }
    for (const role of ['steering', 'partner', 'admin'] as const) {
      expect(await findFreezableBrief(as(role), meeting, site, now)).toBeNull()
      expect(await freezeBrief(as(role), meeting, { mark: 'a'.repeat(64) }, site, now)).toBeNull()
    }
    expect(await read().steeringBrief.count()).toBe(1)
  })

  it('are refused when their content or a file does not agree with its checksum', async () => {
    const { id } = await freeze()
    await keepBriefFile(id, 'pdf', new Uint8Array([1, 2, 3]), now)
    await keepBriefFile(id, 'pdf', new Uint8Array([9]), later)
    expect(await findBriefFile(coordinator, id, 'pdf')).toEqual(new Uint8Array([1, 2, 3]))
    await write((tx) => tx.steeringBriefFile.updateMany({ data: { bytes: new Uint8Array([1, 2, 4]) } }))
    await expect(findBriefFile(coordinator, id, 'pdf')).rejects.toBeInstanceOf(BriefDamaged)
    const { content } = await read().steeringBrief.findUniqueOrThrow({ where: { id } })
    await write((tx) =>
      tx.steeringBrief.update({ where: { id }, data: { content: content.replace('"reported":4', '"reported":5') } }),
    )
    await expect(findBrief(coordinator, { id })).rejects.toBeInstanceOf(BriefDamaged)
  })
})

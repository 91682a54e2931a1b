import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import { addComment } from '#app/db/round/comments.server.ts'
import { submitOnBehalf } from '#app/db/round/on-behalf.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { acceptReport, returnReport } from '#app/db/round/report-review.server.ts'
import { extendRound } from '#app/db/round/round-extensions.server.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, later, now, type Cast } from './cast.ts'

useDatabase('empty')

const site = 'https://uppfoljning.exempel.se'
const content: Omit<StatusReportDraft, 'version'> = {
  degree: 'started',
  course: 'on-track',
  reason: '',
  done: 'Gjort.',
  obstacles: '',
  nextStep: '',
  contributions: [],
  ownValues: [],
  milestones: [],
}

let cast: Cast
beforeEach(async () => {
  cast = await createCast()
})

const messages = async () => {
  await composeMessages(site, later)
  return read().outgoingMessage.findMany({ orderBy: { id: 'asc' } })
}

async function answerFor(version: string) {
  const form = await findReportForm(cast.coordinator, '2026', 'rutin', now, cast.region.id)
  if (form === null) throw new Error('No such form.')
  const way = { channel: 'phone', note: 'Anna ringde den 20 november.' } as const
  const saved = await submitOnBehalf(cast.coordinator, form, { ...content, version }, way, false, now)
  return saved.ok ? saved : undefined
}

describe('an organisation whose answer the coordinator has written', () => {
  it('is told, with how it came in and where it stands', async () => {
    await answerFor('0')
    const [message, ...more] = await messages()
    expect(more).toEqual([])
    expect(message).toMatchObject({
      toEmail: 'partner@exempel.se',
      subject: 'Samordnaren har skrivit ert svar om rutin',
    })
    expect(message?.text).toContain('Skrivet av samordnaren efter telefonsamtal. Anna ringde den 20 november.')
    expect(message?.text).toContain(`${site}/lagesrapport/2026/rutin`)
  })

  it('is not told of what was refused, nor of what has been sent back since', async () => {
    expect(await answerFor('7')).toBeUndefined()
    expect(await read().notification.count()).toBe(0)
    const saved = await answerFor('0')
    await returnReport(cast.coordinator, saved?.id ?? 0, saved?.version ?? 0, 'Fel år.', now)
    expect((await messages()).map(({ subject }) => subject)).toEqual(['Lägesrapporten om rutin behöver kompletteras'])
    expect(await read().notification.findFirst({ where: { kind: 'on-behalf' } })).toMatchObject({
      droppedReason: 'Svaret har lämnats tillbaka.',
    })
  })

  it('reaches a contact person without an account by their own link, to that report', async () => {
    await write((tx) =>
      tx.contactPerson.create({
        data: {
          organisationId: cast.region.id,
          kind: 'contact',
          name: 'Vik Arie',
          email: 'vik@exempel.se',
          fromOn: '2026-01-01',
          createdAt: now,
        },
      }),
    )
    const saved = await answerFor('0')
    await acceptReport(cast.coordinator, saved?.id ?? 0, saved?.version ?? 0, now)
    const link = await read().answerLink.findFirstOrThrow()
    const made = await messages()
    expect(made.map(({ toEmail }) => toEmail)).toEqual(['vik@exempel.se', 'vik@exempel.se'])
    expect(made[0]?.text).toContain(`{{svarslänk ${link.id}/atagande/rutin}}`)
    expect(made[1]?.text).toContain(`{{svarslänk ${link.id}}}`)
  })
})

describe('an organisation that is given longer time', () => {
  it('is told its new last day and why', async () => {
    const input = { organisationIds: [cast.police.id], until: '2026-12-18', reason: 'Omorganisation i november.' }
    expect(await extendRound(cast.coordinator, '2026', input, now)).toMatchObject({ ok: true })
    const [message] = await messages()
    expect(message).toMatchObject({
      toEmail: 'annan-partner@exempel.se',
      subject: 'Uppföljning 2026: Polismyndigheten har fått längre tid',
    })
    expect(message?.text).toContain('Er sista dag är nu 18 december 2026.')
    expect(message?.text).toContain('Skäl: Omorganisation i november.')
  })
})

describe('somebody who is named in a comment', () => {
  const say = (viewer: Cast['partner'], id: number, text: string) =>
    addComment(viewer, id, { text, audience: 'shared', named: '' }, now)

  it('is led to the report where they read it: their own page, or the coordinator’s', async () => {
    const saved = await answerFor('0')
    await write((tx) => tx.notification.deleteMany())
    await say(cast.coordinator, saved?.id ?? 0, 'Ser du, @Demo partner?')
    await say(cast.partner, saved?.id ?? 0, 'Ja, @Demo samordnare.')
    const made = await messages()
    const linkOf = (email: string) => made.find(({ toEmail }) => toEmail === email)?.text
    expect(linkOf('partner@exempel.se')).toContain(`${site}/lagesrapport/2026/rutin\n`)
    expect(linkOf('samordnare@exempel.se')).toContain(`${site}/samordning/lagesrapporter/${saved?.id ?? 0}\n`)
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { notify } from '#app/db/message/notify.server.ts'
import { linkFor } from '#app/db/user/answer-links.server.ts'
import { answerToken } from '#app/db/user/answer-token.server.ts'
import { unflowed } from '#app/domain/message/flowed.ts'
import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import { mailStatus } from '#app/mail/status.server.ts'
import { startSender, type Sender, type SenderOptions } from '#app/mail/sender.server.ts'
import { createCast as createWholeCast, now, type Cast } from '#tests/db/cast.ts'
import { useDatabase } from '#tests/support/database.ts'
import { smtpAnswer, startMailServer, startSilentServer, type MailServer } from '#tests/support/mail-server.ts'

useDatabase('empty')

const site = 'https://uppfoljning.exempel.se'
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

/** The cast, with a round that opened after Monday, so that nobody is told of the week. */
async function createCast(): Promise<Cast> {
  const cast = await createWholeCast()
  await write((tx) => tx.reportingRound.updateMany({ where: { phase: 'open' }, data: { opensOn: '2026-11-20' } }))
  return cast
}

let clock = now
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

function sender(options: Partial<SenderOptions>): Sender {
  clock = now
  const started = startSender({
    smtpUrl: undefined,
    from: 'uppfoljning@exempel.se',
    site,
    log: () => undefined,
    every: 3_600_000,
    clock: () => clock,
    // Longer than any test: only a server that says nothing is to be left alone.
    timeout: 60_000,
    ...options,
  })
  stops.push(() => started.stop())
  return started
}

async function mailServer(...args: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...args)
  stops.push(() => server.stop())
  return server
}

const tell = (
  kind: MessageKind,
  emails: readonly string[],
  about: string,
  roundId: number | null,
  facts: MessageFacts,
) =>
  write((tx) =>
    notify(
      tx,
      kind,
      emails.map((email) => ({ name: `Namn ${email}`, email })),
      { roundId, about, facts },
      now,
    ),
  )

const mention = (emails: readonly string[], about = 'a', message = 'Kan du titta på åtgärderna?') =>
  tell('mention', emails, about, null, { by: 'Åsa Öberg', commitment: 'termer', message })

const messages = () => read().outgoingMessage.findMany({ orderBy: { id: 'asc' } })

describe('what is stored to be told', () => {
  it('comes to the mail server once each, however often one looks and tells', async () => {
    await createCast()
    const server = await mailServer()
    const one = sender({ smtpUrl: server.url })
    const people = Array.from({ length: 12 }, (_, index) => `p${index}@exempel.se`)
    await mention(people)
    await mention(people)
    await Promise.all([one.look(), one.look(), one.look()])
    await mention(people)
    await one.look()
    expect(server.received.map(({ to }) => to.join()).toSorted()).toEqual(people.toSorted())
    expect(new Set(server.received.map(({ heads }) => heads['message-id'])).size).toBe(12)
    expect((await messages()).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true)
  })

  it('is plain Swedish text with a whole subject, marked as sent by a machine', async () => {
    await createCast()
    const server = await mailServer()
    const long = `${'Ett ganska långt stycke om vad som återstår att göra. '.repeat(6).trim()}\n\n> Citat\nFrån början`
    await mention(['samordnare@exempel.se'], 'a', long)
    await sender({ smtpUrl: server.url }).look()
    const [got] = server.received
    expect(got?.heads['subject']).toBe('Åsa Öberg nämnde dig i en kommentar')
    expect(got?.heads['auto-submitted']).toBe('auto-generated')
    expect(got?.heads['content-type']).toBe('text/plain; charset=utf-8; format=flowed')
    expect(got?.heads['to']).toContain('samordnare@exempel.se')
    const text = unflowed(got?.body ?? '')
    expect(text).toContain(long)
    expect(text).toContain(`${site}/samordning`)
    expect(text).toContain(`${site}/min-sida/utskick`)
    expect(Math.max(...(got?.raw.split('\r\n') ?? []).map((line) => line.length))).toBeLessThan(999)
  })

  it('cannot put a head of its own into a message through a name or a subject', async () => {
    await createCast()
    const server = await mailServer()
    await write((tx) =>
      notify(
        tx,
        'mention',
        [{ name: 'Eva\r\nBcc: tredje@exempel.se', email: 'eva@exempel.se' }],
        { roundId: null, about: 'a', facts: { by: 'X\r\nBcc: fjarde@exempel.se\r\n\r\nhej', message: '' } },
        now,
      ),
    )
    await sender({ smtpUrl: server.url }).look()
    expect(server.received.map(({ to }) => to)).toEqual([['eva@exempel.se']])
    expect(Object.keys(server.received[0]?.heads ?? {})).not.toContain('bcc')
    expect(server.received[0]?.heads['subject']).toContain('X Bcc: fjarde@exempel.se')
  })

  it('stays in the outbox where there is no mail server', async () => {
    await createCast()
    await mention(['a@exempel.se'])
    await sender({}).look()
    expect((await messages()).map(({ state }) => state)).toEqual(['waiting'])
    expect(mailStatus()).toEqual({ hasServer: false, trouble: undefined })
  })

  it('is written by itself a moment after it was stored', async () => {
    await createCast()
    sender({})
    await mention(['a@exempel.se'])
    await expect.poll(async () => (await messages()).length, { timeout: 15_000 }).toBe(1)
  })
})

describe('a personal link', () => {
  const linked = async (cast: Cast): Promise<number> => {
    const person = { name: 'Eva', email: 'eva@exempel.se', contactPersonId: null }
    const id = await write((tx) =>
      linkFor(tx, { roundId: cast.round.open, organisationId: cast.region.id }, person, 'Systemet', now),
    )
    await tell('invitation', ['eva@exempel.se'], 'r', cast.round.open, {
      organisation: 'Region Stockholm',
      organisationId: cast.region.id,
      round: 'Uppföljning 2026',
      dueOn: '2026-11-30',
      answerLinkId: id,
    })
    return id
  }

  it('is written out in the letter and stored nowhere', async () => {
    const cast = await createCast()
    const server = await mailServer()
    const id = await linked(cast)
    await sender({ smtpUrl: server.url }).look()
    expect(server.received[0]?.body).toContain(`${site}/svara/${answerToken(id)}`)
    expect(server.received[0]?.body).toContain('– termer')
    const stored = JSON.stringify([await messages(), await read().notification.findMany()])
    expect(stored).not.toContain(answerToken(id))
    expect(stored).toContain(`{{svarslänk ${id}}}`)
  })

  it('that was revoked before sending leads to the sign-in, with a word about it', async () => {
    const cast = await createCast()
    const id = await linked(cast)
    const waiting = sender({})
    await waiting.look()
    await write((tx) => tx.answerLink.update({ where: { id }, data: { revokedAt: now } }))
    await waiting.stop()
    const server = await mailServer()
    await sender({ smtpUrl: server.url }).look()
    expect(server.received[0]?.body).toContain(`${site}/logga-in`)
    expect(server.received[0]?.body).toContain('länk gäller inte längre')
    expect(server.received[0]?.body).not.toContain('/svara/')
  })

  it('of somebody else is not written out by a mark in what somebody wrote', async () => {
    const cast = await createCast()
    const server = await mailServer()
    const id = await linked(cast)
    await mention(['tjuv@exempel.se'], 'b', `Se {{svarslänk ${id}}} och {{länk}}`)
    await sender({ smtpUrl: server.url }).look()
    const thief = server.received.find(({ to }) => to[0] === 'tjuv@exempel.se')
    expect(thief?.body).toContain(`{{svarslänk ${id}}}`)
    expect(thief?.body).not.toContain('/svara/')
  })
})

describe('what is no longer true when it would be sent', () => {
  it('is not sent: everything has been handed in', async () => {
    const cast = await createCast()
    await tell('reminder', ['eva@exempel.se'], 'r', cast.round.open, { organisationId: cast.region.id })
    const waiting = sender({})
    await waiting.look()
    await waiting.stop()
    await write(async (tx) => {
      for (const commitmentId of [cast.commitment.routine, cast.commitment.terms]) {
        await tx.statusReport.create({
          data: {
            roundId: cast.round.open,
            commitmentId,
            organisationId: cast.region.id,
            state: 'submitted',
            updatedAt: now,
          },
        })
      }
    })
    const server = await mailServer()
    await sender({ smtpUrl: server.url }).look()
    expect(server.received).toEqual([])
    expect(await messages()).toMatchObject([{ state: 'cancelled', lastError: 'Allt är redan inskickat.' }])
    expect(await read().notification.findMany()).toMatchObject([{ droppedReason: 'Allt är redan inskickat.' }])
  })

  it('is never written: the round is over', async () => {
    const cast = await createCast()
    await tell('invitation', ['eva@exempel.se'], 'r', cast.round.frozen, { organisationId: cast.region.id })
    await sender({}).look()
    expect(await messages()).toEqual([])
    expect(await read().notification.findMany()).toMatchObject([
      { droppedReason: 'Omgången tar inte emot svar längre.', messageId: null },
    ])
  })
})

describe('a mail server that', () => {
  it('does not know an address gets it once, and its contact person is marked; others get theirs', async () => {
    const cast = await createCast()
    await write((tx) =>
      tx.contactPerson.create({
        data: {
          organisationId: cast.region.id,
          kind: 'contact',
          name: 'Eva',
          email: 'borta@exempel.se',
          fromOn: '2026-01-01',
          createdAt: now,
        },
      }),
    )
    const server = await mailServer({
      onRcptTo: ({ address }, _session, callback) =>
        callback(address === 'borta@exempel.se' ? smtpAnswer(550, 'No such user') : null),
    })
    const one = sender({ smtpUrl: server.url })
    await mention(['borta@exempel.se', 'kvar@exempel.se'])
    await one.look()
    expect(server.received.map(({ to }) => to)).toEqual([['kvar@exempel.se']])
    expect(await messages()).toMatchObject([
      { state: 'given-up', attempts: 1, lastError: 'E-postservern känner inte till adressen (svar 550).' },
      { state: 'sent' },
    ])
    expect(await read().contactPerson.findFirst()).toMatchObject({ bouncedAt: now })
    await mention(['borta@exempel.se'], 'b')
    await one.look()
    expect((await messages())[2]).toMatchObject({ state: 'given-up', attempts: 0 })
  })

  it('asks us to come back gets it again after the pauses, under the same name, and once', async () => {
    await createCast()
    let refusals = 2
    const server = await mailServer({
      onRcptTo: (_address, _session, callback) => callback((refusals -= 1) >= 0 ? smtpAnswer(451, 'Later') : null),
    })
    const one = sender({ smtpUrl: server.url })
    await mention(['a@exempel.se'])
    await one.look()
    const [first] = await messages()
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, nextAttemptAt: minutesLater(1) })
    await one.look()
    expect((await messages())[0]).toMatchObject({ attempts: 1 })
    clock = minutesLater(1)
    await one.look()
    expect((await messages())[0]).toMatchObject({ state: 'waiting', attempts: 2, nextAttemptAt: minutesLater(6) })
    clock = minutesLater(6)
    await one.look()
    expect(server.received.map(({ heads }) => heads['message-id'])).toEqual([first?.messageId])
    expect((await messages())[0]).toMatchObject({ state: 'sent', attempts: 3 })
  })

  it('never takes it is asked eight times, and then the message is given up and says so', async () => {
    await createCast()
    let asked = 0
    const server = await mailServer({
      onRcptTo: ({ address }, _session, callback) => {
        if (address === 'a@exempel.se') asked += 1
        callback(smtpAnswer(450, 'Later'))
      },
    })
    const one = sender({ smtpUrl: server.url })
    await mention(['a@exempel.se'])
    for (let time = 0; time < 20; time += 1) {
      await one.look()
      const [message] = await messages()
      if (message?.state === 'waiting') clock = message.nextAttemptAt
    }
    expect(asked).toBe(8)
    expect((await messages())[0]).toMatchObject({ state: 'given-up', attempts: 8 })
  })

  it('takes connections and says nothing is left alone after a moment, and nothing is lost', async () => {
    await createCast()
    const silent = await startSilentServer()
    stops.push(() => silent.stop())
    const one = sender({ smtpUrl: silent.url, timeout: 400 })
    await mention(['a@exempel.se', 'b@exempel.se'])
    await one.look()
    expect(mailStatus().trouble?.why).toBe('E-postservern svarade inte i tid.')
    // One was tried; the other was spared.
    expect((await messages()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 1],
      ['waiting', 0],
    ])
  })

  it('is gone gets everything when it is back', async () => {
    await createCast()
    const gone = await startMailServer()
    await gone.stop()
    const one = sender({ smtpUrl: gone.url })
    await mention(['a@exempel.se', 'b@exempel.se'])
    await one.look()
    expect(mailStatus().trouble?.why).toBe('Det gick inte att nå e-postservern.')
    const back = await mailServer({}, gone.port)
    clock = minutesLater(2)
    await one.look()
    expect(back.received.map(({ to }) => to.join()).toSorted()).toEqual(['a@exempel.se', 'b@exempel.se'])
    expect(mailStatus().trouble).toBeUndefined()
  })

  it('refuses our sign-in makes everything rest, and no message loses a try', async () => {
    await createCast()
    let isKnown = false
    const server = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) =>
        callback(isKnown ? null : smtpAnswer(535, 'No'), isKnown ? { user: 'vi' } : undefined),
    })
    const one = sender({ smtpUrl: server.url.replace('smtp://', 'smtp://vi:hemligt@') })
    await mention(['a@exempel.se', 'b@exempel.se'])
    await one.look()
    expect(mailStatus().trouble).toEqual({
      why: 'E-postservern godtar inte inloggningen i SMTP_URL.',
      until: minutesLater(15),
    })
    expect((await messages()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', 0],
      ['waiting', 0],
    ])
    isKnown = true
    clock = minutesLater(15)
    await one.look()
    expect(server.received.length).toBe(2)
  })
})

describe('what was being sent when the process ended', () => {
  it('is sent after the next start, under the name that it had', async () => {
    await createCast()
    const waiting = sender({})
    await mention(['a@exempel.se'])
    await waiting.look()
    await waiting.stop()
    await write((tx) => tx.outgoingMessage.updateMany({ data: { state: 'sending', attempts: 1 } }))
    const [stored] = await messages()
    const server = await mailServer()
    await sender({ smtpUrl: server.url }).look()
    expect(server.received.map(({ heads }) => heads['message-id'])).toEqual([stored?.messageId])
    expect((await messages())[0]).toMatchObject({ state: 'sent' })
  })
})

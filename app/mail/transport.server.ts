import { createTransport } from 'nodemailer'
import { flowed } from '#app/domain/message/flowed.ts'
import { oneLine } from '#app/domain/message/mark.ts'
import type { Failure } from '#app/domain/message/retry.ts'

/** A message on its way to a mail server. */
export interface Letter {
  /** "<…@…>". */
  messageId: string
  from: { name: string; address: string }
  /** Where answers go, when not to the sender. */
  replyTo: string | undefined
  to: { name: string; address: string }
  subject: string
  text: string
}

/** What the mail server made of a message. `why` is for people and holds no address. */
export type Outcome = { ok: true } | { ok: false; failure: Failure; why: string }

export interface MailTransport {
  send: (letter: Letter) => Promise<Outcome>
  close: () => void
}

/** How long a mail server may be silent, in milliseconds. */
const patience = 30_000

/**
 * A connection to a mail server that is kept open between messages. A message is handed over once: nodemailer would send
 * it again by itself when the connection breaks, and then nobody knows how often it came.
 *
 * @param url smtp:// or smtps://
 * @param timeout how long the server may be silent, in milliseconds
 */
export function openTransport(url: string, timeout = patience): MailTransport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    maxRequeues: 0,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ messageId, from, replyTo, to, subject, text }) => {
      try {
        await transporter.sendMail({
          messageId,
          from: plain(from),
          to: plain(to),
          ...(replyTo === undefined ? {} : { replyTo }),
          subject: oneLine(subject),
          // nodemailer's own `text` cannot say that it is flowed.
          alternatives: [
            {
              content: flowed(text),
              contentType: 'text/plain; charset=utf-8; format=flowed',
              contentTransferEncoding: 'quoted-printable',
            },
          ],
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { ok: true }
      } catch (error) {
        return { ok: false, ...judge(error) }
      }
    },
    close: () => transporter.close(),
  }
}

const plain = ({ name, address }: Letter['to']) => ({ name: oneLine(name), address: oneLine(address) })

/** What a failure means, by what the server answered and to which command. */
export function judge(error: unknown): { failure: Failure; why: string } {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number }
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530 || responseCode === 535) {
    return { failure: 'refused-us', why: 'E-postservern godtar inte inloggningen i SMTP_URL.' }
  }
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) {
    return { failure: 'later', why: `E-postservern bad oss försöka senare (svar ${responseCode}).` }
  }
  if (responseCode !== undefined && responseCode >= 500) {
    if (command === 'MAIL FROM') {
      return { failure: 'refused-us', why: `E-postservern godtar inte avsändaren (svar ${responseCode}).` }
    }
    if (command === 'RCPT TO') {
      return { failure: 'bounced', why: `E-postservern känner inte till adressen (svar ${responseCode}).` }
    }
    return { failure: 'refused', why: `E-postservern tog inte emot meddelandet (svar ${responseCode}).` }
  }
  // The address itself could not be put on an envelope, so that no server was asked.
  if (code === 'EENVELOPE') return { failure: 'bounced', why: 'Adressen går inte att skicka till.' }
  if (code === 'ETIMEDOUT') return { failure: 'unreachable', why: 'E-postservern svarade inte i tid.' }
  return { failure: 'unreachable', why: 'Det gick inte att nå e-postservern.' }
}

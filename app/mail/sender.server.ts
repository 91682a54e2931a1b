import { composeMessages } from '#app/db/message/compose-messages.server.ts'
import { writeScheduled } from '#app/db/message/scheduled.server.ts'
import { claimNext, noteFailure, noteSent, requeueInterrupted } from '#app/db/message/sending.server.ts'
import { findMailSettings } from '#app/db/message/settings.server.ts'
import { wakeWith } from '#app/db/message/wake.server.ts'
import { failures, pauseAfter, restWhenRefused } from '#app/domain/message/retry.ts'
import { setMailStatus } from './status.server.ts'
import { openTransport, type MailTransport } from './transport.server.ts'

export interface SenderOptions {
  /** The mail server; undefined: messages are written and lie in the outbox. */
  smtpUrl: string | undefined
  /** The sender's address; undefined: the installation's address for questions. */
  from: string | undefined
  /** The site's address, without a final slash. */
  site: string
  /** What went wrong and how much was sent, without names and addresses. */
  log: (line: Record<string, unknown>) => void
  /** Milliseconds between looks; 15 seconds when nothing is said. */
  every?: number
  clock?: () => Date
  /** How long the mail server may be silent, in milliseconds. */
  timeout?: number
}

export interface Sender {
  /** Looks at once, and answers when there is nothing more to do now. */
  look: () => Promise<void>
  /** Stops looking, and waits a moment for the message under way. What is not done then is sent after the next start. */
  stop: () => Promise<void>
}

/** How long stopping waits for the message under way, in milliseconds. */
const patienceAtStop = 4000

/**
 * Begins to send what is stored: looks every fifteen seconds, and a moment after something new was stored. One message
 * at a time; a message is marked before it is handed to the mail server.
 */
export function startSender(options: SenderOptions): Sender {
  const { smtpUrl, site, log, every = 15_000, clock = () => new Date() } = options
  const transport = smtpUrl === undefined ? undefined : openTransport(smtpUrl, options.timeout)
  let isStopped = false
  let isInterrupted = true
  let restsUntil = 0
  let troubles = 0
  let soon: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let isAskedAgain = false
  setMailStatus({ hasServer: transport !== undefined, trouble: undefined })

  async function lookOnce(): Promise<void> {
    if (isInterrupted) {
      const again = await requeueInterrupted(clock())
      if (again > 0) log({ mail: 'interrupted', count: again })
      isInterrupted = false
    }
    await writeScheduled(clock())
    await composeMessages(site, clock())
    if (transport !== undefined) await sendAll(transport)
  }

  async function sendAll(through: MailTransport): Promise<void> {
    while (!isStopped && !isResting()) {
      const { contactEmail, partnership } = await findMailSettings()
      const address = options.from ?? contactEmail
      if (address === '') {
        const why = 'Det saknas en avsändaradress. Ange MAIL_FROM där tjänsten startas.'
        setMailStatus({ hasServer: true, trouble: { why, until: undefined } })
        return
      }
      const message = await claimNext(site, clock())
      if (message === undefined) return
      const outcome = await through.send({
        messageId: message.messageId,
        from: { name: partnership, address },
        replyTo: contactEmail === '' || contactEmail === address ? undefined : contactEmail,
        to: { name: message.toName, address: message.toEmail },
        subject: message.subject,
        text: message.text,
      })
      // A connection that we cut ourselves says nothing of the message: it stays marked and is sent after the next start.
      if (isStopped && !outcome.ok) return
      if (outcome.ok) await noteSent(message.id, clock())
      else await noteFailure(message.id, outcome.failure, outcome.why, clock())
      log({ mail: outcome.ok ? 'sent' : outcome.failure, message: message.id })
      rest(outcome.ok ? undefined : outcome)
    }
  }

  /** A clock that was set back makes no rest longer than rests are. */
  function isResting(): boolean {
    const left = restsUntil - clock().getTime()
    return left > 0 && left <= restWhenRefused
  }

  /** Everything rests for a while when the trouble is the server's or ours, not a message's. */
  function rest(trouble: { failure: keyof typeof failures; why: string } | undefined): void {
    if (trouble === undefined || !failures[trouble.failure].pausesAll) {
      troubles = 0
      setMailStatus({ hasServer: true, trouble: undefined })
      return
    }
    troubles += 1
    const pause = trouble.failure === 'refused-us' ? restWhenRefused : Math.min(pauseAfter(troubles), restWhenRefused)
    restsUntil = clock().getTime() + pause
    setMailStatus({ hasServer: true, trouble: { why: trouble.why, until: new Date(restsUntil) } })
  }

  function look(): Promise<void> {
    if (isStopped) return Promise.resolve()
    if (looking !== undefined) {
      isAskedAgain = true
      return looking
    }
    looking = (async () => {
      do {
        isAskedAgain = false
        try {
          await lookOnce()
        } catch (error) {
          log({ mail: 'fault', err: error })
        }
        // oxlint-disable-next-line typescript/no-unnecessary-condition -- others ask while this one works
      } while (isAskedAgain && !isStopped)
      looking = undefined
    })()
    return looking
  }

  const timer = setInterval(() => void look(), every)
  timer.unref()
  wakeWith(() => {
    clearTimeout(soon)
    soon = setTimeout(() => void look(), 150)
    soon.unref()
  })
  return {
    look,
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      clearTimeout(soon)
      wakeWith(undefined)
      await Promise.race([looking, new Promise((resolve) => setTimeout(resolve, patienceAtStop).unref())])
      transport?.close()
      await looking
    },
  }
}

import { firstAllowed, type QuietHours } from './quiet-hours.ts'

/** How sending can fail, and what it means for the message, the address and all other messages. */
export const failures = {
  /** The mail server asks us to come back. */
  later: { isFinal: false, isAddress: false, pausesAll: false },
  /** The mail server does not answer, or hangs. */
  unreachable: { isFinal: false, isAddress: false, pausesAll: true },
  /** The mail server does not take anything from us: the sign-in or the sender is wrong. Not the message's fault. */
  'refused-us': { isFinal: false, isAddress: false, pausesAll: true },
  /** The mail server says that the address does not exist. */
  bounced: { isFinal: true, isAddress: true, pausesAll: false },
  /** The mail server will never take the message. */
  refused: { isFinal: true, isAddress: false, pausesAll: false },
} as const satisfies Record<string, { isFinal: boolean; isAddress: boolean; pausesAll: boolean }>

export type Failure = keyof typeof failures

/** How often a message is tried before it is given up. */
export const mostAttempts = 8
const pauses = [1, 5, 15, 60, 240, 720]
const longestTime = 3 * 86_400_000
const aMinute = 60_000

/** How long to wait after so many tries that failed, in milliseconds. */
export const pauseAfter = (attempts: number): number =>
  (pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1] ?? 0) * aMinute

/** How long all sending rests when the mail server refuses us, in milliseconds. */
export const restWhenRefused = 15 * aMinute

/**
 * What becomes of a message when sending failed: another try later, never within quiet hours, or nothing more. `attempts`
 * counts this one, except when the server refused us, which is counted for nobody. The three days run from when the
 * message could first be sent, and end nothing before the third try.
 */
export function afterFailure(
  failure: Failure,
  message: { attempts: number; createdAt: Date },
  quiet: QuietHours,
  now: Date,
): { state: 'waiting'; nextAttemptAt: Date } | { state: 'given-up' } {
  if (failures[failure].isFinal) return { state: 'given-up' }
  if (failure === 'refused-us') {
    return { state: 'waiting', nextAttemptAt: firstAllowed(new Date(now.getTime() + restWhenRefused), quiet) }
  }
  if (message.attempts >= mostAttempts) return { state: 'given-up' }
  const nextAttemptAt = firstAllowed(new Date(now.getTime() + pauseAfter(message.attempts)), quiet)
  const giveUpAt = firstAllowed(message.createdAt, quiet).getTime() + longestTime
  return message.attempts >= 3 && nextAttemptAt.getTime() > giveUpAt
    ? { state: 'given-up' }
    : { state: 'waiting', nextAttemptAt }
}

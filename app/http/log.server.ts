import { pino, type Logger } from 'pino'

let logger: Logger = pino({ level: 'silent' })

/** Sets how much is logged. Log lines are JSON on standard error, with neither names nor addresses of people. */
export function configureLog(level: string): void {
  logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
}

export const log = (): Logger => logger

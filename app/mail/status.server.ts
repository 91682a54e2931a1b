/** How sending goes, for the outbox. */
export interface MailStatus {
  /** A mail server is set. Without one, messages lie in the outbox. */
  hasServer: boolean
  /** Why nothing is sent now, and until when it rests; undefined while all is well. */
  trouble: { why: string; until: Date | undefined } | undefined
}

// Kept on globalThis so that the development server's reloads share it.
const holder = globalThis as { atagandekollenMailStatus?: MailStatus }

/** Says how sending goes. */
export function setMailStatus(status: MailStatus): void {
  holder.atagandekollenMailStatus = status
}

/** How sending goes in this process. */
export const mailStatus = (): MailStatus => holder.atagandekollenMailStatus ?? { hasServer: false, trouble: undefined }

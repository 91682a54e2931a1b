// Kept on globalThis so that the development server's reloads share one listener.
const holder = globalThis as { atagandekollenWake?: (() => void) | undefined }

/** Says who is to be woken when there is something new to send; undefined for nobody. */
export function wakeWith(listener: (() => void) | undefined): void {
  holder.atagandekollenWake = listener
}

/** Something is to be sent. Whoever sends looks a moment later, when the transaction under way has been committed. */
export const wakeSender = (): void => holder.atagandekollenWake?.()

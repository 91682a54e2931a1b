import type { ReadFault } from '#app/domain/import/table.ts'

/** What came cannot be read, and why in words. Thrown inside of the readers; whoever asks them gets the fault. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly fault: ReadFault

  constructor(fault: ReadFault | string) {
    const told = typeof fault === 'string' ? { why: fault } : fault
    super(told.why)
    this.fault = told
  }
}

/** What is said of a file whose parts do not hang together. `what` says where that was seen. */
export const damaged = (what: string, place: Omit<ReadFault, 'why'> = {}): Unreadable =>
  new Unreadable({
    why: `Filen går inte att läsa, eftersom ${what}. Öppna den i det program som den kommer från, spara den på nytt och välj den igen.`,
    ...place,
  })

/** What a contact person is. */
export const contactKinds = {
  contact: { label: 'Kontaktperson', explanation: 'Får inbjudan, påminnelser och besked.' },
  deputy: { label: 'Ersättare', explanation: 'Får det när ingen kontaktperson går att nå.' },
} as const satisfies Record<string, { label: string; explanation: string }>

export type ContactKind = keyof typeof contactKinds
export const contactKindCodes = Object.keys(contactKinds) as [ContactKind, ...ContactKind[]]

/** A contact person as the rules about reaching somebody look at it. Dates are YYYY-MM-DD. */
export interface Reachable {
  kind: ContactKind
  email: string
  /** Null for all of the organisation's commitments. */
  commitmentId: number | null
  fromOn: string
  toOn: string | null
  bouncedAt: Date | null
}

/** Whether the person has the task on the day. */
export const isInOffice = (contact: Pick<Reachable, 'fromOn' | 'toOn'>, today: string): boolean =>
  contact.fromOn <= today && (contact.toOn === null || today <= contact.toOn)

/**
 * Whom to reach about a commitment (null: about the organisation's part as a whole): those named for it, otherwise the
 * organisation's own; contact persons, otherwise deputies. Somebody who is not in office, or whose address does not
 * work, is nobody to reach.
 */
export function whomToReach<Contact extends Reachable>(
  contacts: readonly Contact[],
  commitmentId: number | null,
  today: string,
): Contact[] {
  const there = contacts.filter((one) => isInOffice(one, today) && one.bouncedAt === null)
  const tiers: Contact[][] = [
    ...(commitmentId === null ? [] : [there.filter((one) => one.commitmentId === commitmentId)]),
    there.filter((one) => one.commitmentId === null),
  ].flatMap((level) => [level.filter((one) => one.kind === 'contact'), level.filter((one) => one.kind === 'deputy')])
  return tiers.find((tier) => tier.length > 0) ?? []
}

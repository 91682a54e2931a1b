import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'

/** Why a personal answer link no longer opens anything, for the person who holds it; undefined while it does. */
export function whyLinkEnded(link: { revokedAt: Date | null; phase: RoundPhase }): string | undefined {
  if (link.revokedAt !== null) {
    return 'Länken har återkallats. Be samordnaren om en ny. Det ni har skrivit finns kvar.'
  }
  if (roundPhases[link.phase].isPublished) {
    return 'Omgången är avslutad, och länken gäller inte längre. Svaren finns kvar hos samordnaren.'
  }
  return undefined
}

/** What somebody did with a link, also when it was refused. */
export const linkUses = {
  opened: { label: 'Öppnade länken' },
  drafted: { label: 'Sparade ett utkast' },
  submitted: { label: 'Skickade in' },
  refused: { label: 'Nekades' },
} as const satisfies Record<string, { label: string }>

export type LinkUse = keyof typeof linkUses

import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { textIsExpected, type SectionKind } from './section.ts'

/** How far a section has come. */
export const sectionStates = {
  none: { label: 'Inget skrivet', shape: 'empty', tone: 'neutral' },
  writing: { label: 'Skrivs', shape: 'half', tone: 'progress' },
  ready: { label: 'Klart', shape: 'full', tone: 'good' },
} as const satisfies Record<string, { label: string; shape: string; tone: string }>

export type SectionState = keyof typeof sectionStates

export const stateOfSection = (section: { text: string; readyAt: Date | null }): SectionState =>
  section.readyAt !== null ? 'ready' : section.text === '' ? 'none' : 'writing'

const shut: Record<Exclude<FollowUpPhase, 'draft'>, string> = {
  proposed:
    'Årsuppföljningen är föreslagen för styrgruppen. Texten går att ändra igen om förslaget tas tillbaka eller lämnas tillbaka.',
  adopted: 'Årsuppföljningen är fastställd, så texten går inte att ändra.',
  published: 'Årsuppföljningen är publicerad, så texten går inte att ändra. Fel rättas i rättelselistan.',
}

/** Why nothing in the follow-up may be written now, or undefined. */
export const whyNotWritable = (phase: FollowUpPhase): string | undefined =>
  phase === 'draft' ? undefined : shut[phase]

/** Why the section's text may not be changed now, or undefined. */
export const whyNotWrite = (phase: FollowUpPhase, section: { readyName: string | null }): string | undefined =>
  whyNotWritable(phase) ??
  (section.readyName === null
    ? undefined
    : `${section.readyName} har märkt avsnittet som klart. Öppna det igen för att ändra texten.`)

/** Why the section may not be marked as ready now, or undefined. A text that may be left out may be ready without one. */
export const whyNotReady = (kind: SectionKind, text: string): string | undefined =>
  text === '' && textIsExpected(kind) ? 'Skriv något i avsnittet innan du märker det som klart.' : undefined

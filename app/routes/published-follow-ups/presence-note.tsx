import { presences, type Presence } from '#app/domain/follow-up/comparing/side-by-side.ts'

/** Says that something is in one of the editions only; nothing for what is in both. */
export const PresenceNote = ({ presence }: { presence: Presence }) =>
  presence === 'both' ? null : <p className="small">{presences[presence].label}.</p>

import type { ManagedRound } from '#app/db/round/managed-rounds.server.ts'
import { roundParts, whyLocked, type RoundPart } from '#app/domain/reporting-round/window.ts'
import { formatCalendarDate, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { Notice } from '#app/ui/notice.tsx'

/** What may not be changed in this phase, and how it stands. */
export function LockedParts({ round }: { round: ManagedRound }) {
  const locked = (Object.keys(roundParts) as RoundPart[]).flatMap((part) => {
    const why = whyLocked(part, round.phase)
    return why === undefined ? [] : [{ part, why }]
  })
  if (locked.length === 0) return null
  const reasons = [...new Set(locked.map(({ why }) => why))]
  return (
    <Notice kind="info" title={round.phase === 'open' ? 'Omgången är öppen' : 'En del ligger fast nu'}>
      {round.phase === 'open' ? (
        <p>
          Den öppnade med första dagen {formatCalendarDate(round.opensOn)}, som inte går att ändra. Sista dagen kan bara
          flyttas framåt.
        </p>
      ) : (
        reasons.map((why) => (
          <p key={why}>
            {namesOf(locked.filter((one) => one.why === why).map(({ part }) => part))}: {why}
          </p>
        ))
      )}
    </Notice>
  )
}

/** "Sista dagen att svara, påminnelser och frågor". */
const namesOf = (parts: readonly RoundPart[]): string =>
  sentenceCase(formatList(parts.map((part) => roundParts[part].label.toLocaleLowerCase('sv'))))

import type { UnreadRow } from '#app/domain/grant/read-rows.ts'
import { Notice } from '#app/ui/notice.tsx'

/** Most rows that are told one by one. */
const mostTold = 50

/** The rows that stop a reading in, each with why. Nothing is read in as long as one is left. */
export function UnreadRows({ unread }: { unread: readonly UnreadRow[] }) {
  if (unread.length === 0) return null
  const more = unread.length - mostTold
  return (
    <Notice kind="error" title="Tabellen går inte att läsa in än" role="alert">
      <p>Rätta det här och försök igen. Inget har sparats.</p>
      <ul>
        {unread.slice(0, mostTold).map(({ row, why }, at) => (
          <li key={at}>
            {row === undefined ? null : `Rad ${row}. `}
            {why}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>Och {more} rader till.</p> : null}
    </Notice>
  )
}

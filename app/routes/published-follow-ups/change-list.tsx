import type { Changed } from '#app/domain/follow-up/comparing/changes-since.ts'
import { differenceOf, isWorthMarking } from '#app/domain/plan/comparison/text-difference.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { OneSide, SideBySide } from '#app/ui/side-by-side.tsx'
import { DataTable } from '#app/ui/table.tsx'

/** Most changes of one kind that a page shows; how many there are in all is always told. */
export const mostShown = 200

/** Texts longer than this, in characters, stand beside each other; shorter ones are rows of a table. */
const longText = 60

/** What something was and what it is: short ones as a table, long ones beside each other with what differs marked. */
export function ChangeList({ changes, caption }: { changes: readonly Changed[]; caption: string }) {
  const isLong = ({ was, is }: Changed): boolean => Math.max(was?.length ?? 0, is?.length ?? 0) > longText
  const short = changes.filter((one) => !isLong(one))
  const long = changes.filter(isLong)
  return (
    <>
      {short.length === 0 ? null : <ShortChanges changes={short} caption={caption} />}
      {long.length === 0 ? null : (
        <ul className="entries">
          {long.map((one) => (
            <li key={one.key}>
              <h3 className="entry-title">
                <About change={one} />
              </h3>
              <SideBySide
                sides={[
                  { title: `${one.what}, då`, children: <Side change={one} side="removed" /> },
                  { title: `${one.what}, nu`, children: <Side change={one} side="added" /> },
                ]}
              />
              <Why change={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ShortChanges({ changes, caption }: { changes: readonly Changed[]; caption: string }) {
  return (
    <DataTable
      caption={`${caption} då och nu`}
      captionHidden
      rows={changes}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'about',
          label: 'Vad',
          rowHeader: true,
          cell: (one) => (
            <>
              <About change={one} />
              <br />
              <small>{one.what}</small>
              <Why change={one} />
            </>
          ),
        },
        { key: 'was', label: 'Då', cell: ({ was }) => was ?? <Absent word="Fanns inte" /> },
        { key: 'is', label: 'Nu', cell: ({ is }) => is ?? <Absent word="Finns inte" /> },
      ]}
    />
  )
}

const Absent = ({ word }: { word: string }) => <span className="muted">{word}</span>

const About = ({ change: { href, subject } }: { change: Changed }) =>
  href === null ? <>{subject}</> : <a href={href}>{subject}</a>

function Side({ change: { was, is }, side }: { change: Changed; side: 'removed' | 'added' }) {
  const own = side === 'removed' ? was : is
  if (own === null) return <p className="muted">{side === 'removed' ? 'Fanns inte' : 'Finns inte'}</p>
  const parts = differenceOf(was ?? '', is ?? '')
  const isMarked = was !== null && is !== null && isWorthMarking(parts)
  return <p className="keep-lines">{isMarked ? <OneSide segments={parts} side={side} /> : own}</p>
}

function Why({ change: { revision } }: { change: Changed }) {
  if (revision === null) return null
  const { at, reason } = revision
  return (
    <p className="small">
      Reviderat {formatDate(new Date(at))}
      {reason === null || reason === '' ? '.' : `: ${reason}`}
    </p>
  )
}

import type { ReactNode } from 'react'
import { meetingCommands, meetingKeys, type MeetingCommand } from '#app/domain/meeting/keys.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'

/** The ids of what the keys unfold. */
export const stageIds = { notes: 'anteckningar', decide: 'nytt-beslut', help: 'tangenter' } as const

/** A page that is shown on a wall: large, with its place in the order and the ways on in a bar. */
export function Stage(props: {
  /** "Punkt 3 av 9". */
  place: string
  done: number
  of: number
  time: readonly string[]
  previous: string | undefined
  next: string | undefined
  /** Other ways, such as out. */
  ways: readonly { href: string; label: string; target?: string }[]
  /** Those of the keys that do something here. */
  keys: readonly MeetingCommand[]
  children: ReactNode
}) {
  const { place, done, of, time, previous, next, ways, keys, children } = props
  return (
    <div className="stage">
      <nav className="stage-bar shell" aria-label="Dagordningen">
        <p className="stage-place">{place}</p>
        <ul role="list">
          <Way href={previous} label="Föregående" />
          <Way href={next} label="Nästa" />
          {ways.map(({ href, label, target }) => (
            <li key={href}>
              <a href={href} target={target}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <svg className="stage-progress" aria-hidden="true" focusable="false">
          <rect className="progress-track" x="0" y="0" width="100%" height="100%" />
          <rect className="progress-done" x="0" y="0" width={`${of > 0 ? (100 * done) / of : 0}%`} height="100%" />
        </svg>
        {time.length === 0 ? null : <p className="small muted">{time.join(' ')}</p>}
      </nav>
      <Page width="wide">
        {children}
        <Disclosure id={stageIds.help} summary="Tangenter">
          <ul className="plain-list">
            {meetingCommands
              .filter((command) => keys.includes(command))
              .map((command) => (
                <li key={command}>
                  <kbd>{meetingKeys[command].label}</kbd>: {meetingKeys[command].does}
                </li>
              ))}
          </ul>
        </Disclosure>
      </Page>
    </div>
  )
}

/** A way on; at an end of the order it says that there is none. */
function Way({ href, label }: { href: string | undefined; label: string }) {
  return (
    <li>
      {href === undefined ? (
        <span className="muted">
          {label}
          <span className="hidden-visually"> finns inte</span>
        </span>
      ) : (
        <a href={href}>{label}</a>
      )}
    </li>
  )
}

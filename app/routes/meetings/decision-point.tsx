import type { PointFacts } from '#app/db/meeting/point-facts.server.ts'
import { decisionStandings } from '#app/domain/decision/state.ts'
import { formatCalendarDate, formatDate, formatList } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'

type Found = NonNullable<Extract<PointFacts, { of: 'decision' }>['decision']>

/** An earlier decision as the group follows it up: what, who, by when, and what they say of it. Its wording is not said twice. */
export function DecisionPoint({ found, title }: { found: Found; title: string }) {
  const { what, standing, dueOn, caseNumber, meetingOn, number, organisations, about } = found
  const mark = decisionStandings[standing]
  const source = [
    `Beslut ${number}, ${formatCalendarDate(meetingOn)}`,
    ...(caseNumber === '' ? [] : [`dnr ${caseNumber}`]),
  ].join(', ')
  return (
    <>
      {what === title ? <p className="small muted">{source}</p> : <Verbatim source={source}>{what}</Verbatim>}
      <p className="mark-line">
        <StatusMark shape={mark.shape} tone={mark.tone} label={mark.label} />
        <span>
          {formatList(organisations.map(({ name }) => name))},{' '}
          {dueOn === null ? 'utan sista dag' : `senast ${formatCalendarDate(dueOn)}`}
        </span>
      </p>
      {about.length === 0 ? null : (
        <p>
          Gäller{' '}
          {about.map(({ label, path }, index) => (
            <span key={label}>
              {index === 0 ? '' : ', '}
              {path === null ? label : <a href={path}>{label}</a>}
            </span>
          ))}
        </p>
      )}
      <Section id="vad-de-sager" title="Vad de säger">
        <ul className="plain-list">
          {organisations.map(({ id, name, reportedAt, note }) => (
            <li key={id}>
              <p>
                <b>{name}</b>{' '}
                {reportedAt === null
                  ? 'har inte anmält något än.'
                  : `anmälde det som genomfört ${formatDate(reportedAt)}.`}
              </p>
              {note === '' ? null : <p className="text-lines">{note}</p>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

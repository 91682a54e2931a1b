import { Fragment } from 'react'
import { hostOf, timeFrameInWords, type CommitmentFacts, type GoalPart } from '#app/domain/commitment/facts.ts'
import { moveInWords, stepState, stepStates, timesMoved, type Step } from '#app/domain/commitment/milestone-standing.ts'
import type { StoredTimeFrame } from '#app/domain/commitment/time-frame-words.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** What the coordinator has told beside the wording; what is not told leaves nothing behind. `today` is YYYY-MM-DD. */
export function CommitmentFactSections(props: { facts: CommitmentFacts; timeFrame: StoredTimeFrame; today: string }) {
  const { facts, today } = props
  const timeFrame = timeFrameInWords(props.timeFrame)
  const rows = [
    { term: 'Tidsram', value: timeFrame },
    { term: 'Ansvariga roller', value: facts.responsibleRoles },
    { term: 'Målgrupp', value: facts.targetGroup },
  ].flatMap(({ term, value }) => (value === null ? [] : [{ term, value }]))
  // The time frame already stands beside the wording; alone it needs no list.
  const isTold = facts.responsibleRoles !== null || facts.targetGroup !== null
  return (
    <>
      {isTold ? (
        <Section id="uppgifter" title="Om åtagandet">
          <SummaryList rows={rows} />
          <p className="small muted">Roller och målgrupp har samordningen lagt till. De hör inte till beslutet.</p>
        </Section>
      ) : null}
      {facts.steps.length === 0 ? null : <Steps steps={facts.steps} today={today} />}
      <Parts id="leder-till" title="Utfall som åtagandet ska leda till" parts={facts.outcomes} />
      <Parts id="tar-upp" title="Möjliga åtgärder som åtagandet tar upp" parts={facts.possibleActions} />
      {facts.links.length === 0 ? null : (
        <Section id="lankar" title="Länkar">
          <ul className="link-list">
            {facts.links.map(({ label, url }) => (
              <li key={`${label} ${url}`}>
                <FactLinkText label={label} url={url} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** A link says where it leads; what is no web address is shown as text. */
function FactLinkText({ label, url }: { label: string; url: string }) {
  const host = hostOf(url)
  if (host === null) return <>{label}</>
  return (
    <>
      <a href={url} rel="noopener noreferrer">
        {label}
      </a>
      <small>{host}</small>
    </>
  )
}

function Steps({ steps, today }: { steps: readonly Step[]; today: string }) {
  return (
    <Section id="delsteg" title="Delsteg">
      <p className="small muted">Delstegen har samordningen lagt till. De hör inte till beslutet.</p>
      <TaskList
        ordered
        tasks={steps.map((step, index) => {
          const { shape, tone, label } = stepStates[stepState(step, today)]
          return {
            id: String(index),
            title: step.title,
            meta: <Dates step={step} />,
            status: <StatusMark shape={shape} tone={tone} label={label} />,
          }
        })}
      />
    </Section>
  )
}

/** "Gjort 3 mars 2026. Skulle vara klart 1 mars 2026.", and each time that the day was moved on a line of its own. */
function Dates({ step: { dueOn, doneOn, moves } }: { step: Step }) {
  const due = dueOn === null ? '' : formatCalendarDate(dueOn)
  const [one] = moves
  return (
    <>
      {doneOn === null ? null : `Gjort ${formatCalendarDate(doneOn)}. `}
      {due === '' ? null : doneOn === null ? `Senast ${due}. ` : `Skulle vara klart ${due}. `}
      {one === undefined ? null : moves.length === 1 ? (
        moveInWords(one)
      ) : (
        <>
          {timesMoved(moves)}.
          {moves.map((move) => (
            <Fragment key={move.at.getTime()}>
              <br />
              {moveInWords(move)}
            </Fragment>
          ))}
        </>
      )}
    </>
  )
}

function Parts({ id, title, parts }: { id: string; title: string; parts: readonly GoalPart[] }) {
  if (parts.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul className="plain-list">
        {parts.map((part) => (
          <li key={`${part.href} ${part.text}`}>
            <Verbatim as="p" source={<a href={part.href}>{part.goalName}</a>}>
              {part.text}
            </Verbatim>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { SteeringNav } from '#app/components/steering-nav.tsx'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import type { SteeringPage } from '#app/domain/steering/page.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { Decided, NeedsDecision, OffTrack, PromisedByNobody, Reported } from './page-blocks.tsx'
import { Count, ReportedCountOf } from './page-count.tsx'
import { GoalRows } from './page-goals.tsx'
import { FullLists, type BesidePage } from './page-lists.tsx'

/**
 * The steering group's one page: every question answered on the first screen, in the order of importance, and the whole
 * lists below it.
 */
export function SteeringView({ page, beside }: { page: SteeringPage; beside: BesidePage }) {
  const { needsDecision, offTrack, reported } = page
  return (
    <Page width="wide">
      <PageHead
        eyebrow={<Eyebrow page={page} />}
        title={
          <>
            <span>
              <ReportedCountOf of="reported.now" count={reported.now} /> har rapporterat.
            </span>{' '}
            {reported.now.reported === 0 ? null : (
              <>
                <span>
                  <Count of="needsDecision.length" value={needsDecision.length} /> svar behöver beslut,
                </span>{' '}
                <span>
                  <Count of="offTrack.length" value={offTrack.length} /> avviker.
                </span>
              </>
            )}
          </>
        }
      />
      <SteeringNav here="start" />
      <div className="standing">
        <div>
          <NeedsDecision page={page} />
          <Decided decided={page.decided} />
          <OffTrack page={page} />
        </div>
        <div>
          <Reported page={page} />
          <GoalRows goals={page.goals} isFrozenBefore={page.previous?.isFrozen === true} />
          <PromisedByNobody rows={page.promisedByNobody} />
        </div>
      </div>
      <FullLists page={page} beside={beside} />
    </Page>
  )
}

/** The round, and when the group meets next. */
function Eyebrow({ page: { round, nextMeeting } }: { page: SteeringPage }) {
  const pages = useSteeringPages()
  if (nextMeeting === null) return round.title
  const day = <time dateTime={nextMeeting.heldOn}>{formatCalendarDate(nextMeeting.heldOn)}</time>
  return (
    <>
      {round.title} · nästa sammanträde <a href={pages.agenda(nextMeeting.id)}>{day}</a>
    </>
  )
}

/** What stands there before the first round. */
export function NoRoundYet() {
  return (
    <Page>
      <PageHead title="Styrgrupp" lead="Var står vi, och vad behöver beslutas?" />
      <SteeringNav here="start" />
      <EmptyState title="Det finns ingen uppföljningsomgång än" level={2}>
        När en omgång har öppnat visas läget här.
      </EmptyState>
    </Page>
  )
}

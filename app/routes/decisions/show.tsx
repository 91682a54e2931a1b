import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { notFound } from '#app/auth/guard.server.ts'
import { guardSteering } from '#app/auth/steering.server.ts'
import { DecisionFacts } from '#app/components/decision-facts.tsx'
import { DecisionStory } from '#app/components/decision-story.tsx'
import { pageTitle } from '#app/components/site.ts'
import { useSteeringPages } from '#app/components/steering-addresses.ts'
import { SteeringNav } from '#app/components/steering-nav.tsx'
import { findDecision } from '#app/db/decision/decisions.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { decisionAddresses } from '#app/domain/decision/addresses.ts'
import { decisionName } from '#app/domain/decision/in-words.ts'
import { decisionDeeds, whyNotDeed } from '#app/domain/decision/rules.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { DoerList } from './doer-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guardSteering('steering.read', async ({ viewer, params, context }) => {
  const id = idParam(params['id'])
  const decision = id === undefined ? null : await findDecision(viewer, id, calendarDate(context.now))
  if (decision === null) throw notFound()
  const organisationIds = decision.organisations.map((one) => one.id)
  return {
    decision,
    mayWrite: can(viewer, 'decision.write'),
    mayReport: can(viewer, 'decision.report', { organisationIds }),
    // A personal link opens its own meeting and no other.
    mayReadMeeting: viewer.kind === 'user' || viewer.meetingId === decision.meeting.id,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(decisionName(data.decision)) : [])

export default function ShowDecision() {
  const { decision, mayWrite, mayReport, mayReadMeeting } = useLoaderData<typeof loader>()
  const pages = useSteeringPages()
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: pages.start, label: 'Styrgrupp' },
          { href: pages.decisions, label: 'Beslut' },
          { label: decisionName(decision) },
        ]}
        eyebrow="Styrgruppens beslut"
        title={decision.what}
      />
      <SteeringNav here="decisions" />
      <DecisionFacts
        decision={decision}
        point={decision.point}
        meeting={mayReadMeeting ? pages.agenda(decision.meeting.id) : undefined}
        hrefOf={({ path, year }) => path ?? (year === null ? undefined : pages.proposal(year))}
      />
      {mayWrite ? <Deeds /> : null}
      <DoerList decision={decision} mayReport={mayReport} />
      <DecisionStory steps={decision.steps} />
    </Page>
  )
}

/** What can be done to the decision now, each on a page of its own; the first is what the group most often does. */
function Deeds() {
  const { decision } = useLoaderData<typeof loader>()
  const addresses = decisionAddresses(decision.id)
  const deeds = (
    [
      ['ticked-off', addresses.tickingOff],
      ['kept-open', addresses.keeping],
      ['changed', addresses.change],
      ['dropped', addresses.revocation],
      ['reopened', addresses.reopening],
    ] as const
  ).filter(([deed]) => whyNotDeed(deed, decision.state) === undefined)
  return (
    <ButtonRow>
      {deeds.map(([deed, href], index) => (
        <LinkButton key={deed} href={href} kind={index === 0 ? 'primary' : 'secondary'}>
          {decisionDeeds[deed].label}
        </LinkButton>
      ))}
    </ButtonRow>
  )
}

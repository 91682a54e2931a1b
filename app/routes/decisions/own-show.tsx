import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { DecisionFacts } from '#app/components/decision-facts.tsx'
import { DecisionStory } from '#app/components/decision-story.tsx'
import { postedFields } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { ownDecisionAddresses } from '#app/domain/decision/addresses.ts'
import { decisionName, untilInWords } from '#app/domain/decision/in-words.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { DoerList } from './doer-list.tsx'
import { loadOwnDecision } from './own-deed.server.ts'
import { ReportFields } from './report-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('own-page.read', async (args) => ({
  ...(await loadOwnDecision(args)),
  today: calendarDate(args.context.now),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(decisionName(data.decision)) : [])

/** A decision as one of those who shall do it reads it. */
export default function ShowOwnDecision() {
  const { decision, today } = useLoaderData<typeof loader>()
  const isWaiting = decision.standing === 'late' || decision.standing === 'waiting'
  const until = isWaiting ? untilInWords(decision.dueOn, today) : ''
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/min-sida', label: 'Min sida' }, { label: decisionName(decision) }]}
        eyebrow="Styrgruppens beslut"
        title={decision.what}
        lead={until === '' ? undefined : `${until}.`}
      />
      <DecisionFacts decision={decision} hrefOf={({ path }) => path ?? undefined} />
      <OwnReport />
      <DoerList decision={decision} mayReport={false} />
      <DecisionStory steps={decision.steps} />
    </Page>
  )
}

/** What the organisation can do about it now: say that it is done, or take that back. */
function OwnReport() {
  const { decision, whyNotReport, whyNotTakeBack } = useLoaderData<typeof loader>()
  const addresses = ownDecisionAddresses(decision.id)
  if (whyNotReport === null) {
    return (
      <Section id="anmal" title="Är det gjort?">
        <form className="form" method="post" action={addresses.report} noValidate>
          <HiddenField name="version" value={String(decision.version)} readOnly />
          <ReportFields fields={postedFields({}, {})} label="Vad har ni gjort?" />
          <ButtonRow>
            <Button>Anmäl som genomfört</Button>
          </ButtonRow>
        </form>
      </Section>
    )
  }
  return whyNotTakeBack === null ? (
    <ButtonRow note="Ni har anmält beslutet som genomfört. Styrgruppen prickar av det eller låter det gälla vidare.">
      <LinkButton kind="secondary" href={addresses.takingBack}>
        Ta tillbaka anmälan
      </LinkButton>
    </ButtonRow>
  ) : null
}

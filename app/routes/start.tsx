import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { pageTitle, useSite } from '#app/components/site.ts'
import { listEditions } from '#app/db/follow-up/editions.server.ts'
import { listPlans, type ListedPlan } from '#app/db/goal/goals.server.ts'
import { countReported } from '#app/db/round/owed.server.ts'
import { findPublishedRound } from '#app/db/round/rounds.server.ts'
import { editionPages } from '#app/domain/follow-up/addresses.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { liveCount, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { planPath, planStates } from '#app/domain/plan/plan.ts'
import { counted, numeral, sentenceCase } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'

export const loader = forEveryone('public.read', async ({ viewer, context }) => {
  const [plans, round, [edition]] = await Promise.all([
    listPlans(viewer),
    findPublishedRound(viewer),
    listEditions(viewer),
  ])
  return {
    plans,
    editionYear: edition?.year ?? null,
    round:
      round === null
        ? null
        : { year: round.year, isDemo: round.isDemo, ...(await countReported(viewer, round, context.now)) },
  }
})

export const meta = () => pageTitle('Mål och åtaganden')

function goalMeta(goal: ListedPlan['goals'][number]): string {
  const { live, all } = liveCount(goal.indicators as { state: IndicatorState }[])
  const measured = `Mäts av ${numeral(live)} av ${counted(all, 'indikator', 'indikatorer')}`
  return goal.commitmentCount === 0
    ? measured
    : `${sentenceCase(counted(goal.commitmentCount, 'åtagande', 'åtaganden', 'neuter'))} · ${measured.toLocaleLowerCase('sv')}`
}

export default function Start() {
  const { plans, round, editionYear } = useLoaderData<typeof loader>()
  const site = useSite()
  return (
    <Page>
      <PageHead
        title="Vad har vi lovat, och hur går det?"
        lead={`${site.partnershipName}: målen, åtagandena och siffrorna i planen, med källa till varje uppgift.`}
      />
      {round === null ? null : (
        <Section id="senaste-uppfoljningen" title={`Uppföljningen ${round.year}`}>
          <Progress
            done={round.reported}
            of={round.owed}
            text={`${round.reported} av ${round.owed} lägesrapporter har kommit in. Vad som saknas räknas för sig.`}
          />
          {editionYear === null ? null : (
            <p>
              <a href={editionPages(editionYear).edition}>Läs årsuppföljningen {editionYear}</a>
            </p>
          )}
          {round.isDemo ? <p className="small">Lägesrapporterna är exempelinnehåll.</p> : null}
        </Section>
      )}
      {plans.length === 0 ? (
        <EmptyState title="Ingen plan är publicerad än" level={2}>
          När samverkan har lagt in sin plan visas mål, åtaganden och indikatorer här.
        </EmptyState>
      ) : (
        plans.map((plan) => (
          <Section key={plan.slug} id={plan.slug} title={<a href={planPath(plan.slug)}>{plan.title}</a>}>
            <p>{planStates[plan.state].label}.</p>
            <LinkList
              links={plan.goals.map((goal) => ({ href: goal.path, label: goalLabel(goal), meta: goalMeta(goal) }))}
            />
            {plan.note === null ? null : <p className="small muted">{plan.note}</p>}
          </Section>
        ))
      )}
    </Page>
  )
}

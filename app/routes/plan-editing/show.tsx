import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { planCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { findPlanOrigin } from '#app/db/import/plan-origin.server.ts'
import { listPlanHistory } from '#app/db/plan/plan-history.server.ts'
import { originPath } from '#app/domain/import/plan/addresses.ts'
import { adoptionGaps } from '#app/domain/plan/adoption.ts'
import { planUse, whyNotDeletePlan } from '#app/domain/plan/deletion.ts'
import type { EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath, planKinds, planPath, planStates } from '#app/domain/plan/plan.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { LinkList, type ListedLink } from '#app/ui/link-list.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { EditionFacts } from './edition-facts.tsx'
import { EditionGoal } from './edition-goal.tsx'
import { EditionHistory } from './edition-history.tsx'
import { EditionMark } from './edition-mark.tsx'
import { loadEdition } from './load-edition.server.ts'

export const handle: PageHandle = { page: 'form' }

const shownEvents = 20

export const loader = guard('plan.edit', async ({ viewer, params }) => {
  const plan = await loadEdition(viewer, params)
  return {
    plan,
    origin: await findPlanOrigin(viewer, plan.slug),
    history: await listPlanHistory(viewer, plan, shownEvents),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.plan.title) : [])

export default function ShowEdition() {
  const { plan, origin, history } = useLoaderData<typeof loader>()
  const here = editionPath(plan.slug)
  const locked = whyNotReword(plan.state)
  const isDeletable = whyNotDeletePlan(planUse(plan)) === undefined
  const parts = [
    { href: '#mal', label: 'Mål och åtaganden' },
    { href: '#hela', label: 'Hela utgåvan' },
    { href: '#uppgifter', label: 'Uppgifter' },
    ...(history.entries.length === 0 ? [] : [{ href: '#historik', label: 'Historik' }]),
    ...(isDeletable ? [{ href: '#borttagning', label: 'Ta bort utkastet' }] : []),
  ]
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={planCrumbs(plan.title)}
        eyebrow={
          <>
            {planKinds[plan.kind].label} <EditionMark state={plan.state} />
          </>
        }
        title={plan.title}
      />
      <WithPageNav links={parts}>
        {locked === undefined ? <AdoptionButton plan={plan} /> : <p>{locked}</p>}
        <Section id="mal" title="Mål och åtaganden">
          {locked === undefined ? (
            <ButtonRow>
              <LinkButton kind="secondary" href={`${here}/mal/ny`}>
                Lägg till ett mål eller delmål
              </LinkButton>
            </ButtonRow>
          ) : null}
          {plan.goals.length === 0 ? (
            <EmptyState title="Planen har inga mål än">
              Lägg till det första målet. Under det skriver du åtagandena.
            </EmptyState>
          ) : (
            plan.goals.map((goal) => <EditionGoal key={goal.id} plan={plan} goal={goal} />)
          )}
        </Section>
        <Section id="hela" title="Hela utgåvan">
          <LinkList links={linksOf(plan, origin)} />
        </Section>
        <Section id="uppgifter" title="Uppgifter">
          <EditionFacts plan={plan} />
        </Section>
        <EditionHistory planSlug={plan.slug} history={history} />
        {isDeletable ? (
          <Section id="borttagning" title="Ta bort utkastet">
            <ButtonRow>
              <LinkButton kind="secondary" href={`${here}/borttagning`}>
                Ta bort utkastet
              </LinkButton>
            </ButtonRow>
          </Section>
        ) : null}
      </WithPageNav>
    </Page>
  )
}

/** The way to the decision, and what stands in it. */
function AdoptionButton({ plan }: { plan: EditedPlan }) {
  const gaps = adoptionGaps(plan).length
  return (
    <ButtonRow
      note={
        gaps === 0
          ? 'Bara samordnare ser utkastet tills det fastställs.'
          : `${sentenceCase(counted(gaps, 'sak', 'saker'))} saknas innan planen kan fastställas. Sidan för fastställande säger vad.`
      }
    >
      <LinkButton href={`${editionPath(plan.slug)}/faststallande`}>Fastställ planen</LinkButton>
    </ButtonRow>
  )
}

/** What is done with all of the edition at once. */
function linksOf(plan: EditedPlan, origin: number | null): ListedLink[] {
  const here = editionPath(plan.slug)
  return [
    ...(origin === null
      ? []
      : [
          {
            href: originPath(origin),
            label: 'Visa originalet bredvid',
            meta: 'Dokumentet som utkastet gjordes av, rad för rad.',
          },
        ]),
    {
      href: `${here}/rutnat`,
      label: 'Ändra flera åtaganden samtidigt',
      meta: 'Aktörer, datum och mål i ett rutnät.',
    },
    {
      href: `${here}/rutnat#tidigare`,
      label: 'Se och ångra de senaste ändringarna av flera åtaganden',
    },
    {
      href: `${here}/harkomst`,
      label: 'Ange vad som fortsätter från en tidigare utgåva',
      meta: 'Grunden för jämförelsen, och för länken mellan gammal och ny lydelse.',
    },
    {
      href: `${here}/jamforelse`,
      label: plan.basedOn === null ? 'Jämför med en annan utgåva' : `Jämför med ${plan.basedOn.title}`,
      meta: 'Vad som är nytt, ändrat och borttaget.',
    },
    ...(planStates[plan.state].isPublic
      ? [{ href: planPath(plan.slug), label: 'Så visas planen för allmänheten' }]
      : []),
    {
      href: `/samordning/plan/ny?fran=${plan.id}`,
      label: 'Gör en ny utgåva av planen',
      meta: 'Ett utkast som börjar som en kopia. Den här utgåvan ändras inte.',
    },
  ]
}

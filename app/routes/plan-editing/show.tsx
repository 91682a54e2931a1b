import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { adoptionGaps } from '#app/domain/plan/adoption.ts'
import { planUse, whyNotDeletePlan } from '#app/domain/plan/deletion.ts'
import type { EditedGoal, EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath, planKinds, planPath, planPeriod, planStates } from '#app/domain/plan/plan.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { LinkList, type ListedLink } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { planCrumbs } from '#app/components/edition-crumbs.ts'
import { EditionMark } from './edition-mark.tsx'
import { loadEdition } from './load-edition.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('plan.edit', async ({ viewer, params }) => ({ plan: await loadEdition(viewer, params) }))

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.plan.title) : [])

export default function ShowEdition() {
  const { plan } = useLoaderData<typeof loader>()
  const locked = whyNotReword(plan.state)
  return (
    <Page>
      <PageHead breadcrumb={planCrumbs(plan.title)} eyebrow={planKinds[plan.kind].label} title={plan.title}>
        <p>
          <EditionMark state={plan.state} />
        </p>
      </PageHead>
      {plan.state === 'draft' ? <DraftButtons plan={plan} /> : <p>{locked}</p>}
      <Section id="uppgifter" title="Uppgifter">
        <SummaryList rows={factsOf(plan)} />
        <LinkList links={linksOf(plan)} />
      </Section>
      <Section id="mal" title="Mål och åtaganden">
        {locked === undefined ? (
          <ButtonRow>
            <LinkButton kind="secondary" href={`${editionPath(plan.slug)}/mal/ny`}>
              Lägg till ett mål eller delmål
            </LinkButton>
          </ButtonRow>
        ) : null}
        {plan.goals.length === 0 ? (
          <EmptyState title="Planen har inga mål än">
            Lägg till det första målet. Under det skriver du åtagandena.
          </EmptyState>
        ) : (
          plan.goals.map((goal) => <Goal key={goal.id} plan={plan} goal={goal} />)
        )}
      </Section>
    </Page>
  )
}

/** What can be done with a draft, and what stands in the way. */
function DraftButtons({ plan }: { plan: EditedPlan }) {
  const gaps = adoptionGaps(plan).length
  return (
    <ButtonRow
      note={
        gaps === 0
          ? 'Bara samordnare ser utkastet tills det fastställs.'
          : 'Något saknas innan planen kan fastställas. Vad det är står på sidan för fastställande.'
      }
    >
      <LinkButton href={`${editionPath(plan.slug)}/faststallande`}>Fastställ planen</LinkButton>
      {whyNotDeletePlan(planUse(plan)) === undefined ? (
        <LinkButton kind="secondary" href={`${editionPath(plan.slug)}/borttagning`}>
          Ta bort utkastet
        </LinkButton>
      ) : null}
    </ButtonRow>
  )
}

function factsOf(plan: EditedPlan): SummaryRow[] {
  const change = { href: `${editionPath(plan.slug)}/uppgifter`, label: 'Ändra' }
  const rows: SummaryRow[] = [
    { term: 'Titel', value: plan.title, action: { ...change, about: 'planens uppgifter' } },
    { term: 'Period', value: planPeriod(plan) },
    { term: 'Läge', value: planStates[plan.state].label },
    { term: 'Anmärkning', value: plan.note ?? 'Ingen', action: { ...change, about: 'planens anmärkning' } },
  ]
  if (plan.state !== 'draft') {
    rows.push(
      { term: 'Diarienummer', value: plan.caseNumber ?? 'Framgår inte av underlaget' },
      {
        term: 'Beslutsdatum',
        value: plan.adoptedOn === null ? 'Framgår inte av underlaget' : formatCalendarDate(plan.adoptedOn),
      },
      { term: 'Beslutat av', value: plan.decidedBy ?? 'Framgår inte av underlaget' },
      {
        term: 'Dokument',
        value: plan.documentUrl === null ? 'Ingen länk är inlagd' : <a href={plan.documentUrl}>Läs planen</a>,
      },
    )
  }
  const named = (term: string, others: readonly { slug: string; title: string }[]) => {
    if (others.length === 0) return
    const links = others.map((other) => (
      <p key={other.slug}>
        <a href={editionPath(other.slug)}>{other.title}</a>
      </p>
    ))
    rows.push({ term, value: links })
  }
  named('Bygger på', plan.basedOn === null ? [] : [plan.basedOn])
  named('Ersätter', plan.supersedes)
  named('Har ersatts av', plan.supersededBy === null ? [] : [plan.supersededBy])
  return rows
}

function linksOf(plan: EditedPlan): ListedLink[] {
  const here = editionPath(plan.slug)
  const isCopied = plan.basedOn !== null
  return [
    { href: `${here}/rutnat`, label: 'Ändra flera åtaganden samtidigt', meta: 'Aktörer, datum och mål i ett rutnät.' },
    ...(isCopied
      ? [
          {
            href: `${here}/jamforelse`,
            label: `Jämför med ${plan.basedOn?.title}`,
            meta: 'Vad som är nytt, ändrat och borttaget.',
          },
        ]
      : []),
    ...(planStates[plan.state].isPublic ? [{ href: planPath(plan.slug), label: 'Planens öppna sida' }] : []),
    { href: `/samordning/plan/ny?fran=${plan.id}`, label: 'Gör en ny utgåva av planen' },
  ]
}

function Goal({ plan, goal }: { plan: EditedPlan; goal: EditedGoal }) {
  const here = `${editionPath(plan.slug)}/mal/${goal.id}`
  const isDraft = whyNotReword(plan.state) === undefined
  return (
    <section className="panel" id={`mal-${goal.id}`}>
      <h3>{goalLabel(goal)}</h3>
      {goal.parent === null ? null : <p className="small muted">Under {goalNumberLabel(goal.parent)}.</p>}
      {goal.title === goal.shortTitle ? null : <p>{goal.title === '' ? 'Målets fulla titel saknas.' : goal.title}</p>}
      {goal.commitments.length === 0 ? (
        <p className="muted">Inga åtaganden.</p>
      ) : (
        <ol className="ruled-list">
          {goal.commitments.map((commitment) => (
            <li key={commitment.id}>
              <a href={`${editionPath(plan.slug)}/atagande/${commitment.id}`}>{commitment.label}</a>
            </li>
          ))}
        </ol>
      )}
      <p>
        <a href={here}>
          {isDraft ? 'Ändra målet, dess listor och åtaganden' : 'Läs målets ordalydelse och listor'}
          <span className="hidden-visually">: {goalLabel(goal)}</span>
        </a>
      </p>
      {isDraft ? (
        <p>
          <a href={`${here}/borttagning`}>
            Ta bort målet<span className="hidden-visually">: {goalLabel(goal)}</span>
          </a>
        </p>
      ) : null}
    </section>
  )
}

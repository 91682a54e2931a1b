import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { asMoving } from '#app/db/round/round-phases.server.ts'
import { changesFrom, phaseChanges, whyNotMove } from '#app/domain/reporting-round/phase-change.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { roundCrumbs, roundPath } from '#app/components/round-crumbs.ts'
import { loadRound } from './load-round.server.ts'
import { RoundNav } from '#app/components/round-nav.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('round.manage', async ({ viewer, params, context }) => {
  const round = await loadRound(viewer, params)
  const today = calendarDate(context.now)
  const changes = changesFrom(round.phase).map((change) => ({
    change,
    why: whyNotMove(change, asMoving(round), today) ?? null,
  }))
  return { round, changes }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Läge: ${data.round.title}`) : [])

/** What each phase means to those who take part. */
const meanings: Record<RoundPhase, string> = {
  planned: 'Bara samordnare ser omgången, och allt i den går att ändra.',
  open: 'Organisationerna svarar, och det som kommer in granskas.',
  review: 'Inga nya svar tas emot. Granskningen görs klar.',
  frozen: 'Inget kan ändras. Det som är godkänt är offentligt.',
}

export default function ShowPhases() {
  const { round, changes } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, 'Läge')}
        eyebrow={round.title}
        title="Omgångens läge"
        lead="En omgång går från planerad till avslutad, ett steg i taget."
      />
      <RoundNav slug={round.slug} here="fas" />
      <TaskList
        ordered
        tasks={(Object.keys(roundPhases) as RoundPhase[]).map((phase) => ({
          id: phase,
          title: roundPhases[phase].label,
          meta: meanings[phase],
          status: phase === round.phase ? <Badge tone="progress">Läget nu</Badge> : null,
        }))}
      />
      {changes.length === 0 ? (
        <Notice kind="info" title="Omgången är avslutad">
          <p>Det går inte att ångra, och inget i den kan ändras längre.</p>
        </Notice>
      ) : (
        changes.map(({ change, why }) => {
          const { path, label, lead } = phaseChanges[change]
          return (
            <Section key={change} id={path} title={label}>
              <p>{lead}</p>
              {why === null ? (
                <ButtonRow>
                  <LinkButton kind="secondary" href={`${roundPath(round.slug)}/fas/${path}`}>
                    Läs vad det innebär
                    <span className="hidden-visually">: {label}</span>
                  </LinkButton>
                </ButtonRow>
              ) : (
                <Notice kind="info" title="Går inte nu">
                  <p>{why}</p>
                </Notice>
              )}
            </Section>
          )
        })
      )}
    </Page>
  )
}

import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { RoundPhaseMark } from '#app/components/round-phase.tsx'
import { pageTitle } from '#app/components/site.ts'
import { listManagedRounds } from '#app/db/round/managed-rounds.server.ts'
import { changesFrom, phaseChanges } from '#app/domain/reporting-round/phase-change.ts'
import { formatCalendarDate, formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { roundPath, roundsCrumbs } from '#app/components/round-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Uppföljningsomgångar')

export const loader = guard('round.manage', async ({ viewer }) => ({ rounds: await listManagedRounds(viewer) }))

export default function ListRounds() {
  const { rounds } = useLoaderData<typeof loader>()
  const latest = rounds[0]
  const create = (
    <LinkButton href={latest === undefined ? '/samordning/omgangar/ny' : `/samordning/omgangar/ny?fran=${latest.slug}`}>
      Lägg upp en omgång
    </LinkButton>
  )
  return (
    <Page>
      <PageHead
        breadcrumb={roundsCrumbs()}
        title="Uppföljningsomgångar"
        lead="En omgång är den tid då organisationerna svarar på hur det går med planens åtaganden."
      />
      {rounds.length === 0 ? (
        <EmptyState title="Det finns ingen omgång än" level={2} action={create}>
          Lägg upp den första. Ingen får veta något förrän du öppnar den.
        </EmptyState>
      ) : (
        <>
          <ButtonRow>{create}</ButtonRow>
          <TaskList
            tasks={rounds.map((round) => ({
              id: round.slug,
              title: <a href={roundPath(round.slug)}>{round.title}</a>,
              meta: (
                <>
                  {formatCalendarDate(round.opensOn)} – {formatCalendarDate(round.dueOn)}
                  <br />
                  {round.plan.title}
                  <br />
                  {formatNumber(round.counts.submitted + round.counts.accepted)} av {formatNumber(round.counts.asked)}{' '}
                  lägesrapporter har kommit in
                  <NextStep round={round} />
                </>
              ),
              status: <RoundPhaseMark phase={round.phase} />,
              action: (
                <a href={`${roundPath(round.slug)}/installningar`}>
                  Inställningar<span className="hidden-visually"> för {round.title}</span>
                </a>
              ),
            }))}
          />
        </>
      )}
    </Page>
  )
}

/** The way to the round's next step. */
function NextStep({ round }: { round: Awaited<ReturnType<typeof listManagedRounds>>[number] }) {
  const next = changesFrom(round.phase)[0]
  return next === undefined ? null : (
    <>
      {' · '}
      <a href={`${roundPath(round.slug)}/fas/${phaseChanges[next].path}`}>
        {phaseChanges[next].label}
        <span className="hidden-visually">: {round.title}</span>
      </a>
    </>
  )
}

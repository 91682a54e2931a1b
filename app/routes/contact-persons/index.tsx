import { useLoaderData } from '@remix-run/react'
import { demand, guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { UnreachableList } from '#app/components/unreachable-list.tsx'
import { listContactOverview, listUnreachable, type ContactOverview } from '#app/db/organisation/reachability.server.ts'
import { findCurrentRound } from '#app/db/round/rounds.server.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Kontaktpersoner')

export const loader = guard('contact.manage', async ({ viewer, context }) => {
  demand(viewer, 'round.read')
  const round = await findCurrentRound(viewer)
  return {
    overview: await listContactOverview(viewer, context.now),
    unreachable:
      round === null || roundPhases[round.phase].isPublished ? [] : await listUnreachable(viewer, round, context.now),
  }
})

export default function ListContactPersons() {
  const { overview, unreachable } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: 'Kontaktpersoner' }]}
        title="Kontaktpersoner"
        lead="Vem nås i varje organisation, och var saknas det någon?"
      />
      <UnreachableList unreachable={unreachable} />
      {overview.length === 0 ? (
        <EmptyState title="Inga organisationer är upplagda" level={2}>
          Be administratören lägga upp dem. Sedan kan du ange kontaktpersoner här.
        </EmptyState>
      ) : (
        <TaskList
          tasks={overview.map((one) => ({
            id: one.organisation.slug,
            title: one.organisation.name,
            meta: <Reached overview={one} />,
            status: <Standing overview={one} />,
            action: (
              <a href={`/samordning/kontaktpersoner/${one.organisation.slug}`}>
                Visa<span className="hidden-visually"> kontaktpersoner i {one.organisation.name}</span>
              </a>
            ),
          }))}
        />
      )}
    </Page>
  )
}

function Reached({ overview: { people, forCommitments, planned } }: { overview: ContactOverview }) {
  return (
    <>
      {people.length === 0 ? 'Ingen' : people.map(({ name, email }) => `${name}, ${email}`).join(' · ')}
      {forCommitments === 0 ? null : (
        <>
          <br />
          {forCommitments === 1 ? 'En till för ett enskilt åtagande' : `${forCommitments} till för enskilda åtaganden`}
        </>
      )}
      {planned.map(({ name, fromOn }) => (
        <span key={name}>
          <br />
          {name} börjar {formatCalendarDate(fromOn)}
        </span>
      ))}
    </>
  )
}

function Standing({ overview: { people, bounced } }: { overview: ContactOverview }) {
  const hint = bounced.length === 0 ? undefined : `Kommer tillbaka: ${bounced.map(({ email }) => email).join(', ')}`
  if (people.length === 0) return <StatusMark shape="warning" tone="warn" label="Går inte att nå" hint={hint} />
  return <StatusMark shape="check" tone="good" label="Går att nå" hint={hint} />
}

import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listEditedPlans } from '#app/db/plan/edited-plans.server.ts'
import type { ListedEdition } from '#app/domain/plan/edited-plan.ts'
import { editionPath, planKinds, planPeriod } from '#app/domain/plan/plan.ts'
import { counted, formatList } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { EditionMark } from './edition-mark.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Planer')

export const loader = guard('plan.edit', async ({ viewer }) => ({ editions: await listEditedPlans(viewer) }))

export default function ListEditions() {
  const { editions } = useLoaderData<typeof loader>()
  const create = <LinkButton href="/samordning/plan/ny">Gör en ny plan eller utgåva</LinkButton>
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: 'Planer' }]}
        title="Planer"
        lead="Alla utgåvor av planen. Ett utkast går att ändra tills det fastställs; därefter ligger ordalydelsen fast."
      />
      {editions.length === 0 ? (
        <EmptyState title="Det finns ingen plan än" level={2} action={create}>
          Börja med att lägga upp planen. Sedan skriver du in dess mål och åtaganden.
        </EmptyState>
      ) : (
        <>
          <ButtonRow>{create}</ButtonRow>
          <TaskList
            tasks={editions.map((edition) => ({
              id: edition.slug,
              title: <a href={editionPath(edition.slug)}>{edition.title}</a>,
              meta: (
                <>
                  {planKinds[edition.kind].label} {planPeriod(edition)} · {contentOf(edition)}
                  <br />
                  {whatNext(edition)}
                </>
              ),
              status: <EditionMark state={edition.state} />,
            }))}
          />
        </>
      )}
    </Page>
  )
}

/** "Ett mål, nio åtaganden". */
function contentOf({ goalCount, subGoalCount, commitmentCount }: ListedEdition): string {
  const goals = [
    goalCount > 0 ? counted(goalCount, 'mål', 'mål', 'neuter') : '',
    subGoalCount > 0 ? counted(subGoalCount, 'delmål', 'delmål', 'neuter') : '',
  ].filter((text) => text !== '')
  const commitments =
    commitmentCount === 0 ? 'inga åtaganden' : counted(commitmentCount, 'åtagande', 'åtaganden', 'neuter')
  return goals.length === 0 ? 'inga mål än' : formatList([...goals, commitments])
}

function whatNext(edition: ListedEdition): string {
  const { state, goalCount, subGoalCount, basedOn, supersededBy } = edition
  if (state === 'draft') {
    if (goalCount + subGoalCount === 0) return 'Nästa steg: lägg till planens mål.'
    return basedOn === null
      ? 'Nästa steg: skriv klart målen och fastställ planen.'
      : `Bygger på ${basedOn.title}. Nästa steg: ändra det som är nytt och fastställ planen.`
  }
  if (state === 'superseded' && supersededBy !== null) return `Ersatt av ${supersededBy.title}.`
  return 'Ordalydelsen ligger fast. Gör en ny utgåva om något ska formuleras om.'
}

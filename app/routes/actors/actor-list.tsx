import type { ListedActor } from '#app/domain/organisation/described-actor.ts'
import { organisationKinds } from '#app/domain/organisation/organisation.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

/** All organisations, with what the plan says that they have promised apart from what they were asked to report on. */
export function ActorList({ actors }: { actors: readonly ListedActor[] }) {
  return (
    <Page>
      <PageHead
        title="Aktörer"
        lead="Organisationerna i samverkan: vad de har lovat i planen, och vad de har fått i uppdrag att rapportera om."
      />
      {actors.length === 0 ? (
        <EmptyState title="Inga aktörer är inlagda än" level={2}>
          När samverkan har lagt in sina organisationer visas de här, med sina åtaganden.
        </EmptyState>
      ) : (
        <DataTable
          caption={`${sentenceCase(counted(actors.length, 'organisation', 'organisationer'))} i samverkan`}
          captionHidden
          rows={actors}
          rowKey={(actor) => actor.slug}
          columns={[
            {
              key: 'name',
              label: 'Aktör',
              rowHeader: true,
              cell: (actor) => (
                <>
                  <a href={`/aktorer/${actor.slug}`}>{actor.name}</a>
                  <p className="small muted">{organisationKinds[actor.kind].label}</p>
                </>
              ),
            },
            { key: 'promised', label: 'Lovat i planen', numeric: true, cell: (actor) => actor.promised },
            { key: 'assigned', label: 'Ska rapportera', numeric: true, cell: (actor) => actor.assigned },
          ]}
          note="Antalen gäller planen som är i kraft. Ett åtagande räknas som aktörens eget bara när planen nämner aktören. Är aktören utsedd att rapportera har samordnaren bett om en lägesrapport; det är inget löfte i planen."
        />
      )}
    </Page>
  )
}

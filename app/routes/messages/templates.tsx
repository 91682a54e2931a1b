import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listTemplates, type Template } from '#app/db/message/templates.server.ts'
import { wordingKinds } from '#app/domain/message/kind.ts'
import { formatDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { messageCrumbs, messagesHome } from './message-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Texter i utskick')

export const loader = guard('message.manage', async ({ viewer }) => ({
  home: messagesHome(viewer),
  templates: await listTemplates(viewer),
}))

export default function ListTemplates() {
  const { home, templates } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={messageCrumbs(home, { label: 'Texter' })}
        title="Texter i utskick"
        lead="Vad ska det stå i det som skickas? Ändra texterna så att de låter som ni."
      />
      <DataTable
        caption="Sorter av meddelanden"
        captionHidden
        wide
        rows={templates}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'kind',
            label: 'Sort',
            rowHeader: true,
            cell: (row: Template) => (
              <a href={`/samordning/utskick/mallar/${row.kind}`}>{wordingKinds[row.kind].label}</a>
            ),
          },
          { key: 'when', label: 'Skickas', cell: (row: Template) => wordingKinds[row.kind].when },
          { key: 'text', label: 'Text', cell: textOf },
        ]}
      />
    </Page>
  )
}

const textOf = ({ isUsual, changed }: Template): string =>
  isUsual || changed === undefined ? 'Den vanliga' : `Egen, ändrad ${formatDate(changed.at)} av ${changed.name}`

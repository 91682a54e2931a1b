import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { data } from '@remix-run/server-runtime'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { reportAddresses } from '#app/components/report-addresses.ts'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { ReportHistory } from '#app/components/report-history.tsx'
import { pageTitle } from '#app/components/site.ts'
import { showLink } from '#app/db/user/link-sending.server.ts'
import { listLinkHistory, listLinkUses, type ListedUse, type ManagedLink } from '#app/db/user/managed-links.server.ts'
import { linkEndings, linkUses } from '#app/domain/access/answer-link.ts'
import { linkStates } from '#app/domain/access/link-state.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { conflict } from '#app/http/answers.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { requireLink } from './find-link.server.ts'
import { linksCrumb, linksPath } from './link-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('answer-link.manage', async ({ viewer, params, context }) => {
  const { round, link } = await requireLink(viewer, params, context.now)
  const [uses, history] = await Promise.all([listLinkUses(viewer, link.id), listLinkHistory(viewer, link.id)])
  return { round, link, uses, history }
})

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? pageTitle(`Personlig länk: ${page.link.name}`) : []

/** Shows the address, on this answer only: it stands neither in an address nor anywhere that is kept. */
export const action = guard('answer-link.manage', async ({ viewer, params, context }) => {
  const { round, link } = await requireLink(viewer, params, context.now)
  const shown = await showLink(viewer, round, link.id, context.now)
  if (shown.ok) return data({ address: `${context.origin}${reportAddresses(shown.token).start}`, why: undefined })
  if (link.ending === undefined) throw notFound()
  return conflict({ address: undefined, why: shown.why })
})

export default function ShowLink() {
  const { round, link, uses, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const path = `${linksPath(round)}/${link.id}`
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, link.name, linksCrumb(round))}
        eyebrow={`Personlig länk · ${link.organisation.name}`}
        title={link.name}
      />
      {answer?.address === undefined ? null : <Shown address={answer.address} name={link.name} />}
      {answer?.why === undefined ? null : (
        <Notice kind="error" title="Adressen visas inte" role="alert">
          <p>{answer.why}</p>
        </Notice>
      )}
      <SummaryList rows={facts(link)} />
      {link.ending !== undefined ? null : (
        <form method="post" action={path}>
          <ButtonRow note="Att adressen har visats står i historiken.">
            <Button kind="secondary">Visa adressen</Button>
            <LinkButton kind="secondary" href={`${path}/aterkallelse`}>
              Återkalla eller förnya
            </LinkButton>
          </ButtonRow>
        </form>
      )}
      <Section id="anvandning" title="Så har länken använts">
        {uses.length === 0 ? <p>Länken har inte använts.</p> : <Uses uses={uses} />}
      </Section>
      <ReportHistory history={history} quoted={false} />
    </Page>
  )
}

function Shown({ address, name }: { address: string; name: string }) {
  return (
    <Notice kind="success" title="Adressen visas bara den här gången" role="status">
      <p>Lämna den bara till {name}. Den som har adressen kan svara i organisationens namn.</p>
      <TextField id="adress" name="adress" label="Länkens adress" value={address} readOnly />
    </Notice>
  )
}

function facts(link: ManagedLink) {
  return [
    {
      term: 'Läge',
      value: (
        <StatusMark
          {...linkStates[link.state]}
          hint={link.ending === undefined ? undefined : linkEndings[link.ending].short}
        />
      ),
    },
    { term: 'Skickas till', value: link.email },
    { term: 'Skapad', value: `${formatDateTime(link.createdAt)}, ${link.createdName}` },
    { term: 'Senast skickad', value: link.sentAt === null ? 'Inte skickad' : formatDateTime(link.sentAt) },
    { term: 'Senast öppnad', value: link.openedAt === null ? 'Inte öppnad' : formatDateTime(link.openedAt) },
    ...(link.revoked === null
      ? []
      : [
          {
            term: 'Återkallad',
            value: `${formatDateTime(link.revoked.at)}, ${link.revoked.name}: ${link.revoked.reason}`,
          },
        ]),
  ]
}

function Uses({ uses }: { uses: readonly ListedUse[] }) {
  return (
    <DataTable
      caption="Så har länken använts, det senaste först"
      captionHidden
      rows={uses}
      rowKey={(use) => use.id}
      columns={[
        { key: 'at', label: 'När', rowHeader: true, cell: (use) => formatDateTime(use.at) },
        { key: 'kind', label: 'Vad', cell: (use) => linkUses[use.kind].label },
        { key: 'detail', label: 'Gäller', cell: (use) => use.detail },
      ]}
      note="Att länken öppnas eller nekas skrivs upp högst en gång i timmen, och ett utkast en gång om dagen."
    />
  )
}

import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { RoundNav, roundPages } from '#app/components/round-nav.tsx'
import { pageTitle } from '#app/components/site.ts'
import { sendLinks } from '#app/db/user/link-sending.server.ts'
import { listLinkedOrganisations } from '#app/db/user/managed-links.server.ts'
import { whyNotSent } from '#app/domain/access/link-state.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf, type FormValue } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { oneError } from '#app/ui/form/one-error.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { requireRound } from './find-link.server.ts'
import { linksPath } from './link-crumbs.ts'
import { isSendable, LinkRows, receiver } from './link-rows.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('answer-link.manage', async ({ viewer, params, context }) => {
  const round = await requireRound(viewer, params)
  return {
    round,
    organisations: await listLinkedOrganisations(viewer, round, context.now),
    why: whyNotSent(round.phase),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Personliga länkar: ${data.round.title}`) : []

export const action = guard('answer-link.manage', async ({ viewer, request, params, context }) => {
  const round = await requireRound(viewer, params)
  const form = await readForm(request, mostTicks)
  const chosen =
    textOf(form, 'intent') === 'missing'
      ? await withoutLink(listLinkedOrganisations(viewer, round, context.now))
      : ticked(form['chosen'])
  const to = chosen.flatMap((text) => {
    const [id = '', email = ''] = text.split(' ')
    return /^\d{1,9}$/.test(id) ? [{ organisationId: Number(id), email }] : []
  })
  const why = whyNotSent(round.phase)
  if (why !== undefined) return conflict({ chosen, why })
  const sent = await sendLinks(viewer, round, to, context.now)
  if (!sent.ok) return badInput({ chosen, why: sent.why })
  await setFlash(context, {
    tone: sent.sent === 0 ? 'info' : 'success',
    title:
      sent.sent === 0
        ? 'Länkarna är redan skickade i dag'
        : `${sentenceCase(counted(sent.sent, 'länk', 'länkar'))} skickas`,
    text:
      sent.already > 0 && sent.sent > 0
        ? `${sent.already} hade redan fått sin i dag.`
        : 'Den som får en länk kan svara utan att logga in.',
  })
  throw redirect(linksPath(round), 303)
})

/** More than any partnership has people. */
const mostTicks = 5000

const ticked = (value: FormValue | undefined): string[] =>
  typeof value === 'object' ? Object.values(value).filter((one): one is string => typeof one === 'string') : []

async function withoutLink(listing: ReturnType<typeof listLinkedOrganisations>): Promise<string[]> {
  return (await listing).flatMap(({ organisation, people }) =>
    people
      .filter((person) => isSendable(person) && (person.link === null || person.link.state === 'made'))
      .map(({ email }) => receiver(organisation.id, email)),
  )
}

export default function ListLinks() {
  const { round, organisations, why } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer !== undefined && why === undefined ? answer.why : undefined
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, roundPages.lankar)}
        eyebrow={round.title}
        title="Personliga länkar"
        lead="Den som inte har något konto svarar med en personlig länk. Den gäller en organisation i den här omgången."
      />
      <RoundNav slug={round.slug} here="lankar" />
      {why === undefined ? null : (
        <Notice kind="info" title="Länkar skickas inte nu">
          <p>{why}</p>
        </Notice>
      )}
      {organisations.length === 0 ? (
        <EmptyState title="Ingen organisation ska svara i omgången" level={2}>
          När omgången har åtaganden med ansvariga eller utsedda rapportörer visas de här.
        </EmptyState>
      ) : (
        <form method="post" noValidate className="stack" id="lankar">
          <ErrorSummary errors={oneError('lankar', refusal)} />
          <LinkRows
            organisations={organisations}
            path={linksPath(round)}
            chosen={new Set(answer?.chosen)}
            maySend={why === undefined}
          />
          {why === undefined ? (
            <ButtonRow note="Samma länk skickas högst en gång om dagen till samma person.">
              <Button name="intent" value="chosen">
                Skicka länk till de valda
              </Button>
              <Button kind="secondary" name="intent" value="missing">
                Skicka till alla som saknar länk
              </Button>
            </ButtonRow>
          ) : null}
        </form>
      )}
    </Page>
  )
}

import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { ReportText } from '#app/components/report-text.tsx'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { roundAddresses } from '#app/components/round-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { findOrganisation } from '#app/db/organisation/organisations.server.ts'
import { findOwnText, submitOnBehalf } from '#app/db/round/on-behalf.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import { formValues, typedValues } from '#app/domain/status-report/form-values.ts'
import { handInErrors } from '#app/domain/status-report/handing-in.ts'
import { onBehalfInput, whyNotForOthers, whyNotOver } from '#app/domain/status-report/on-behalf.ts'
import { statusReportDraft, withUnasked, type StatusReportDraft } from '#app/domain/status-report/report.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadRound } from '#app/routes/board/load-round.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { OnBehalfForm, type TypedWay } from './on-behalf-form.tsx'

export const handle: PageHandle = { page: 'app' }

async function findForm(viewer: SignedIn, params: Record<string, string | undefined>, now: Date) {
  const round = await loadRound(viewer, params['id'])
  const organisation = await findOrganisation(viewer, params['organisation'] ?? '')
  if (organisation === null) throw notFound()
  const form = await findReportForm(viewer, round.slug, params['commitment'] ?? '', now, organisation.id)
  if (form === null) throw notFound()
  const own = await findOwnText(viewer, form)
  return {
    form,
    organisation,
    own,
    why: whyNotForOthers(own?.state ?? 'none') ?? whyNot('submit', own?.state ?? 'none', form.standing),
  }
}

export const loader = guard('status-report.write-for-others', async ({ viewer, params, context }) => {
  const { form, organisation, own, why } = await findForm(viewer, params, context.now)
  const { round, commitment, offered, asked, milestones, questions, report } = form
  return {
    round,
    commitment,
    organisation,
    offered,
    asked,
    milestones,
    questions,
    report,
    // A draft is the organisation's own: the form begins empty, at the version that it would replace.
    values: { ...formValues(form, report), version: String(own?.version ?? 0) },
    ownSavedAt: own !== null && (own.state === 'draft' || own.state === 'returned') ? own.savedAt : null,
    why,
  }
})

export type OnBehalfPage = Awaited<ReturnType<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Skriv åt ${data.organisation.shortName}: ${data.commitment.label}`) : []

/** What comes back when nothing was saved: everything typed, and why. */
export interface NotWritten {
  values: StatusReportDraft
  way: TypedWay
  errors: Record<string, string>
  refusal?: string
}

export const action = guard('status-report.write-for-others', async ({ viewer, request, params, context }) => {
  const { form, organisation, own, why } = await findForm(viewer, params, context.now)
  const sent = await readForm(request)
  const values = withUnasked(typedValues(form, sent), form.report, form.questions)
  const way: TypedWay = {
    channel: textOf(sent, 'channel'),
    note: textOf(sent, 'note'),
    agreed: textOf(sent, 'agreed') === 'on',
  }
  const refused = (refusal: string) => conflict<NotWritten>({ values, way, errors: {}, refusal })
  if (why !== undefined) return refused(why)
  const report = statusReportDraft.safeParse(values)
  const how = onBehalfInput.safeParse(way)
  const hasOwn = own !== null && (own.state === 'draft' || own.state === 'returned')
  const notAgreed = whyNotOver(hasOwn, way.agreed)
  const errors = {
    ...(how.success ? {} : fieldErrors(how.error)),
    ...(notAgreed === undefined ? {} : { agreed: notAgreed }),
    ...handInErrors(values, form, form.standing.today),
  }
  if (!report.success || !how.success || Object.keys(errors).length > 0) {
    return badInput<NotWritten>({ values, way, errors })
  }
  const { channel, note, agreed } = how.data
  const saved = await submitOnBehalf(viewer, form, report.data, { channel, note }, agreed, context.now)
  if (saved.ok) {
    await setFlash(context, {
      tone: 'success',
      title: `Svaret från ${organisation.name} är inskickat`,
      text: `Det väntar på granskning: ”${form.commitment.label}”.`,
    })
    throw redirect(roundAddresses(form.round.slug).board, 303)
  }
  if (saved.kind === 'own-text') return badInput<NotWritten>({ values, way, errors: { agreed: saved.why } })
  if (saved.kind === 'not-now') return refused(saved.why)
  return conflict<NotWritten>({
    values: { ...values, version: String(saved.current.version) },
    way,
    errors: {},
    refusal:
      'Organisationen har sparat en nyare text sedan du öppnade sidan. Inget har skrivits över, och det du skrev finns kvar. Hör efter med dem innan du skickar in igen.',
  })
})

export default function WriteOnBehalf() {
  const data = useLoaderData<typeof loader>() as OnBehalfPage
  const answer = useActionData<typeof action>() as NotWritten | undefined
  const { round, commitment, organisation, report, why } = data
  return (
    <Page>
      <PageHead
        breadcrumb={roundCrumbs(round, `Skriv åt ${organisation.shortName}`)}
        eyebrow={`Åt ${organisation.name}`}
        title={commitment.label}
        lead="Skriv in ett svar som organisationen har lämnat på annat sätt. Alla som läser det ser att samordnaren har skrivit in det."
      />
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} brief />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Svaret sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {why === undefined || answer !== undefined ? (
        <OnBehalfForm key={JSON.stringify(answer ?? data.values)} page={data} answer={answer} />
      ) : (
        <>
          <Notice kind="info" title="Det går inte att skriva åt organisationen nu">
            <p>{why}</p>
          </Notice>
          {report === null ? null : (
            <Section id="svaret" title="Organisationens svar">
              <ReportText report={report} />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}

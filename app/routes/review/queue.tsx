import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { CommitmentActors } from '#app/components/commitment-text.tsx'
import { ComparedReport } from '#app/components/compared-report.tsx'
import { reportPages, roundAddresses } from '#app/components/round-addresses.ts'
import { ReportText } from '#app/components/report-text.tsx'
import { ReportArrival } from '#app/components/report-status.tsx'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { RoundNav, roundPages } from '#app/components/round-nav.tsx'
import { pageTitle } from '#app/components/site.ts'
import { acceptReport, returnReport } from '#app/db/round/report-review.server.ts'
import { sourceAndPlace } from '#app/domain/source/source-edition.ts'
import { onBehalfWords } from '#app/domain/status-report/channel.ts'
import { returnInput } from '#app/domain/status-report/report.ts'
import { afterDecision } from '#app/domain/status-report/review-queue.ts'
import { whyNot } from '#app/domain/status-report/state.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { idParam } from '#app/http/id-param.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { loadRound } from '#app/routes/board/load-round.server.ts'
import { loadReport, versionOf } from '#app/routes/status-reports/load-report.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { Decision, type NotDecided } from './decision.tsx'
import { listQueue, loadReviewed } from './load-queue.server.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('status-report.review', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params['id'])
  const asked = idParam(new URL(request.url).searchParams.get('rapport') ?? undefined)
  const reviewed = await loadReviewed(viewer, round, asked, context.now)
  if (reviewed === null) return { round, reviewed: null, moved: asked !== undefined }
  const { report, commitment, standing, place, earlier } = reviewed
  return {
    round,
    reviewed: { report, commitment, place, earlier, why: whyNot('accept', report.state, standing) },
    moved: asked !== undefined && asked !== place.id,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Granska ${data.round.title}`) : [])

export const action = guard('status-report.review', async ({ viewer, request, params, context }) => {
  const round = await loadRound(viewer, params['id'])
  const form = await readForm(request)
  const { report, roundId } = await loadReport(viewer, textOf(form, 'report'), context.now)
  if (roundId !== round.id) throw notFound()
  const queue = await listQueue(viewer, round, context.now)
  const typed = { id: report.id, message: textOf(form, 'message') }
  const accepts = form['intent'] === 'accept'
  const parsed = returnInput.safeParse(form)
  if (!accepts && !parsed.success) {
    const error = fieldErrors(parsed.error)['message'] ?? 'Formuläret kom fram ofullständigt. Försök igen.'
    return badInput<NotDecided>({ ...typed, error })
  }
  const result = accepts
    ? await acceptReport(viewer, report.id, versionOf(form), context.now)
    : await returnReport(viewer, report.id, versionOf(form), parsed.data?.message ?? '', context.now)
  if (result === null) throw notFound()
  if (!result.ok) {
    const why = 'Rapporten har ändrats sedan du öppnade den. Den nya versionen visas här.'
    return conflict<NotDecided>({ ...typed, why: result.kind === 'not-now' ? result.why : why })
  }
  await setFlash(context, {
    tone: 'success',
    title: accepts ? 'Lägesrapporten är godkänd' : 'Lägesrapporten är återlämnad',
    text: `${report.organisation.name}: ${report.commitment.label}`,
  })
  const next = afterDecision(queue, report.id)
  throw redirect(`${roundAddresses(round.slug).review}${next === undefined ? '' : `?rapport=${next}`}`, 303)
})

export default function ReviewQueue() {
  const { round, reviewed, moved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotDecided | undefined
  const { board, review } = roundAddresses(round.slug)
  const crumbs = roundCrumbs(round, roundPages.granskning)
  const refusal =
    answer?.why === undefined ? null : (
      <Notice kind="error" title="Inget har ändrats" role="alert">
        <p>{answer.why}</p>
        {answer.message === '' ? null : <p>Du skrev: ”{answer.message}”</p>}
      </Notice>
    )
  if (reviewed === null) {
    return (
      <Page>
        <PageHead breadcrumb={crumbs} eyebrow={round.title} title="Granskning" />
        <RoundNav slug={round.slug} here="granskning" />
        {refusal}
        <EmptyState title="Allt är granskat" level={2} action={<a href={board}>Till tavlan</a>}>
          Inget väntar på granskning. När en organisation skickar in en lägesrapport visas den här.
        </EmptyState>
      </Page>
    )
  }
  const { report, commitment, earlier, place } = reviewed
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={crumbs}
        eyebrow={`${place.number} av ${place.of} att granska · ${report.organisation.name}`}
        title={commitment.label}
      />
      <RoundNav slug={round.slug} here="granskning" />
      {refusal}
      {moved && answer === undefined ? (
        <Notice kind="info" title="Rapporten du bad om väntar inte längre på granskning">
          <p>
            Här är {place.number === 1 ? 'den första' : 'en annan'} som väntar. <a href={board}>Till tavlan</a>
          </p>
        </Notice>
      ) : null}
      <Verbatim source={sourceAndPlace(commitment.source, commitment.locator)}>{commitment.text}</Verbatim>
      <CommitmentActors commitment={commitment} brief />
      <ReportArrival report={report} />
      {onBehalfWords(report.channel) === '' ? null : <p>{onBehalfWords(report.channel)}.</p>}
      <Section id="svaret" title={earlier === null ? 'Svaret' : `Svaret, bredvid ${earlier.round.year}`}>
        {earlier === null ? (
          <>
            <p className="small">Organisationen har inget publicerat svar från ett tidigare år att jämföra med.</p>
            <ReportText report={report} />
          </>
        ) : (
          <ComparedReport report={report} earlier={earlier} />
        )}
        <p className="small">
          <a href={reportPages(report.id).report}>Öppna rapporten med kommentarer och historik</a>
        </p>
      </Section>
      <Decision
        key={`${report.id}-${report.version}`}
        report={report}
        place={place}
        action={review}
        blocked={reviewed.why}
        answer={answer?.id === report.id ? answer : undefined}
      />
    </Page>
  )
}

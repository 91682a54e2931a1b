import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { steeringCrumbs } from '#app/components/follow-up-crumbs.ts'
import { steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { answerEditionComment, listEditionComments } from '#app/db/follow-up/edition-comments.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import {
  commentAnswerInput,
  longestEditionComment,
  whyNotAnswer,
} from '#app/domain/follow-up/adoption/edition-comment.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { loadStanding } from '#app/routes/follow-up/load-standing.server.ts'
import { CommentList } from './comment-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Svara på kommentaren')

/** The comment that the address names, on one of the year's proposals. Throws 404. */
async function loadComment(viewer: SignedIn, params: Record<string, string | undefined>) {
  const { round, phase } = await loadStanding(viewer, params)
  const comment = (await listEditionComments(viewer, round.year)).find(({ id }) => String(id) === params['id'])
  if (comment === undefined) throw notFound()
  return { round, comment, why: whyNotAnswer(phase, comment) ?? null }
}

export const loader = guard('follow-up.write', ({ viewer, params }) => loadComment(viewer, params))

export const action = guard('follow-up.write', async ({ viewer, request, params, context }) => {
  const { round, comment, why } = await loadComment(viewer, params)
  const { form, values } = await readSentForm(request, ['text'])
  if (why !== null) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = commentAnswerInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const answered = await answerEditionComment(viewer, round.year, comment.id, parsed.data, context.now)
  if (answered === null) throw notFound()
  if (!answered.ok) return conflict<NotSaved>({ values, errors: {}, refusal: answered.why })
  await setFlash(context, { tone: 'success', title: 'Svaret är sparat' })
  throw redirect(`${steeringAddresses(round.year).proposal}#kommentar-${comment.id}`, 303)
})

export default function AnswerComment() {
  const { round, comment, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const steering = steeringAddresses(round.year)
  const { field, faults } = postedFields({ text: answer?.values['text'] ?? '' }, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={steeringCrumbs(round.year, 'Svara')}
        eyebrow={`Kommentar på förslag ${comment.number} till årsuppföljning ${round.year}`}
        title="Svara på kommentaren"
        lead="Säg vad som är gjort med anledning av kommentaren, eller varför inget behövs."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Svaret sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <CommentList comments={[comment]} year={round.year} mayAnswer={false} />
      {why === null ? (
        <form className="form" method="post" action={steering.answer(comment.id)} noValidate>
          <ErrorSummary errors={faults}>Svaret är inte sparat än. Det du skrev finns kvar.</ErrorSummary>
          <TextArea
            {...field('text')}
            label="Svar"
            hint="Ett svar går inte att ändra."
            rows={4}
            limit={longestEditionComment}
          />
          <ButtonRow>
            <Button>Spara svaret</Button>
            <a href={steering.proposal}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title="Det går inte att svara nu">
          {answer?.refusal === why ? null : <p>{why}</p>}
          <p>
            <a href={steering.proposal}>Till årsuppföljningen</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}

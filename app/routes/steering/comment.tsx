import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { BlockList } from '#app/components/document-view.tsx'
import { steeringCrumbs } from '#app/components/follow-up-crumbs.ts'
import { steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { commentOnEdition, listEditionComments } from '#app/db/follow-up/edition-comments.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { editionCommentInput, longestEditionComment } from '#app/domain/follow-up/adoption/edition-comment.ts'
import { whyNotComment } from '#app/domain/follow-up/adoption/step.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { loadEdition } from '#app/routes/follow-up/load-edition.server.ts'
import { loadStanding } from '#app/routes/follow-up/load-standing.server.ts'
import { CommentList } from './comment-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.comment', async ({ viewer, request, params }) => {
  const { round, phase, edition } = await loadEdition(viewer, params)
  const sections = edition?.report.content.document.sections ?? []
  const key = new URL(request.url).searchParams.get('avsnitt')
  const section = sections.find((one) => one.key === key) ?? null
  // An address of a section that is not there leads nowhere; one that names none lets the reader choose.
  if (key !== null && section === null) throw notFound()
  return {
    round,
    why: whyNotComment(phase) ?? null,
    sha256: edition?.sha256 ?? '',
    section,
    choices: [...new Map(sections.map((one) => [one.key, one.title]))].map(([value, label]) => ({ value, label })),
    comments: (await listEditionComments(viewer, round.year)).filter(
      (one) => one.number === edition?.number && one.section === key,
    ),
    mayAnswer: can(viewer, 'follow-up.write'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Kommentera ${data.section?.title ?? 'förslaget'}`) : []

export const action = guard('follow-up.comment', async ({ viewer, request, params, context }) => {
  const { round, phase } = await loadStanding(viewer, params)
  const { form, values } = await readSentForm(request, ['sha256', 'section', 'text'])
  const why = whyNotComment(phase)
  if (why !== undefined) return conflict<NotSaved>({ values, errors: {}, refusal: why })
  const parsed = editionCommentInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const added = await commentOnEdition(viewer, round.slug, parsed.data, context.now)
  if (added === null) throw notFound()
  if (!added.ok) return notSaved(values, added)
  await setFlash(context, { tone: 'success', title: 'Kommentaren är sparad', text: 'Samordningen får ett meddelande.' })
  throw redirect(`${steeringAddresses(round.year).proposal}#kommentarer`, 303)
})

export default function CommentOnProposal() {
  const { round, why, sha256, section, choices, comments, mayAnswer } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const steering = steeringAddresses(round.year)
  const values = { text: answer?.values['text'] ?? '', section: answer?.values['section'] ?? section?.key ?? '' }
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={steeringCrumbs(round.year, 'Kommentera')}
        eyebrow={`Förslag till årsuppföljning ${round.year}`}
        title={section === null ? 'Kommentera förslaget' : `Kommentera ${section.title}`}
        lead="Styrgruppen och samordningen läser kommentarerna. De blir inte offentliga och står inte i dokumentet."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Kommentaren sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {section === null ? null : (
        <Disclosure summary="Läs avsnittet">
          <div className="document">
            <BlockList blocks={section.blocks} />
          </div>
        </Disclosure>
      )}
      {comments.length === 0 ? null : (
        <Section id="tidigare" title={`Tidigare kommentarer (${comments.length})`}>
          <CommentList comments={comments} year={round.year} mayAnswer={mayAnswer} />
        </Section>
      )}
      {why === null || answer?.refusal !== undefined ? (
        <form className="form" method="post" action={`${steering.proposal}/kommentar`} noValidate>
          <ErrorSummary errors={faults}>Kommentaren är inte sparad än. Det du skrev finns kvar.</ErrorSummary>
          <HiddenField name="sha256" value={sha256} readOnly />
          {section === null ? (
            <Select {...field('section')} label="Avsnitt" placeholder="Välj ett avsnitt" options={choices} />
          ) : (
            <HiddenField name="section" value={section.key} readOnly />
          )}
          <TextArea
            {...field('text')}
            label="Kommentar"
            hint="Skriv inga uppgifter om enskilda personer som arbetet gäller. En kommentar går inte att ta bort."
            rows={5}
            limit={longestEditionComment}
          />
          <ButtonRow>
            <Button>Spara kommentaren</Button>
            <a href={steering.proposal}>Avbryt</a>
          </ButtonRow>
        </form>
      ) : (
        <Notice kind="info" title="Det går inte att kommentera nu">
          <p>{why}</p>
          <p>
            <a href={steering.proposal}>Till årsuppföljningen</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}

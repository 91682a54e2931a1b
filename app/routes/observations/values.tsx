import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { openedCells, writtenInWords } from '#app/domain/observation/check-entries.ts'
import { sentEntryForm, typedEntries } from '#app/domain/observation/entry-form.ts'
import { seriesLevels } from '#app/domain/series/series.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { crumbs } from '#app/routes/indicator-editing/crumbs.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { answerEntries } from './answer-entries.server.ts'
import type { EntryAnswer } from './entry-answer.ts'
import { EntryForm } from './entry-form.tsx'
import { GridChoiceForm } from './grid-choice-form.tsx'
import { loadGrid } from './load-grid.server.ts'
import { ReviewForm } from './review-form.tsx'
import { StoredValues } from './stored-values.tsx'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('observation.record', async ({ viewer, params, request, context }) => {
  const grid = await loadGrid(viewer, params, request, context.now)
  const { series, counties, choice, columns, holds, stored, tooMany } = grid
  const url = new URL(request.url)
  return {
    series,
    counties,
    choice,
    columns,
    holds,
    tooMany,
    rows: tooMany === undefined ? grid.rows : [],
    stored: tooMany === undefined ? stored : [],
    sources: await listSourceChoices(viewer),
    path: url.pathname.replace(/\.data$/, ''),
    query: url.search.replace(/[?&]_routes=[^&]*/, ''),
  }
})

export type EntryPage = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Mata in värden: ${data.series.indicator.shortName}`) : []

export const action = guard('observation.record', async ({ viewer, params, request, context }) => {
  const grid = await loadGrid(viewer, params, request, context.now)
  const sent = sentEntryForm.parse(await readForm(request))
  const outcome = await answerEntries(viewer, grid, { intent: sent.intent, typed: typedEntries(sent) }, context.now)
  if (outcome.status === 'saved') {
    const { created, revised } = outcome.recorded
    await setFlash(context, {
      tone: 'success',
      title: 'Värdena är sparade',
      text: `${writtenInWords(created, revised)}.`,
    })
    const url = new URL(request.url)
    throw redirect(url.pathname.replace(/\.data$/, '') + url.search, 303)
  }
  if (outcome.status === 400) return badInput(outcome.answer)
  return outcome.status === 409 ? conflict(outcome.answer) : outcome.answer
})

export default function EnterValues() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as EntryAnswer | undefined
  const { series } = page
  const isReview = answer?.step === 'review'
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={crumbs(isReview ? 'Granska värden' : 'Mata in värden', series.indicator, series)}
        eyebrow={`${series.indicator.shortName} · nivå: ${seriesLevels[series.level].label}`}
        title={isReview ? 'Granska innan du sparar' : 'Mata in värden'}
        lead={series.label}
      />
      {isReview ? null : (
        <p>
          <a href={`/indikatorer/${series.indicator.slug}`}>Visa den öppna sidan</a>
        </p>
      )}
      <Refusal answer={answer} title="Värdena sparades inte" />
      {isReview ? (
        <ReviewForm page={page} answer={answer} />
      ) : (
        <>
          <GridChoiceForm page={page} />
          {page.tooMany === undefined ? null : (
            <Notice kind="warning" title="Tabellen blir för stor">
              <p>{page.tooMany} Du kan ändå klistra in ett block nedan.</p>
            </Notice>
          )}
          <EntryForm
            key={JSON.stringify(answer?.typed ?? page.query)}
            page={page}
            answer={answer}
            opened={answer?.typed.opened ?? openedCells(page.stored)}
          />
          <StoredValues page={page} />
        </>
      )}
    </Page>
  )
}

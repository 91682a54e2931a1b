import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { useLooking } from '#app/components/use-looking.ts'
import { agreeToTitle } from '#app/db/import/kolada-answer.server.ts'
import { saveChoices } from '#app/db/import/imports.server.ts'
import { choiceDraft, choiceFields, readChoice, type ChoiceDraft } from '#app/domain/import/kolada/choice-form.ts'
import { koladaChoices } from '#app/domain/import/kolada/choices.ts'
import { offeredSeries, scopeCodes, whyNotScope, type Scope } from '#app/domain/import/kolada/scope.ts'
import { areasInWords, yearsInWords } from '#app/domain/import/kolada/propose.ts'
import { importPath } from '#app/domain/import/choices-path.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { numberOf, readSentForm } from '#app/http/sent-form.server.ts'
import { beginFetch, cancelFetch, fetchStanding } from '#app/jobs/kolada-fetch.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Page, PageHead } from '#app/ui/page.tsx'
import { ChoiceForm, type OfferedChoice } from './choice-form.tsx'
import { Fetching, FetchFailed, NewTitle } from './fetch-parts.tsx'
import { koladaCrumbs } from './kolada-crumbs.ts'
import { loadChoices } from './load-choices.server.ts'

export const handle: PageHandle = { page: 'app' }

export const meta = () => pageTitle('Vad som ska läsas in ur Kolada')

export const loader = guard('import.manage', async ({ viewer, params, request, context }) => {
  const found = await loadChoices(viewer, params, context.now)
  const { imported, choices, form, series, register, today } = found
  const { id, state, version } = imported
  if (state !== 'prepared') throw redirect(importPath(id), 303)
  const standing = fetchStanding(id)
  const isWaited = new URL(request.url).searchParams.get('hamtas') === '1'
  const isFetched = choices.fetchedAt !== null && standing === undefined
  if (isWaited && isFetched && choices.newTitle === null) throw redirect(importPath(id), 303)
  const offered = Object.fromEntries(
    scopeCodes.map((scope): [Scope, OfferedChoice] => [
      scope,
      {
        why: whyNotScope(form, scope) ?? null,
        series: offeredSeries(choices.keyFigure, form, scope, series).map((one) => ({
          value: String(one.series.id),
          label: `${one.series.indicator.shortName}: ${one.series.shortLabel}`,
          isSuggested: one.isSuggested,
        })),
      },
    ]),
  ) as Record<Scope, OfferedChoice>
  const draft = withSuggestions(choiceDraft(choices, { register, today }), offered)
  const { keyFigure, newTitle, only, fetchedAt } = choices
  const { from, to, parts } = choices
  const areas =
    from === null || to === null || parts.length === 0 ? null : `${areasInWords(parts)}, ${yearsInWords(from, to)}`
  return {
    id,
    version,
    keyFigure,
    newTitle,
    isOnly: only !== null,
    fetchedAt,
    standing: standing ?? null,
    offered,
    draft,
    areas,
  }
})

/** The form with the series that are suggested, where none has been chosen. */
function withSuggestions(draft: ChoiceDraft, offered: Record<Scope, OfferedChoice>): ChoiceDraft {
  const suggested = (scope: Scope): string => offered[scope].series.find((one) => one.isSuggested)?.value ?? ''
  return {
    ...draft,
    countrySeries: draft.countrySeries || suggested('country'),
    municipalitySeries: draft.municipalitySeries || suggested('municipalities'),
    meanSeries: draft.meanSeries || suggested('unweighted-mean'),
  }
}

/** What comes back when nothing was saved. */
interface NotSaved {
  draft: ChoiceDraft
  errors: Partial<Record<keyof ChoiceDraft, string>>
  refusal?: string
}

const changedMeanwhile =
  'Någon annan har ändrat importen sedan du öppnade sidan. Inget har sparats, och det du valde finns kvar i formuläret. Läs in sidan igen och kontrollera innan du sparar.'

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const { values } = await readSentForm(request, ['intent', 'version', ...choiceFields])
  const found = await loadChoices(viewer, params, context.now)
  const { imported, choices } = found
  const here = `${importPath(imported.id)}/kolada`
  const version = numberOf(values['version'])
  const draft = Object.fromEntries(choiceFields.map((name) => [name, values[name] ?? ''])) as unknown as ChoiceDraft
  const refuse = (refusal: string) => conflict<NotSaved>({ draft, errors: {}, refusal })
  switch (values['intent']) {
    case 'cancel':
      cancelFetch(imported.id)
      throw redirect(here, 303)
    case 'agree': {
      const agreed = await agreeToTitle(viewer, imported.id, version, context.now)
      if (agreed === 'gone') throw notFound()
      if (agreed === 'changed-meanwhile') return refuse(changedMeanwhile)
      throw redirect(choices.fetchedAt === null ? here : importPath(imported.id), 303)
    }
    case 'go-on':
      break
    default: {
      const read = readChoice(draft, { ...found, isDividedBySex: choices.keyFigure.isDividedBySex })
      if (!read.ok) return badInput<NotSaved>({ draft, errors: read.errors })
      const { from, to, bySex, parts } = read
      const chosen = koladaChoices.parse({ ...choices, from, to, bySex, parts, only: null, fetchedAt: null })
      const saved = await saveChoices(viewer, imported.id, version, { choices: chosen })
      if (saved === 'gone') throw notFound()
      if (saved !== 'saved') return refuse(changedMeanwhile)
    }
  }
  const why = await beginFetch(viewer, imported.id)
  if (why !== undefined) return refuse(why)
  throw redirect(`${here}?hamtas=1`, 303)
})

export default function ChooseFromKolada() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { id, version, keyFigure, newTitle, standing, offered, draft, areas, isOnly, fetchedAt } = loaded
  const isFetching = standing?.state === 'running'
  useLooking(isFetching)
  const here = `${importPath(id)}/kolada`
  return (
    <Page>
      <PageHead
        breadcrumb={koladaCrumbs(keyFigure.id)}
        eyebrow={`Kolada, ${keyFigure.id}`}
        title={keyFigure.title}
        lead="Välj vad som ska hämtas och vilka serier det ska till. Sedan ser du vad det blir, innan något läses in."
      />
      {standing?.state === 'running' ? <Fetching here={here} standing={standing} /> : null}
      {standing?.state === 'failed' ? <FetchFailed here={here} version={version} why={standing.why} /> : null}
      {newTitle === null ? null : <NewTitle here={here} version={version} before={keyFigure.title} after={newTitle} />}
      {isFetching ? null : (
        <ChoiceForm
          key={JSON.stringify(answer?.draft ?? draft)}
          here={here}
          preview={fetchedAt !== null && newTitle === null ? importPath(id) : null}
          leave={importPath(id)}
          version={version}
          isDividedBySex={keyFigure.isDividedBySex}
          offered={offered}
          draft={answer?.draft ?? draft}
          errors={answer?.errors ?? {}}
          refusal={answer?.refusal}
          kept={{ isOnly, areas, hasStanding: standing !== null, isFetched: fetchedAt !== null }}
        />
      )}
    </Page>
  )
}

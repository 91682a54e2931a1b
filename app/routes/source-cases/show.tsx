import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { WordingDifference } from '#app/components/wording-difference.tsx'
import { decideCase } from '#app/db/import/source-case-deciding.server.ts'
import { findCase, findHolding } from '#app/db/import/source-cases.server.ts'
import {
  caseDecision,
  decisionsOf,
  whyNotDecide,
  whyNotTakeOver,
  type DecidedCase,
  type SourceCaseHandling,
} from '#app/domain/import/source-case.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { idParam } from '#app/http/id-param.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { PageHead, Page, Section } from '#app/ui/page.tsx'
import { watchCrumbs } from './case-parts.tsx'
import { CaseCells, CaseFacts, Holding, TiedSeriesList } from './case-view.tsx'
import { DecisionForm, type NotDecided } from './decision-form.tsx'
import { HandledNotice, TakeOver } from './take-over-parts.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ärende om en källa')

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const id = idParam(params['id'])
  const found = id === undefined ? null : await findCase(viewer, id)
  if (found === null) throw notFound()
  const ruled: DecidedCase = {
    kind: found.kind,
    isHandled: found.handled !== null,
    importState: found.import?.state ?? null,
    isSeriesEnded: found.tied.some(({ ending }) => ending !== null),
  }
  const decisions = decisionsOf[found.kind].map((handling: SourceCaseHandling) => ({
    handling,
    why: whyNotDecide(ruled, handling) ?? null,
  }))
  return { found, decisions, whyNotTakeOver: whyNotTakeOver(ruled) ?? null, holding: await findHolding(found) }
})

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const id = idParam(params['id'])
  if (id === undefined || (await findCase(viewer, id)) === null) throw notFound()
  const { form, values } = await readSentForm(request, ['version', 'handling', 'note'])
  const typed = { handling: values['handling'] ?? '', note: values['note'] ?? '' }
  const input = caseDecision.safeParse(form)
  if (!input.success) return badInput<NotDecided>({ ...typed, errors: fieldErrors(input.error) })
  const { version, ...decision } = input.data
  const answer = await decideCase(viewer, id, { ...decision, version: Number(version) }, context.now)
  if (answer === null) throw notFound()
  if (!answer.ok) return conflict<NotDecided>({ ...typed, errors: { [answer.field ?? 'handling']: answer.why } })
  await setFlash(context, { tone: 'success', title: 'Ärendet är hanterat' })
  throw redirect('/samordning/kallbevakning', 303)
})

export default function ShowSourceCase() {
  const { found, decisions, whyNotTakeOver: whyNot, holding } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotDecided | undefined
  const { content, subject, title, series } = found
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={watchCrumbs({ label: subject })}
        eyebrow={subject === title ? 'Ärende om en källa' : subject}
        title={title}
      />
      {found.handled === null ? null : <HandledNotice handled={found.handled} note={found.note} />}
      <CaseFacts found={found} />
      {content.title === null ? null : (
        <Section id="titel" title="Den tidigare titeln och den nya">
          <WordingDifference earlier={content.title.before} later={content.title.after} />
        </Section>
      )}
      {content.cells.length === 0 ? null : <CaseCells cells={content.cells} />}
      {series === null ? null : <Holding series={series} holding={holding} />}
      {found.kind === 'kpi-gone' || found.kind === 'title-changed' ? (
        <TiedSeriesList tied={found.tied} isGone={found.kind === 'kpi-gone'} />
      ) : null}
      {found.handled === null ? (
        <>
          <TakeOver found={found} whyNot={whyNot} />
          <DecisionForm id={found.id} version={found.version} kind={found.kind} decisions={decisions} answer={answer} />
        </>
      ) : null}
    </Page>
  )
}

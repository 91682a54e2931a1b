import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { findKnownIndicators } from '#app/db/import/plan-draft-indicators.server.ts'
import { draftPlan } from '#app/db/import/plan-drafting.server.ts'
import { draftPath, originPath } from '#app/domain/import/plan/addresses.ts'
import { assemble } from '#app/domain/import/plan/assemble.ts'
import { draftInput, suggestedKind } from '#app/domain/import/plan/draft-input.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { draftCounts } from './draft-counts.ts'
import { DraftForm } from './draft-form.tsx'
import { changedMeanwhile, requirePlanImport } from './find-plan-import.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Skapa utkastet')

const fields = ['version', 'title', 'kind', 'periodFrom', 'periodTo', 'note', 'edition', 'url'] as const

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { imported, choices } = await requirePlanImport(viewer, params)
  if (imported.state !== 'prepared') throw redirect(originPath(imported.id), 303)
  const draft = assemble(choices.parts)
  const indicators = draft.goals.flatMap((goal) => goal.indicators)
  const known = await findKnownIndicators(
    viewer,
    indicators.map(({ name }) => name),
  )
  const blank = Object.fromEntries(fields.map((name) => [name, '']))
  return {
    id: imported.id,
    title: imported.title,
    counts: draftCounts(draft),
    whyNot: whyNotDraft(draft),
    indicators: indicators.map(({ name, ending, part }) => ({
      part,
      name,
      becomes:
        known.get(name) !== undefined
          ? 'Finns i registret och kopplas till målet'
          : ending === undefined
            ? 'Läggs upp som utvecklingsindikator'
            : `Läggs upp som utgången${ending.lastYear === undefined ? '' : `, sista året ${ending.lastYear}`}`,
    })),
    values: { ...blank, kind: suggestedKind(draft), version: String(imported.version) },
  }
})

/** Why there can be no draft as the parts stand, or undefined. */
const whyNotDraft = ({ goals, faults }: ReturnType<typeof assemble>): string | undefined => {
  if (goals.length === 0) return 'Inget mål är utpekat än. Säg vilken rad som är målets rubrik.'
  return faults.length === 0 ? undefined : 'Något behöver rättas bland raderna först.'
}

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const { imported } = await requirePlanImport(viewer, params)
  const form = await readForm(request)
  const values = Object.fromEntries(fields.map((name) => [name, textOf(form, name)]))
  const parsed = draftInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const made = await draftPlan(viewer, imported.id, parsed.data, context.now)
  if (!made.ok) {
    if (made.kind === 'gone') throw notFound()
    if (made.kind === 'not-prepared') throw redirect(originPath(imported.id), 303)
    const refusal =
      made.kind === 'changed-meanwhile'
        ? changedMeanwhile
        : made.kind === 'no-goal'
          ? 'Inget mål är utpekat än. Säg vilken rad som är målets rubrik.'
          : 'Något behöver rättas bland raderna först. Inget har skapats.'
    return conflict<NotSaved>({ values: { ...values, version: String(imported.version) }, errors: {}, refusal })
  }
  await setFlash(context, {
    tone: 'success',
    title: 'Utkastet är skapat',
    text: 'Bara samordnare ser det tills planen fastställs.',
    link: { href: originPath(imported.id), label: 'Visa det bredvid originalet' },
  })
  throw redirect(editionPath(made.slug), 303)
})

export default function DraftFromDocument() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: '/samordning/import', label: 'Importer' },
          { href: originPath(page.id), label: page.title },
          { label: 'Skapa utkastet' },
        ]}
        eyebrow={page.title}
        title="Skapa utkastet"
        lead="Sista steget: planens uppgifter. Utkastet går att ändra och ta bort efteråt."
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Utkastet skapades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <Section id="innehall-i-utkastet" title="Det här skapas">
        <SummaryList rows={page.counts} />
        {page.indicators.length === 0 ? null : (
          <DataTable
            caption="Indikatorerna"
            rows={page.indicators}
            rowKey={(_, index) => index}
            columns={[
              { key: 'name', label: 'Indikator', rowHeader: true, cell: ({ name }) => name },
              { key: 'becomes', label: 'Vad som händer', cell: ({ becomes }) => becomes },
            ]}
          />
        )}
        <p>
          <a href={originPath(page.id)}>Gå tillbaka till raderna</a>
        </p>
      </Section>
      <Section id="uppgifter" title="Planens uppgifter">
        {page.whyNot === undefined ? (
          <DraftForm
            action={draftPath(page.id)}
            fields={postedFields(answer?.values ?? page.values, answer?.errors ?? {})}
            values={answer?.values ?? page.values}
          />
        ) : (
          <Notice kind="warning" title="Utkastet går inte att skapa än">
            <p>
              {page.whyNot} <a href={originPath(page.id)}>Gå till raderna</a>
            </p>
          </Notice>
        )}
      </Section>
    </Page>
  )
}

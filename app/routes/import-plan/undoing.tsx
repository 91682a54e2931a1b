import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { undoPlanDraft } from '#app/db/import/plan-undoing.server.ts'
import { findEditedPlan } from '#app/db/plan/edited-plans.server.ts'
import { reasonInput } from '#app/domain/indicator/evidence.ts'
import { originPath, undoPath } from '#app/domain/import/plan/addresses.ts'
import { planUse, whyNotDeletePlan } from '#app/domain/plan/deletion.ts'
import { counted } from '#app/domain/swedish.ts'
import { badInput, conflict } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { changedMeanwhile, requirePlanImport } from './find-plan-import.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ångra importen')

export const loader = guard('import.manage', async ({ viewer, params }) => {
  const { imported, choices } = await requirePlanImport(viewer, params)
  const plan = imported.plan === null ? null : await findEditedPlan(viewer, imported.plan.slug)
  return {
    id: imported.id,
    title: imported.title,
    version: imported.version,
    plan: plan === null ? null : { title: plan.title, mark: plan.mark },
    goals: plan?.goals.length ?? 0,
    commitments: plan?.goals.flatMap((goal) => goal.commitments).length ?? 0,
    indicators: choices.madeIndicators.length,
    whyNot:
      imported.state !== 'done'
        ? 'Importen har inget utkast att ta bort.'
        : plan === null
          ? undefined
          : whyNotDeletePlan(planUse(plan)),
  }
})

export const action = guard('import.manage', async ({ viewer, request, params, context }) => {
  const { imported } = await requirePlanImport(viewer, params)
  const form = await readForm(request)
  const values = { reason: textOf(form, 'reason') }
  const parsed = reasonInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const seen = { version: Number(textOf(form, 'version')), mark: textOf(form, 'mark') }
  const undone = await undoPlanDraft(viewer, imported.id, seen, parsed.data.reason, context.now)
  if (!undone.ok) {
    if (undone.kind === 'gone') throw notFound()
    return conflict<NotSaved>({
      values,
      errors: {},
      refusal: undone.kind === 'not-now' ? undone.why : changedMeanwhile,
    })
  }
  const kept = undone.keptIndicators
  await setFlash(context, {
    tone: 'success',
    title: 'Importen är ångrad',
    ...(kept === 0
      ? {}
      : {
          text: `${counted(kept, 'indikator', 'indikatorer')} finns kvar i registret, för de används eller har ändrats.`,
        }),
  })
  throw redirect(originPath(imported.id), 303)
})

export default function UndoPlanImport() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: '/samordning/import', label: 'Importer' },
          { href: originPath(page.id), label: page.title },
          { label: 'Ångra' },
        ]}
        title="Ångra importen"
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Importen är inte ångrad" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {page.whyNot !== undefined ? (
        <Notice kind="info" title="Det går inte att ångra">
          <p>
            {page.whyNot} <a href={originPath(page.id)}>Tillbaka till importen</a>
          </p>
        </Notice>
      ) : (
        <form className="form" method="post" action={undoPath(page.id)} noValidate>
          <ErrorSummary errors={faults}>Inget har tagits bort.</ErrorSummary>
          <HiddenField name="version" value={page.version} readOnly />
          <HiddenField name="mark" value={page.plan?.mark ?? ''} readOnly />
          <p>
            {page.plan === null
              ? 'Utkastet är redan borttaget.'
              : `Utkastet ”${page.plan.title}” försvinner, med ${counted(page.goals, 'mål', 'mål', 'neuter')}, ${counted(page.commitments, 'åtagande', 'åtaganden', 'neuter')} och allt som har skrivits i det sedan dess.`}{' '}
            {page.indicators === 0
              ? ''
              : `${page.indicators === 1 ? 'Indikatorn' : `De ${page.indicators} indikatorer`} som importen lade upp tas bort om inget annat använder dem. `}
            Originalet finns kvar och kan läsas in igen.
          </p>
          <TextArea {...field('reason')} label="Varför ångras importen?" rows={3} limit={2000} />
          <ButtonRow>
            <Button kind="danger">Ångra importen</Button>
            <a href={originPath(page.id)}>Avbryt</a>
          </ButtonRow>
        </form>
      )}
    </Page>
  )
}

import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { listTicks } from '#app/db/indicator/indicator-editor.server.ts'
import { createIndicator } from '#app/db/indicator/indicator-editing.server.ts'
import { indicatorInput } from '#app/domain/indicator/indicator-input.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readSentForm } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { crumbs, editorPath } from './crumbs.ts'
import { Refusal } from './form-parts.tsx'
import { IndicatorFields } from './indicator-fields.tsx'
import { indicatorNames } from './indicator-form-values.ts'
import { refused } from './load-editor.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Lägg upp en indikator')

export const loader = guard('indicator.edit', async ({ viewer }) => ({ ticked: await listTicks(viewer, null) }))

export const action = guard('indicator.edit', async ({ viewer, request, context }) => {
  const { form, values } = await readSentForm(request, indicatorNames)
  const parsed = indicatorInput.safeParse(form)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const created = await createIndicator(viewer, parsed.data, context.now)
  if (created === null) throw notFound()
  if (!created.ok) return refused(values, created)
  await setFlash(context, {
    tone: 'success',
    title: 'Indikatorn är upplagd',
    text: 'Den är en utvecklingsindikator tills den har värden. Lägg nu upp en serie.',
  })
  throw redirect(editorPath(created.slug), 303)
})

export default function NewIndicator() {
  const { ticked } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { field, tick, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={crumbs('Ny indikator')}
        title="Lägg upp en indikator"
        lead="En ny indikator börjar som utvecklingsindikator och syns direkt på de öppna sidorna."
      />
      <Refusal answer={answer} title="Indikatorn sparades inte" />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <IndicatorFields field={field} tick={tick} ticked={ticked} unitLocked={undefined} />
        <ButtonRow>
          <Button>Lägg upp indikatorn</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}

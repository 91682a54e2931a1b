import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { createImport } from '#app/db/import/imports.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { largestFile } from '#app/domain/source/file-type.ts'
import { badInput } from '#app/http/answers.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead, Prose } from '#app/ui/page.tsx'
import { receiveStatistics } from './receive-file.server.ts'
import { statisticsCrumbs } from './statistics-crumbs.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Läs in en statistikfil')

export const loader = guard('import.manage', async ({ viewer }) => ({ sources: await listSourceChoices(viewer) }))

export const action = guard('import.manage', async ({ viewer, request, context }) => {
  const sources = await listSourceChoices(viewer)
  const isSource = (fields: Record<string, string>): boolean =>
    sources.some(({ id }) => id === numberOf(fields['sourceId']))
  const { fields, file } = await receiveStatistics(request, isSource)
  const errors: Record<string, string> = {}
  if (!file.ok) errors['file'] = file.why
  if (!isSource(fields)) errors['sourceId'] = 'Välj källan som filen är hämtad från.'
  const values = { sourceId: fields['sourceId'] ?? '' }
  if (!file.ok && file.status === 413) return data<NotSaved>({ values, errors }, { status: 413 })
  if (!file.ok || errors['sourceId'] !== undefined) return badInput<NotSaved>({ values, errors })
  const { kept, dataset } = file
  const title = dataset.title === '' ? kept.name : dataset.title
  const sourceId = numberOf(fields['sourceId'])
  const created = await createImport(
    viewer,
    { kind: 'statistics', title: title.slice(0, 300), file: kept, sourceId },
    context.now,
  )
  if (created === null) throw notFound()
  throw redirect(`/samordning/import/${created.id}/dimensioner`, 303)
})

export default function NewStatistics() {
  const { sources } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const { defaultValue: _, ...fileField } = field('file')
  return (
    <Page>
      <PageHead
        breadcrumb={[...statisticsCrumbs, { label: 'Statistikfil' }]}
        eyebrow="Steg 1 av 4"
        title="Läs in en statistikfil"
        lead="En tabell i JSON-stat 2 eller PX, som SCB och andra lämnar ut ur sina statistikdatabaser."
      />
      <Prose>
        <p>
          Välj filen och källan. Sedan säger du vad filens dimensioner är, och ser vad som skulle läsas in innan något
          skrivs. Filen sparas, så att varje värde går att kontrollera.
        </p>
      </Prose>
      <form
        className="form"
        method="post"
        action="/samordning/import/statistikfil"
        encType="multipart/form-data"
        noValidate
      >
        <ErrorSummary errors={faults}>
          Inget har sparats. Källan som du valde finns kvar, men filen behöver du välja igen.
        </ErrorSummary>
        <TextField
          {...fileField}
          type="file"
          label="Fil"
          hint={`Högst ${largestFile / 1_000_000} MB. I SCB:s statistikdatabas heter formaten ”JSON-stat2” och ”PX”.`}
          accept=".json,.px,.txt"
        />
        <Select
          {...field('sourceId')}
          label="Källa"
          hint={
            <>
              Utgåvan som filen är hämtad ur. Saknas den?{' '}
              <a href="/samordning/kallor/ny" target="_blank" rel="noopener">
                Lägg upp den i en ny flik
              </a>{' '}
              och läs sedan in den här sidan igen.
            </>
          }
          placeholder="Välj källa"
          options={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <ButtonRow>
          <Button>Fortsätt till dimensionerna</Button>
          <a href="/samordning/import">Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}

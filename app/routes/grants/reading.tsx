import { redirect } from '@remix-run/node'
import { data } from '@remix-run/server-runtime'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { CitedSource } from '#app/components/cited-source.tsx'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { createImport } from '#app/db/import/imports.server.ts'
import { listSourceChoices } from '#app/db/source/source-choices.server.ts'
import { grantLimits } from '#app/domain/grant/input.ts'
import { columnsInWords, type UnreadRow } from '#app/domain/grant/read-rows.ts'
import { largestFile } from '#app/domain/source/file-type.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { grantCrumbs, grantsAddress } from './grant-crumbs.ts'
import { receiveTable, tooLargeToRead } from './receive-table.server.ts'
import { UnreadRows } from './unread-rows.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Läs in utvecklingsmedel')

export const loader = guard('import.manage', async ({ viewer }) => ({ sources: await listSourceChoices(viewer) }))

/** What came back: as in other forms, and the rows that could not be read. */
type NotRead = NotSaved & { unread: UnreadRow[] }

export const action = guard('import.manage', async ({ viewer, request, context }) => {
  const sources = await listSourceChoices(viewer)
  const received = await receiveTable(request)
  try {
    const { fields, table } = received
    const values = {
      pasted: fields['pasted'] ?? '',
      sourceId: fields['sourceId'] ?? '',
      locator: (fields['locator'] ?? '').trim(),
    }
    const sourceId = numberOf(values.sourceId)
    const errors: Record<string, string> = {}
    if (table === 'none') errors['file'] = 'Välj en fil, eller klistra in tabellen i rutan.'
    else if (table === 'too-large') errors['file'] = tooLargeToRead
    if (!sources.some(({ id }) => id === sourceId)) errors['sourceId'] = 'Välj källan som tabellen kommer ur.'
    if (values.locator.length > grantLimits.locator) errors['locator'] = `Högst ${grantLimits.locator} tecken.`
    const unread = typeof table === 'string' ? [] : table.problems
    if (Object.keys(errors).length > 0 || unread.length > 0) {
      return data<NotRead>({ values, errors, unread }, { status: table === 'too-large' ? 413 : 400 })
    }
    const file = await received.keep()
    const created = await createImport(
      viewer,
      { kind: 'grants', title: file.name, file, sourceId, choices: { locator: values.locator } },
      context.now,
    )
    if (created === null) throw notFound()
    throw redirect(`${grantsAddress}/inlasning/${created.id}`, 303)
  } finally {
    await received.discard()
  }
})

export default function ReadGrants() {
  const { sources } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotRead | undefined
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  const { defaultValue: _, ...fileField } = field('file')
  return (
    <Page>
      <PageHead
        breadcrumb={[...grantCrumbs, { label: 'Läs in' }]}
        title="Läs in utvecklingsmedel"
        lead={`En tabell med kolumnerna ${columnsInWords}. Du ser vad som skulle skrivas innan något sparas.`}
      />
      <p>
        Beloppen kan stå i kronor, tkr eller mnkr. Skriv enheten i rubriken, till exempel Beviljat (tkr). Kolumnerna
        ändamål och anmärkning får också vara med.
      </p>
      <UnreadRows unread={answer?.unread ?? []} />
      <form
        className="form"
        method="post"
        action={`${grantsAddress}/inlasning`}
        encType="multipart/form-data"
        noValidate
      >
        <ErrorSummary errors={faults}>
          Inget har sparats. Det du skrev finns kvar, men en fil behöver du välja igen.
        </ErrorSummary>
        <TextField
          {...fileField}
          type="file"
          label="Fil"
          hint={`Excelbok (xlsx), CSV eller text, högst ${largestFile / 1_000_000} MB.`}
          accept=".xlsx,.csv,.txt,.tsv"
          optional
        />
        <TextArea
          {...field('pasted')}
          label="Eller klistra in tabellen"
          hint="Kopiera cellerna ur kalkylbladet, med rubrikerna. Väljer du också en fil är det filen som läses."
          rows={8}
          optional
        />
        <CitedSource
          source={field('sourceId')}
          locator={field('locator')}
          choices={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
          hint="Var tabellen står. Radens nummer läggs till av sig självt."
        />
        <ButtonRow>
          <Button>Visa vad som skulle skrivas</Button>
          <a href={grantsAddress}>Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}

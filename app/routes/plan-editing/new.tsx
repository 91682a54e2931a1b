import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useState, type ChangeEvent } from 'react'
import { guard } from '#app/auth/guard.server.ts'
import { planCrumbs } from '#app/components/edition-crumbs.ts'
import { pageTitle } from '#app/components/site.ts'
import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { createEdition } from '#app/db/plan/plan-changes.server.ts'
import { listEditedPlans } from '#app/db/plan/edited-plans.server.ts'
import { newEditionInput, suggestedSlug, type NewEditionInput } from '#app/domain/plan/edition.ts'
import { editionPath, planStates } from '#app/domain/plan/plan.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { EditionFields, TitleField } from './edition-fields.tsx'

export const handle: PageHandle = { page: 'app' }

export const meta = () => pageTitle('Ny plan eller utgåva')

type Values = Record<keyof NewEditionInput, string>

/** With ?fran=<id> the form begins as a copy of that edition. */
export const loader = guard('plan.edit', async ({ viewer, request }) => {
  const editions = await listEditedPlans(viewer)
  const from = new URL(request.url).searchParams.get('fran')
  const basis = editions.find((edition) => String(edition.id) === from)
  const values: Values = {
    title: '',
    kind: basis?.kind ?? '',
    periodFrom: '',
    periodTo: '',
    note: '',
    slug: '',
    basedOn: basis === undefined ? '' : String(basis.id),
  }
  return { editions: editions.map(({ id, title, state }) => ({ id, title, state })), values }
})

export const action = guard('plan.edit', async ({ viewer, request, context }) => {
  const form = await readForm(request)
  const values: Values = {
    title: textOf(form, 'title'),
    kind: textOf(form, 'kind'),
    periodFrom: textOf(form, 'periodFrom'),
    periodTo: textOf(form, 'periodTo'),
    note: textOf(form, 'note'),
    slug: textOf(form, 'slug'),
    basedOn: textOf(form, 'basedOn'),
  }
  const parsed = newEditionInput.safeParse(values)
  if (!parsed.success) return badInput({ values, errors: fieldErrors(parsed.error) })
  const made = await createEdition(viewer, parsed.data, context.now)
  if (!made.ok) return badInput({ values, errors: made.kind === 'faults' ? made.errors : {} })
  await setFlash(context, {
    tone: 'success',
    title: 'Utkastet är skapat',
    text: 'Bara samordnare ser det tills planen fastställs.',
  })
  throw redirect(editionPath(made.slug), 303)
})

export default function NewEdition() {
  const answer = useActionData<typeof action>()
  return (
    <Page>
      <PageHead
        breadcrumb={planCrumbs('Ny')}
        title="Ny plan eller utgåva"
        lead="Börja från början, eller utgå från en plan som finns. Kopian är fristående: den första planen ändras inte."
      />
      <EditionForm key={JSON.stringify(answer)} />
    </Page>
  )
}

function EditionForm() {
  const { editions, values: blank } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values: Values = answer?.values ?? blank
  const [title, setTitle] = useState(values.title)
  const { onSubmit, field, faults } = useCheckedForm({ schema: newEditionInput, values, errors: answer?.errors ?? {} })
  const titled = field('title')
  const heard = {
    ...titled,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTitle(event.currentTarget.value)
      return titled.onChange(event)
    },
  }
  return (
    <form className="form" method="post" action="/samordning/plan/ny" noValidate onSubmit={onSubmit}>
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <Select
        {...field('basedOn')}
        label="Utgå från"
        hint="En kopia får alla mål, listor, åtaganden, aktörer och de delsteg som inte är gjorda."
        placeholder="Ingen, börja från början"
        defaultValue={values.basedOn}
        options={editions.map(({ id, title: name, state }) => ({
          value: String(id),
          label: `${name} (${planStates[state].label.toLocaleLowerCase('sv')})`,
        }))}
      />
      <TitleField field={heard} value={values.title} />
      <TextField
        {...field('slug')}
        label="Adressdel"
        hint="Står sist i planens adress och ändras inte sedan. Lämna tomt, så görs den av titeln."
        optional
        autoComplete="off"
        placeholder={title.trim() === '' ? undefined : suggestedSlug(title)}
        defaultValue={values.slug}
      />
      <EditionFields values={values} field={field} />
      <ButtonRow>
        <Button>Skapa utkastet</Button>
      </ButtonRow>
    </form>
  )
}

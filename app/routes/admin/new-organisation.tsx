import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { createOrganisation } from '#app/db/organisation/organisations.server.ts'
import { newOrganisationInput } from '#app/domain/organisation/input.ts'
import { organisationKinds } from '#app/domain/organisation/organisation.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Lägg till en organisation')

export const loader = guard('organisation.manage', () => Promise.resolve(null))

export const action = guard('organisation.manage', async ({ viewer, request, context }) => {
  const form = await readForm(request)
  const values = { name: textOf(form, 'name'), shortName: textOf(form, 'shortName'), kind: textOf(form, 'kind') }
  const parsed = newOrganisationInput.safeParse(values)
  if (!parsed.success) return badInput({ values, errors: fieldErrors(parsed.error) })
  const created = await createOrganisation(viewer, parsed.data, context.now)
  if (created === 'name-taken') {
    return badInput({ values, errors: { name: 'Det finns redan en organisation med det namnet.' } })
  }
  await setFlash(context, { tone: 'success', title: 'Organisationen är tillagd', text: parsed.data.name })
  throw redirect('/admin', 303)
})

export default function NewOrganisation() {
  const answer = useActionData<typeof action>()
  const errors: Record<string, string | undefined> = answer?.errors ?? {}
  const first = Object.keys(errors)[0]
  const common = (name: 'name' | 'shortName' | 'kind') => ({
    id: name,
    name,
    error: errors[name],
    autoFocus: first === name,
    defaultValue: answer?.values[name] ?? '',
  })
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/admin', label: 'Administration' }, { label: 'Ny organisation' }]}
        title="Lägg till en organisation"
      />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))} />
        <TextField {...common('name')} label="Namn" hint="Som organisationen själv skriver det." />
        <TextField
          {...common('shortName')}
          label="Kortnamn"
          hint="Används där hela namnet inte får plats."
          optional
          width="medium"
        />
        <Select {...common('kind')} label="Sort" placeholder="Välj sort" options={optionsOf(organisationKinds)} />
        <ButtonRow>
          <Button>Lägg till organisationen</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}

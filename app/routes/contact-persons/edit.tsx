import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { listContactCommitments } from '#app/db/organisation/contacts.server.ts'
import { changeContact } from '#app/db/organisation/contact-saving.server.ts'
import { contactInput } from '#app/domain/organisation/contact-input.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal, StoredNow } from '#app/routes/indicator-editing/form-parts.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { contactAddresses, useContactAddresses } from './contact-addresses.ts'
import { PersonFields, TaskFields } from './contact-fields.tsx'
import { requireContact } from './find-contact.server.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('contact.manage', async ({ viewer, params, context }) => {
  const { organisation, contact } = await requireContact(viewer, params, context.now)
  const { kind, name, email, phone, commitment, version } = contact
  return {
    organisation,
    contact,
    commitments: await listContactCommitments(viewer, organisation.id),
    values: {
      kind,
      name,
      email,
      phone,
      commitmentId: commitment === null ? '' : String(commitment.id),
      version: String(version),
    } as Record<string, string>,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Ändra ${data.contact.name}`) : [])

const names = ['kind', 'name', 'email', 'phone', 'commitmentId', 'version'] as const

export const action = guard('contact.manage', async ({ viewer, request, params, context }) => {
  const { organisation, contact } = await requireContact(viewer, params, context.now)
  const form = await readForm(request)
  const values: Record<string, string> = Object.fromEntries(names.map((name) => [name, textOf(form, name)]))
  const parsed = contactInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const version = numberOf(values['version'])
  const saved = await changeContact(viewer, organisation.id, contact.id, version, parsed.data, context.now)
  if (!saved.ok) return notSaved(values, saved)
  await setFlash(context, { tone: 'success', title: 'Ändringen är sparad', text: parsed.data.name })
  throw redirect(contactAddresses(params['organisation']).start, 303)
})

export default function EditContact() {
  const { organisation, contact, commitments, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const addresses = useContactAddresses()
  const values = answer?.values ?? stored
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[
          ...addresses.crumbs,
          { href: addresses.start, label: addresses.startLabel(organisation.name) },
          { label: contact.name },
        ]}
        title={`Ändra ${contact.name}`}
        lead="Gäller det i stället en annan person? Lämna över uppdraget, så står båda kvar i historiken."
      />
      <Refusal answer={answer} title="Ändringen sparades inte" />
      <StoredNow answer={answer} stored={stored} labels={{ name: 'Namn', email: 'E-postadress', phone: 'Telefon' }} />
      <form className="form" method="post" noValidate>
        <HiddenField name="version" value={values['version'] ?? ''} readOnly />
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <PersonFields
          field={field}
          note="Byter du adress slutar personliga länkar som gick till den gamla att gälla."
        />
        <TaskFields field={field} commitments={commitments} />
        <ButtonRow>
          <Button>Spara ändringen</Button>
          <a href={addresses.start}>Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}

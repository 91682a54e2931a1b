import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { listContactCommitments } from '#app/db/organisation/contacts.server.ts'
import { addContact } from '#app/db/organisation/contact-saving.server.ts'
import { newContactInput } from '#app/domain/organisation/contact-input.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { contactAddresses, useContactAddresses } from './contact-addresses.ts'
import { FromField, PersonFields, TaskFields } from './contact-fields.tsx'
import { requireOrganisation } from './find-contact.server.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Lägg till en kontaktperson')

export const loader = guard('contact.manage', async ({ viewer, params, context }) => {
  const organisation = await requireOrganisation(viewer, params)
  return {
    organisation,
    commitments: await listContactCommitments(viewer, organisation.id),
    values: { kind: 'contact', fromOn: calendarDate(context.now) } as Record<string, string>,
  }
})

const names = ['kind', 'name', 'email', 'phone', 'commitmentId', 'fromOn'] as const

export const action = guard('contact.manage', async ({ viewer, request, params, context }) => {
  const organisation = await requireOrganisation(viewer, params)
  const form = await readForm(request)
  const values: Record<string, string> = Object.fromEntries(names.map((name) => [name, textOf(form, name)]))
  const parsed = newContactInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const added = await addContact(viewer, organisation.id, parsed.data, context.now)
  if (!added.ok) return notSaved(values, added)
  await setFlash(context, { tone: 'success', title: 'Kontaktpersonen är tillagd', text: parsed.data.name })
  throw redirect(contactAddresses(params['organisation']).start, 303)
})

export default function NewContact() {
  const { organisation, commitments, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const addresses = useContactAddresses()
  const { field, faults } = postedFields(answer?.values ?? values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[
          ...addresses.crumbs,
          { href: addresses.start, label: addresses.startLabel(organisation.name) },
          { label: 'Lägg till' },
        ]}
        title="Lägg till en kontaktperson"
        lead={organisation.name}
      />
      <Refusal answer={answer} title="Kontaktpersonen lades inte till" />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        <PersonFields field={field} />
        <TaskFields field={field} commitments={commitments} />
        <FromField field={field} label="Från och med" hint="Den första dagen. Den får ligga framåt i tiden." />
        <ButtonRow>
          <Button>Lägg till kontaktpersonen</Button>
          <a href={addresses.start}>Avbryt</a>
        </ButtonRow>
      </form>
    </Page>
  )
}

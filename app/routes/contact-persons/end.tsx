import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { endContact } from '#app/db/organisation/contact-hand-over.server.ts'
import { listReachedWithout } from '#app/db/organisation/reachability.server.ts'
import { endInput } from '#app/domain/organisation/contact-input.ts'
import { whyNotEnded } from '#app/domain/organisation/contact-period.ts'
import { calendarDate, formatCalendarDate, formatList } from '#app/domain/swedish.ts'
import { badInput } from '#app/http/answers.server.ts'
import { fieldErrors } from '#app/http/field-errors.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Refusal } from '#app/routes/indicator-editing/form-parts.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { contactAddresses, useContactAddresses } from './contact-addresses.ts'
import { howToWrite } from './contact-fields.tsx'
import { requireContact } from './find-contact.server.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('contact.manage', async ({ viewer, params, context }) => {
  const found = await requireContact(viewer, params, context.now)
  const today = calendarDate(context.now)
  return {
    ...found,
    today,
    why: whyNotEnded(found.contact, today),
    remaining: await listReachedWithout(viewer, found.organisation.id, found.contact.id, context.now),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Avsluta ${data.contact.name}`) : [])

export const action = guard('contact.manage', async ({ viewer, request, params, context }) => {
  const { organisation, contact } = await requireContact(viewer, params, context.now)
  const form = await readForm(request)
  const values: Record<string, string> = { toOn: textOf(form, 'toOn'), version: textOf(form, 'version') }
  const parsed = endInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const version = numberOf(values['version'])
  const saved = await endContact(viewer, organisation.id, contact.id, version, parsed.data, context.now)
  if (!saved.ok) return notSaved(values, saved)
  await setFlash(context, {
    tone: 'success',
    title: `${contact.name} är kontaktperson till och med ${formatCalendarDate(parsed.data.toOn)}`,
    text: 'Det som är skrivet finns kvar hos organisationen.',
  })
  throw redirect(contactAddresses(params['organisation']).start, 303)
})

export default function EndContact() {
  const { organisation, contact, today, why, remaining } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const addresses = useContactAddresses()
  const values = answer?.values ?? { toOn: contact.toOn ?? today, version: String(contact.version) }
  const { field, faults } = postedFields(values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[
          ...addresses.crumbs,
          { href: addresses.start, label: addresses.startLabel(organisation.name) },
          { label: 'Avsluta' },
        ]}
        title={`Avsluta uppdraget för ${contact.name}`}
        lead="Ska någon annan ta vid? Lämna i stället över uppdraget."
      />
      <Refusal answer={answer} title="Inget har ändrats" />
      {why === undefined ? (
        <>
          {remaining.length === 0 ? (
            <Notice kind="warning" title="Sedan går ingen i organisationen att nå">
              <p>
                Inga inbjudningar eller påminnelser kommer fram efter den sista dagen.{' '}
                <a href={addresses.handOver(contact.id)}>Lämna över till någon annan</a> om det går.
              </p>
            </Notice>
          ) : (
            <p>Därefter går meddelanden till {formatList(remaining)}.</p>
          )}
          <form className="form" method="post" noValidate>
            <HiddenField name="version" value={values['version'] ?? ''} readOnly />
            <ErrorSummary errors={faults} />
            <TextField
              {...field('toOn')}
              label="Sista dagen"
              hint={`${howToWrite} Personliga länkar som ${contact.name} har fått slutar gälla dagen efter. Det som är skrivet finns kvar.`}
              width="short"
            />
            <ButtonRow>
              <Button kind="danger">Avsluta uppdraget</Button>
              <a href={addresses.start}>Avbryt</a>
            </ButtonRow>
          </form>
        </>
      ) : (
        <Notice kind="info" title="Uppdraget går inte att avsluta">
          <p>{why}</p>
        </Notice>
      )}
    </Page>
  )
}

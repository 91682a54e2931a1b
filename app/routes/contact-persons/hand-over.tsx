import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import type { Contact } from '#app/db/organisation/contacts.server.ts'
import { cancelHandOver, handOver } from '#app/db/organisation/contact-hand-over.server.ts'
import { handOverInput } from '#app/domain/organisation/contact-input.ts'
import { whyNotEnded } from '#app/domain/organisation/contact-period.ts'
import { calendarDate, formatCalendarDate } from '#app/domain/swedish.ts'
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
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { contactAddresses, useContactAddresses } from './contact-addresses.ts'
import { FromField, PersonFields } from './contact-fields.tsx'
import { requireContact } from './find-contact.server.ts'
import { notSaved } from '#app/routes/not-saved.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('contact.manage', async ({ viewer, params, context }) => {
  const found = await requireContact(viewer, params, context.now)
  const today = calendarDate(context.now)
  return { ...found, today, why: whyNotEnded(found.contact, today) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Lämna över efter ${data.contact.name}`) : []

const names = ['name', 'email', 'phone', 'fromOn', 'version'] as const

export const action = guard('contact.manage', async ({ viewer, request, params, context }) => {
  const { organisation, contact } = await requireContact(viewer, params, context.now)
  const form = await readForm(request)
  const values: Record<string, string> = Object.fromEntries(names.map((name) => [name, textOf(form, name)]))
  const version = numberOf(values['version'])
  const { start } = contactAddresses(params['organisation'])
  if (textOf(form, 'intent') === 'cancel') {
    const cancelled = await cancelHandOver(viewer, organisation.id, contact.id, version, context.now)
    if (!cancelled.ok) return notSaved(values, cancelled)
    await setFlash(context, { tone: 'success', title: 'Överlämningen är ångrad', text: `${contact.name} är kvar.` })
    throw redirect(start, 303)
  }
  const parsed = handOverInput.safeParse(values)
  if (!parsed.success) return badInput<NotSaved>({ values, errors: fieldErrors(parsed.error) })
  const saved = await handOver(viewer, organisation.id, contact.id, version, parsed.data, context.now)
  if (!saved.ok) return notSaved(values, saved)
  await setFlash(context, {
    tone: 'success',
    title: `${parsed.data.name} tar över ${formatCalendarDate(parsed.data.fromOn)}`,
    text: `Utkast och inskickade lägesrapporter finns kvar. Länkar som ${contact.name} har fått slutar gälla den dagen.`,
  })
  throw redirect(start, 303)
})

export default function HandOver() {
  const { organisation, contact, today, why } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as NotSaved | undefined
  const addresses = useContactAddresses()
  return (
    <Page>
      <PageHead
        breadcrumb={[
          ...addresses.crumbs,
          { href: addresses.start, label: addresses.startLabel(organisation.name) },
          { label: 'Lämna över' },
        ]}
        title={`Vem tar över efter ${contact.name}?`}
        lead={contact.commitment === null ? organisation.name : `${organisation.name}: ${contact.commitment.label}`}
      />
      <Refusal answer={answer} title="Inget har ändrats" />
      {contact.successor !== null ? (
        <PlannedHandOver contact={contact} today={today} />
      ) : why === undefined ? (
        <>
          <Notice kind="info" title="Inget som är skrivet försvinner">
            <p>
              Utkast och inskickade lägesrapporter hör till organisationen, och den nya personen arbetar vidare med dem.{' '}
              {contact.name} har uppdraget till och med dagen före. Sedan slutar personens personliga länkar att gälla.
            </p>
          </Notice>
          <HandOverForm contact={contact} answer={answer} />
        </>
      ) : (
        <Notice kind="info" title="Uppdraget går inte att lämna över">
          <p>{why}</p>
        </Notice>
      )}
    </Page>
  )
}

function HandOverForm({ contact, answer }: { contact: Contact; answer: NotSaved | undefined }) {
  const addresses = useContactAddresses()
  const { field, faults } = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  return (
    <form className="form" method="post" noValidate>
      <HiddenField name="version" value={answer?.values['version'] ?? contact.version} readOnly />
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <PersonFields field={field} />
      <FromField
        field={field}
        label="Från och med"
        hint="Den första dagen för den nya personen. Den får ligga framåt i tiden."
      />
      <ButtonRow>
        <Button>Lämna över uppdraget</Button>
        <a href={addresses.start}>Avbryt</a>
      </ButtonRow>
    </form>
  )
}

function PlannedHandOver({ contact, today }: { contact: Contact; today: string }) {
  const { successor, version, name } = contact
  if (successor === null) return null
  if (successor.fromOn <= today) {
    return (
      <p>
        {successor.name} tog över {formatCalendarDate(successor.fromOn)}.
      </p>
    )
  }
  return (
    <form className="form" method="post">
      <HiddenField name="version" value={version} readOnly />
      <p>
        {successor.name} tar över {formatCalendarDate(successor.fromOn)}. Till dess är {name} kvar.
      </p>
      <ButtonRow>
        <Button kind="danger" name="intent" value="cancel">
          Ångra överlämningen
        </Button>
      </ButtonRow>
    </form>
  )
}

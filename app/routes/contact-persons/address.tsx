import { redirect } from '@remix-run/node'
import { guard } from '#app/auth/guard.server.ts'
import { markAddressWorking } from '#app/db/organisation/contact-saving.server.ts'
import { setFlash } from '#app/http/flash.server.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'
import { numberOf } from '#app/http/sent-form.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { contactAddresses } from './contact-addresses.ts'
import { requireContact } from './find-contact.server.ts'

export const handle: PageHandle = { page: 'form' }

/** The address only takes the decision; to read it is to go back to the organisation's page. */
export const loader = guard('contact.manage', async ({ viewer, params, context }) => {
  await requireContact(viewer, params, context.now)
  throw redirect(contactAddresses(params['organisation']).start, 303)
})

export const action = guard('contact.manage', async ({ viewer, request, params, context }) => {
  const { organisation, contact } = await requireContact(viewer, params, context.now)
  const version = numberOf(textOf(await readForm(request), 'version'))
  const saved = await markAddressWorking(viewer, organisation.id, contact.id, version, context.now)
  await setFlash(
    context,
    saved.ok
      ? {
          tone: 'success',
          title: 'Adressen används igen',
          text: `Nästa meddelande går till ${contact.name}, ${contact.email}.`,
        }
      : { tone: 'info', title: 'Inget har ändrats', text: 'Någon annan har ändrat uppgifterna. Läs vad som står nu.' },
  )
  throw redirect(contactAddresses(params['organisation']).start, 303)
})

/** Nobody comes here: both ways lead on. */
export default function AddressWorks() {
  return null
}

import type { Contact } from '#app/db/organisation/contacts.server.ts'
import { contactKinds } from '#app/domain/organisation/contact.ts'
import { periodInWords, whyNotEnded } from '#app/domain/organisation/contact-period.ts'
import { formatCalendarDate, formatDate } from '#app/domain/swedish.ts'
import { Button } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { useContactAddresses } from './contact-addresses.ts'

/** Contact persons one under the other: who, how they are reached, for what, since when, and what can be done. */
export function ContactRows({ contacts, today }: { contacts: readonly Contact[]; today: string }) {
  return (
    <TaskList
      tasks={contacts.map((contact) => ({
        id: String(contact.id),
        title: contact.name,
        meta: <Facts contact={contact} today={today} />,
        status: <Standing contact={contact} />,
        action: contact.standing === 'former' ? undefined : <Ways contact={contact} today={today} />,
      }))}
    />
  )
}

function Facts({ contact, today }: { contact: Contact; today: string }) {
  const { kind, commitment, email, phone, successor } = contact
  return (
    <>
      {contactKinds[kind].label} · {commitment === null ? 'alla åtaganden' : commitment.label}
      <br />
      {email}
      {phone === '' ? '' : ` · ${phone}`}
      <br />
      {periodInWords(contact, today)}
      {successor === null ? '' : ` · ${successor.name} tar över ${formatCalendarDate(successor.fromOn)}`}
    </>
  )
}

function Standing({ contact }: { contact: Contact }) {
  if (contact.standing === 'former') return <StatusMark shape="dash" tone="muted" label="Har slutat" />
  if (contact.bouncedAt !== null) {
    return (
      <StatusMark
        shape="warning"
        tone="warn"
        label="Adressen fungerar inte"
        hint={`${formatDate(contact.bouncedAt)}: ${contact.bounceReason}`}
      />
    )
  }
  if (contact.standing === 'planned') return <StatusMark shape="empty" tone="muted" label="Har inte börjat" />
  return (
    <StatusMark shape="check" tone="good" label="Går att nå" hint={contact.hasAccount ? 'Eget konto' : undefined} />
  )
}

function Ways({ contact, today }: { contact: Contact; today: string }) {
  const addresses = useContactAddresses()
  const { id, name, version } = contact
  const about = <span className="hidden-visually"> {name}</span>
  const mayEnd = whyNotEnded(contact, today) === undefined
  return (
    <>
      <a href={addresses.edit(id)}>Ändra{about}</a>
      {contact.successorId !== null || mayEnd ? (
        <>
          {' · '}
          <a href={addresses.handOver(id)}>
            {contact.successorId === null ? 'Lämna över' : 'Överlämningen'}
            {about}
          </a>
        </>
      ) : null}
      {mayEnd ? (
        <>
          {' · '}
          <a href={addresses.end(id)}>Avsluta{about}</a>
        </>
      ) : null}
      {contact.bouncedAt === null ? null : (
        <form method="post" action={addresses.addressWorks(id)}>
          <HiddenField name="version" value={version} readOnly />
          <Button kind="secondary">Adressen fungerar igen{about}</Button>
        </form>
      )}
    </>
  )
}

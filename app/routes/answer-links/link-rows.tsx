import type { LinkedOrganisation, LinkPerson } from '#app/db/user/managed-links.server.ts'
import { linkEndings } from '#app/domain/access/answer-link.ts'
import { linkStates } from '#app/domain/access/link-state.ts'
import { formatDate, formatDateTime } from '#app/domain/swedish.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

interface Row {
  organisation: LinkedOrganisation['organisation']
  /** Null where there is nobody. */
  person: LinkPerson | null
}

/** Everybody to reach, by organisation: how it is with their link, and a tick for those who can be sent one. */
export function LinkRows(props: {
  organisations: readonly LinkedOrganisation[]
  path: string
  chosen: ReadonlySet<string>
  maySend: boolean
}) {
  const { organisations, path, chosen, maySend } = props
  const rows = organisations.flatMap(({ organisation, people }): Row[] =>
    people.length === 0 ? [{ organisation, person: null }] : people.map((person) => ({ organisation, person })),
  )
  const needsNone = ({ person }: Row): boolean => person !== null && person.hasAccount && person.link === null
  const withAccount = rows.filter(needsNone)
  const listOf = (some: readonly Row[]) => (
    <TaskList
      tasks={some.map((row) => ({
        id: `${row.organisation.slug}-${rows.indexOf(row)}`,
        title: row.organisation.name,
        meta: <Person row={row} path={path} />,
        status: row.person === null ? <Nobody /> : <State person={row.person} />,
        action:
          row.person !== null && maySend && isSendable(row.person) ? (
            <Tick row={row} person={row.person} name={`chosen.p${rows.indexOf(row)}`} chosen={chosen} />
          ) : undefined,
      }))}
    />
  )
  return (
    <>
      {withAccount.length === rows.length ? <p>Alla har ett eget konto. Ingen behöver en länk.</p> : null}
      {withAccount.length === rows.length ? null : listOf(rows.filter((row) => !needsNone(row)))}
      {withAccount.length === 0 ? null : (
        <Disclosure summary={`Har eget konto (${withAccount.length})`} meta="De loggar in och behöver ingen länk.">
          {listOf(withAccount)}
        </Disclosure>
      )}
    </>
  )
}

const toWhom = (row: Row, person: LinkPerson): string => `länken till ${person.name}, ${row.organisation.name}`

function Tick(props: { row: Row; person: LinkPerson; name: string; chosen: ReadonlySet<string> }) {
  const { row, person, name, chosen } = props
  const value = receiver(row.organisation.id, person.email)
  return (
    <label className="cell-tick">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen.has(value)} />
      <span>
        Skicka<span className="hidden-visually"> {toWhom(row, person)}</span>
      </span>
    </label>
  )
}

const Nobody = () => <StatusMark shape="warning" tone="warn" label="Går inte att nå" />

/** Whether a link can be sent to the person. */
export const isSendable = (person: LinkPerson): boolean => person.isReached && !person.hasAccount

/** How the form names a person: the organisation and the address. */
export const receiver = (organisationId: number, email: string): string => `${organisationId} ${email}`

function Person({ row, path }: { row: Row; path: string }) {
  const { organisation, person } = row
  if (person === null) {
    return (
      <>
        <a href={`/samordning/kontaktpersoner/${organisation.slug}`}>
          Ange en kontaktperson<span className="hidden-visually"> i {organisation.name}</span>
        </a>
      </>
    )
  }
  return (
    <>
      {person.name}
      <br />
      {person.email}
      {person.link === null ? null : (
        <>
          {' · '}
          <a href={`${path}/${person.link.id}`}>
            Visa länken
            <span className="hidden-visually">
              {' '}
              till {person.name}, {organisation.name}
            </span>
          </a>
        </>
      )}
    </>
  )
}

function State({ person }: { person: LinkPerson }) {
  const { link, hasAccount } = person
  if (link === null) {
    return hasAccount ? (
      <StatusMark shape="check" tone="good" label="Eget konto" />
    ) : (
      <StatusMark {...linkStates.none} />
    )
  }
  return <StatusMark {...linkStates[link.state]} hint={hintOf(link)} />
}

function hintOf(link: NonNullable<LinkPerson['link']>): string | undefined {
  if (link.ending !== undefined) return linkEndings[link.ending].short
  if (link.openedAt !== null) return formatDateTime(link.openedAt)
  return link.sentAt === null ? undefined : formatDate(link.sentAt)
}

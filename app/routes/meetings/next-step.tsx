import { isGoneThrough } from '#app/domain/meeting/summary.ts'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { counted, formatDate, sentenceCase } from '#app/domain/swedish.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { NamedMeeting } from './load-meeting.server.ts'
import { meetingTurns } from './meeting-crumbs.ts'

interface Left {
  position: number
  treatedAt: Date | null
  decisions: readonly unknown[]
}

/** What those who prepare and lead a meeting do next about it. */
export function NextStep(props: {
  meeting: NamedMeeting
  points: readonly Left[]
  /** How many points could be fetched out of how things stand. */
  proposed: number
  mayPrepare: boolean
  summarySentAt: Date | null
}) {
  const { meeting, points, proposed, mayPrepare, summarySentAt } = props
  const addresses = meetingAddresses(meeting.id)
  const turns = meetingTurns(meeting.id)
  const next =
    points.find(({ treatedAt, decisions }) => !isGoneThrough({ isTreated: treatedAt !== null, decisions })) ??
    points.at(-1)
  const more =
    proposed === 0 ? null : (
      <Notice kind="info" title={`${sentenceCase(counted(proposed, 'ny punkt', 'nya punkter'))} att hämta ur läget`}>
        <p>
          <a href={`${addresses.agenda}#forslag`}>Välj vilka som ska tas upp</a>
        </p>
      </Notice>
    )
  switch (meeting.state) {
    case 'planned':
      return (
        <>
          {more}
          <ButtonRow>
            {mayPrepare && points.length === 0 ? (
              <LinkButton href={addresses.agenda}>Förbered dagordningen</LinkButton>
            ) : (
              <LinkButton href={turns.opening}>Öppna sammanträdet</LinkButton>
            )}
            {next === undefined ? null : (
              <LinkButton kind="secondary" href={addresses.point(1)}>
                Visa punkterna en och en
              </LinkButton>
            )}
          </ButtonRow>
        </>
      )
    case 'open':
      return (
        <>
          {more}
          <ButtonRow>
            <LinkButton href={addresses.point(next?.position ?? 1)}>Fortsätt sammanträdet</LinkButton>
            <LinkButton kind="secondary" href={turns.closing}>
              Avsluta sammanträdet
            </LinkButton>
          </ButtonRow>
        </>
      )
    case 'closed':
      return (
        <>
          {summarySentAt === null ? null : <p>Sammanfattningen skickades {formatDate(summarySentAt)}.</p>}
          <ButtonRow>
            {mayPrepare && summarySentAt === null ? (
              <LinkButton href={turns.sending}>Skicka sammanfattningen</LinkButton>
            ) : null}
            <LinkButton kind="secondary" href={turns.reopening}>
              Öppna sammanträdet igen
            </LinkButton>
          </ButtonRow>
        </>
      )
  }
}

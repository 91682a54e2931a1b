import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { compose, type Composed } from '#app/domain/message/compose.ts'
import type { MessageFacts, MessageKind } from '#app/domain/message/kind.ts'
import { landing } from '#app/domain/message/landing.ts'
import { leftInWords, type Wording } from '#app/domain/message/template.ts'
import { roundStandingInWords } from '#app/domain/message/weekly.ts'
import { reportStates } from '#app/domain/status-report/state.ts'
import { read } from '#app/db/database.server.ts'
import { listOwed } from '#app/db/round/owed.server.ts'
import { listRounds } from '#app/db/round/rounds.server.ts'
import { factsOf } from './notices.server.ts'
import { findMailSettings } from './settings.server.ts'

/** A message as it would read now, and where its facts come from. */
export interface Preview extends Composed {
  /** "Region Stockholm i Uppföljning 2026". */
  about: string
}

/** The wording filled in with real facts: of the newest notice of the kind, otherwise of the newest round. */
export async function previewWording(
  viewer: SignedIn,
  kind: MessageKind,
  wording: Wording,
  site: string,
  now: Date,
): Promise<Preview> {
  const [{ partnership }, rounds, last] = await Promise.all([
    findMailSettings(),
    listRounds(viewer),
    read().notification.findFirst({ where: { kind }, orderBy: { id: 'desc' } }),
  ])
  const round = rounds.find(({ phase }) => phase === 'open') ?? rounds[0]
  const owed = round === undefined ? [] : await listOwed(thePublic, round, now)
  const isLeft = (state: keyof typeof reportStates): boolean => !reportStates[state].counted
  const { organisationId } = last === null ? {} : factsOf(last)
  const one =
    owed.find(({ organisation }) => organisation.id === organisationId) ?? owed.find(({ state }) => isLeft(state))
  const own = owed.filter(({ organisation }) => organisation.id === one?.organisation.id)
  const left = own.filter(({ state }) => isLeft(state)).map(({ commitment }) => commitment.label)
  const facts: MessageFacts = {
    organisation: one?.organisation.name ?? 'Organisationen',
    round: round?.title ?? 'Uppföljningen',
    commitment: one?.commitment.label ?? 'åtagandet',
    by: viewer.name,
    message:
      kind === 'weekly'
        ? roundStandingInWords({
            owed: owed.length,
            reported: owed.filter(({ state }) => !isLeft(state)).length,
            waitingForReview: owed.filter(({ state }) => state === 'submitted').length,
            missing: one === undefined ? [] : [{ name: one.organisation.name, left: left.length }],
            unreachable: [],
          })
        : 'Här står det som någon har skrivit.',
    ...(one === undefined ? {} : { dueOn: one.lastDay, commitmentSlug: one.commitment.slug }),
    ...(round === undefined ? {} : { roundSlug: round.slug }),
    ...(last === null ? {} : factsOf(last)),
  }
  // A link of one person's own is no example for others.
  const { answerLinkId: _own, ...shown } = facts
  const name = last?.name ?? 'Förnamn Efternamn'
  const link = landing(kind, shown, kind === 'weekly' ? 'coordinator' : 'partner', site)
  return {
    about: [facts.organisation, facts.round].filter((part) => part !== undefined).join(', '),
    ...compose([{ wording, filling: { ...shown, name, link, left: leftInWords(left, own.length) } }], {
      partnership,
      chooseAt: `${site}/min-sida/utskick`,
    }),
  }
}

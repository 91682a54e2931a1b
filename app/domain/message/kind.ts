/** What people are told, and when. */
export const messageKinds = {
  invitation: { label: 'Inbjudan', when: 'När omgången öppnar.' },
  reminder: { label: 'Påminnelse', when: 'De dagar som omgången har valt, och när du påminner för hand.' },
  returned: { label: 'Återlämnad', when: 'När en lägesrapport lämnas tillbaka.' },
  accepted: { label: 'Godkänd', when: 'När en lägesrapport godkänns.' },
  'on-behalf': { label: 'Svar skrivet åt andra', when: 'När du skriver ett svar åt en organisation.' },
  extended: { label: 'Längre tid', when: 'När organisationen får en senare sista dag.' },
  link: { label: 'Personlig länk', when: 'När du skickar en personlig länk.' },
  'meeting-link': {
    label: 'Länk till sammanträde',
    when: 'När du skickar en personlig länk till ett sammanträdes handlingar.',
  },
  'survey-invitation': { label: 'Inbjudan till enkät', when: 'När du bjuder in till en enkät.' },
  'survey-reminder': {
    label: 'Påminnelse om enkät',
    when: 'När du påminner dem som inte har använt sin länk till en enkät.',
  },
  mention: { label: 'Omnämnd', when: 'När någon nämner en person i en kommentar.' },
  weekly: { label: 'Veckans läge', when: 'På måndagar till samordnarna, medan en omgång är öppen.' },
  'follow-up-proposed': {
    label: 'Årsuppföljning för beslut',
    when: 'Till styrgruppen, när en årsuppföljning föreslås.',
  },
  'follow-up-sent-back': {
    label: 'Förslag tillbakalämnat',
    when: 'Till samordnarna, när styrgruppen lämnar tillbaka ett förslag till årsuppföljning.',
  },
  'follow-up-commented': {
    label: 'Kommentar på förslag',
    when: 'Till samordnarna, när någon kommenterar ett förslag till årsuppföljning.',
  },
  'follow-up-adopted': {
    label: 'Årsuppföljning fastställd',
    when: 'Till samordnarna, när styrgruppen fastställer en årsuppföljning.',
  },
  'follow-up-published': {
    label: 'Årsuppföljning publicerad',
    when: 'Till alla tillfrågade organisationer, när årsuppföljningen publiceras.',
  },
  'decision-made': {
    label: 'Beslut som rör organisationen',
    when: 'Till dem som ska göra det, när sammanträdet avslutas.',
  },
  'decision-due': {
    label: 'Sista dag för ett beslut',
    when: 'Till dem som ska göra det, en vecka före sista dagen.',
  },
  'decision-overdue': {
    label: 'Försenat beslut',
    when: 'Till dem som ska göra det, dagen efter sista dagen och sedan varannan vecka.',
  },
  'decision-reported': {
    label: 'Beslut anmält som genomfört',
    when: 'Till samordnarna, när en organisation anmäler ett beslut som genomfört.',
  },
  'decision-kept-open': {
    label: 'Beslut gäller vidare',
    when: 'Till dem som ska göra det, när styrgruppen låter ett beslut gälla vidare eller igen.',
  },
  'decision-weekly': {
    label: 'Veckans försenade beslut',
    when: 'På måndagar till samordnarna, när något av styrgruppens beslut är försenat.',
  },
  'meeting-summary': {
    label: 'Sammanfattning av sammanträde',
    when: 'Till styrgruppen, de andra samordnarna och dem som har en personlig länk till sammanträdet, när du skickar den.',
  },
} as const satisfies Record<string, { label: string; when: string }>

export type MessageKind = keyof typeof messageKinds
export const messageKindCodes = Object.keys(messageKinds) as [MessageKind, ...MessageKind[]]

/** What is sent about a survey: each to one address, with a link that is that address's own. */
export const surveyMessageKinds = ['survey-invitation', 'survey-reminder'] as const satisfies readonly MessageKind[]

/** Kinds that have a wording of their own for several that wait at the same time. */
export const severalKinds = {
  'accepted-several': {
    label: 'Flera godkända',
    when: 'När flera lägesrapporter i omgången godkänns samtidigt.',
    of: 'accepted',
  },
  'returned-several': {
    label: 'Flera återlämnade',
    when: 'När flera lägesrapporter i omgången lämnas tillbaka samtidigt.',
    of: 'returned',
  },
} as const satisfies Record<string, { label: string; when: string; of: MessageKind }>

export type SeveralKind = keyof typeof severalKinds

/** Everything that has a wording. */
export type WordingKind = MessageKind | SeveralKind
export const wordingKinds: Record<WordingKind, { label: string; when: string }> = { ...messageKinds, ...severalKinds }
/** The kind whose wording tells of several of the kind; undefined where each is told in its own words. */
export const severalOf = (kind: MessageKind): SeveralKind | undefined =>
  (Object.keys(severalKinds) as SeveralKind[]).find((code) => severalKinds[code].of === kind)

/**
 * What a message is filled in with: every fact is text as people read it, except ids that lead to an address. What a
 * kind does not need is left out.
 */
export interface MessageFacts {
  organisation?: string
  organisationId?: number
  round?: string
  /** The round's address part. */
  roundSlug?: string
  /** YYYY-MM-DD, the organisation's last day. */
  dueOn?: string
  /** The commitment's short label. */
  commitment?: string
  commitmentSlug?: string
  reportId?: number
  /** The reason or text that somebody wrote. */
  message?: string
  /** YYYY-MM-DD, the last day that a link to a meeting opens anything. */
  holdsUntil?: string
  /** Who did what the message tells of. */
  by?: string
  /** "Årsuppföljning 2026". */
  followUp?: string
  /** The title of the section of a follow-up that it is about. */
  section?: string
  /** The answer link to write out, by its id; it is filled in only when the message is sent. */
  answerLinkId?: number
  /** One of the steering group's decisions: what was decided, by when in words, and which. */
  decision?: string
  decisionWhen?: string
  decisionId?: number
  /** A survey's title. */
  survey?: string
  surveyId?: number
  /** The personal link to the survey to write out, by its id; it is filled in only when the message is sent. */
  surveyInvitationId?: number
  /** "Styrgruppens sammanträde 10 december 2026". */
  meeting?: string
  meetingId?: number
  /** The recipient's own link to the meeting's papers, by its id; it is filled in only when the message is sent. */
  meetingLinkId?: number
}

/** Every kind that has a wording, each followed by the one for several of it. */
export const wordingKindCodes: readonly WordingKind[] = messageKindCodes.flatMap((kind): WordingKind[] => {
  const several = severalOf(kind)
  return several === undefined ? [kind] : [kind, several]
})

/** Whether the wording is one for several. */
export const isSeveralKind = (kind: WordingKind): kind is SeveralKind => kind in severalKinds

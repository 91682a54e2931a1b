/** The kinds of user who sign in. The public is nobody signed in. */
export const roles = {
  partner: { label: 'Kontaktperson', home: '/min-sida', homeLabel: 'Min sida', needsOrganisation: true },
  coordinator: { label: 'Samordnare', home: '/samordning', homeLabel: 'Samordning', needsOrganisation: false },
  steering: { label: 'Styrgrupp', home: '/styrgrupp', homeLabel: 'Styrgrupp', needsOrganisation: false },
  admin: { label: 'Administratör', home: '/admin', homeLabel: 'Administration', needsOrganisation: false },
} as const satisfies Record<string, { label: string; home: string; homeLabel: string; needsOrganisation: boolean }>

export type Role = keyof typeof roles
export const roleCodes = Object.keys(roles) as [Role, ...Role[]]

/** Somebody who has signed in. */
export interface SignedIn {
  kind: 'user'
  userId: string
  name: string
  role: Role
  organisation: { id: number; slug: string; name: string } | null
}

/** Somebody who holds a personal answer link: they may answer one organisation's part of one round, nothing else. */
export interface LinkHolder {
  kind: 'link'
  linkId: number
  name: string
  email: string
  roundId: number
  /** The round's address part. */
  round: string
  organisation: { id: number; slug: string; name: string }
}

/**
 * Whoever reads a round's annual follow-up once it is published: everybody, who may then also read what the round's own
 * accepted reports say. What is frozen, and what its texts are held against, is read so, because an edition can say
 * nothing that its readers may not know.
 */
export interface EditionReader {
  kind: 'edition'
  roundId: number
}

/** Somebody who holds a personal link to one meeting of the steering group: they read what it is about, nothing else. */
export interface MeetingReader {
  kind: 'meeting-link'
  linkId: number
  name: string
  email: string
  meetingId: number
}

/**
 * Who is asking: the public, somebody signed in, somebody with a link to answer or to read a meeting's papers, or the
 * readers of an edition to come.
 */
export type Viewer = { kind: 'public' } | SignedIn | LinkHolder | MeetingReader | EditionReader

/** Who may read the steering group's pages: those who sign in to them, and the readers of a meeting's papers. */
export type SteeringReader = SignedIn | MeetingReader

/** Who may write an organisation's reports: its own people, signed in or by a link, or a coordinator for them. */
export type Reporter = SignedIn | LinkHolder

export const thePublic: Viewer = { kind: 'public' }

/** The readers of the round's follow-up. */
export const editionReader = (round: { id: number }): EditionReader => ({ kind: 'edition', roundId: round.id })

/** The kinds of user who sign in. The public is nobody signed in. */
export const roles = {
  partner: { label: 'Kontaktperson', home: '/min-sida', needsOrganisation: true },
  coordinator: { label: 'Samordnare', home: '/samordning', needsOrganisation: false },
  steering: { label: 'Styrgrupp', home: '/styrgrupp', needsOrganisation: false },
  admin: { label: 'Administratör', home: '/admin', needsOrganisation: false },
} as const satisfies Record<string, { label: string; home: string; needsOrganisation: boolean }>

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

/** Who is asking: the public, or somebody signed in. */
export type Viewer = { kind: 'public' } | SignedIn

export const thePublic: Viewer = { kind: 'public' }

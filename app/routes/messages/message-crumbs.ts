import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Crumb } from '#app/ui/page.tsx'

/** Where the outbox lies for the viewer: coordinators come to it from their page, administrators from theirs. */
export const messagesHome = (viewer: SignedIn): Crumb =>
  can(viewer, 'round.read') ? { href: '/samordning', label: 'Samordning' } : { href: '/admin', label: 'Administration' }

/** The way to a page under the outbox. */
export const messageCrumbs = (home: Crumb, ...below: readonly Crumb[]): Crumb[] => [
  home,
  { href: '/samordning/utskick', label: 'Utskick' },
  ...below,
]

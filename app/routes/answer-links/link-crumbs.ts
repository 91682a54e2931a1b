import { roundPages } from '#app/components/round-nav.tsx'
import { roundPath } from '#app/components/round-crumbs.ts'
import type { Crumb } from '#app/ui/page.tsx'

/** Where a round's links lie. */
export const linksPath = (round: { slug: string }): string => `${roundPath(round.slug)}/lankar`

/** The list of a round's links, on the way to one of them. */
export const linksCrumb = (round: { slug: string }): Crumb => ({ href: linksPath(round), label: roundPages.lankar })

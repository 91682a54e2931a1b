import type { Crumb } from '#app/ui/page.tsx'
import { reportPages } from './round-addresses.ts'

const coordination = { href: '/samordning', label: 'Samordning' }
const rounds = { href: '/samordning/omgangar', label: 'Uppföljningsomgångar' }

/** Where a round's board lies; its other pages lie under it. */
export const roundPath = (slug: string): string => `${rounds.href}/${slug}`

/** The way to the list of rounds, or to a page beside it. */
export const roundsCrumbs = (here?: string): Crumb[] => [
  coordination,
  ...(here === undefined ? [{ label: rounds.label }] : [rounds, { label: here }]),
]

/** The way to a round's board, or to a page about the round; `above` are the pages that it lies under. */
export const roundCrumbs = (round: { slug: string; title: string }, here?: string, ...above: Crumb[]): Crumb[] => [
  coordination,
  rounds,
  ...(here === undefined
    ? [{ label: round.title }]
    : [{ href: roundPath(round.slug), label: round.title }, ...above, { label: here }]),
]

/** What the way to a report's pages names. */
export interface PlacedReport {
  id: number
  round: { slug: string; title: string }
  organisation: { shortName: string }
}

/** The way to a report as the coordinator reads it, or to a page about it. */
export const reportCrumbs = ({ id, round, organisation }: PlacedReport, here?: string): Crumb[] =>
  here === undefined
    ? roundCrumbs(round, organisation.shortName)
    : roundCrumbs(round, here, { href: reportPages(id).report, label: organisation.shortName })

import type { Crumb } from '#app/ui/page.tsx'

/** Where the pages about a year's follow-up lie. */
export const followUpAddresses = (year: string | number) => {
  const own = `/samordning/arsuppfoljning/${year}`
  const steering = `/styrgrupp/arsuppfoljning/${year}`
  return {
    outline: own,
    preview: `${own}/forhandsvisning`,
    section: (key: string) => `${own}/avsnitt/${key}`,
    numbers: (key: string) => `${own}/avsnitt/${key}/tal`,
    proposal: `${own}/forslag`,
    withdrawal: `${own}/forslag/aterkallande`,
    publication: `${own}/publicering`,
    steering,
    comment: (key: string) => `${steering}/kommentar?avsnitt=${encodeURIComponent(key)}`,
    answer: (comment: number) => `${steering}/kommentar/${comment}/svar`,
    adoption: `${steering}/faststallande`,
    sendingBack: `${steering}/aterlamning`,
    file: (format: string) => `${steering}/rapport/${format}`,
    public: `/arsuppfoljning/${year}`,
  }
}

export const followUpName = (year: string | number): string => `Årsuppföljning ${year}`

/** The way to a page about the follow-up as the coordination works with it; without `here`, to its outline. */
export const followUpCrumbs = (year: string | number, here?: string): Crumb[] => [
  { href: '/samordning', label: 'Samordning' },
  ...(here === undefined
    ? [{ label: followUpName(year) }]
    : [{ href: followUpAddresses(year).outline, label: followUpName(year) }, { label: here }]),
]

/** The way to the proposal as the steering group reads it, or to a page about it. */
export const steeringCrumbs = (year: string | number, here?: string): Crumb[] => [
  { href: '/styrgrupp', label: 'Styrgrupp' },
  ...(here === undefined
    ? [{ label: followUpName(year) }]
    : [{ href: followUpAddresses(year).steering, label: followUpName(year) }, { label: here }]),
]

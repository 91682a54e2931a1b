/** The phases of a reporting round, in order, and what each allows. */
export const roundPhases = {
  planned: { label: 'Planerad', acceptsReports: false, acceptsReviews: false, isPublished: false },
  open: { label: 'Öppen', acceptsReports: true, acceptsReviews: true, isPublished: false },
  review: { label: 'Granskas', acceptsReports: false, acceptsReviews: true, isPublished: false },
  frozen: { label: 'Avslutad', acceptsReports: false, acceptsReviews: false, isPublished: true },
} as const satisfies Record<
  string,
  {
    label: string
    /** Partners may save and submit. */
    acceptsReports: boolean
    /** Coordinators may accept and return. */
    acceptsReviews: boolean
    /** Accepted reports are public. */
    isPublished: boolean
  }
>

export type RoundPhase = keyof typeof roundPhases

/** How a round stands, as coordinators are told once a week. */
export interface RoundStandingInWords {
  owed: number
  reported: number
  waitingForReview: number
  /** Organisations with something left, by name, in order. */
  missing: readonly { name: string; left: number }[]
  /** Organisations that owe and have nobody to write to. */
  unreachable: readonly string[]
}

const list = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `${title}\n${rows.map((row) => `– ${row}`).join('\n')}`

/** The standing in plain text: how many have reported, who is missing, what waits, who cannot be reached. */
export const roundStandingInWords = (standing: RoundStandingInWords): string =>
  [
    [
      `${standing.reported} av ${standing.owed} lägesrapporter är inskickade.`,
      standing.waitingForReview === 0
        ? 'Inget väntar på granskning.'
        : `${standing.waitingForReview} väntar på granskning.`,
    ].join('\n'),
    list(
      'Har svar kvar att lämna:',
      standing.missing.map(({ name, left }) => `${name}: ${left} kvar`),
    ),
    list('Saknar kontaktperson med en adress som fungerar:', standing.unreachable),
  ]
    .filter((part) => part !== '')
    .join('\n\n')

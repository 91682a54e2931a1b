/** Where the coordinator's pages about a round lie. */
export const roundAddresses = (round: string) => {
  const board = `/samordning/omgangar/${round}`
  return {
    board,
    review: `${board}/granskning`,
    reminder: `${board}/paminnelse`,
    acceptance: `${board}/godkannande`,
    onBehalf: (organisation: string, commitment: string): string => `${board}/at/${organisation}/${commitment}`,
  }
}

/** Where the coordinator's pages about a report lie. */
export const reportPages = (id: number) => {
  const report = `/samordning/lagesrapporter/${id}`
  return { report, assessment: `${report}/bedomning`, comment: `${report}/kommentar` }
}

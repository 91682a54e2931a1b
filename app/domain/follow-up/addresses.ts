/** Where the pages of a year's annual follow-up lie. `year` is the round's address part. */
export const followUpAddresses = (year: number | string) => {
  const outline = `/samordning/arsuppfoljning/${year}`
  const steering = `/styrgrupp/arsuppfoljning/${year}`
  return {
    outline,
    preview: `${outline}/forhandsvisning`,
    section: (key: string): string => `${outline}/avsnitt/${key}`,
    /** Takes a section's text that saves itself, and who has it open. */
    draft: (key: string): string => `${outline}/avsnitt/${key}/utkast`,
    numbers: (key: string): string => `${outline}/avsnitt/${key}/tal`,
    /** A file of the draft as it is now. */
    draftFile: (format: string): string => `${outline}/rapport/${format}`,
    /** Every format at once. */
    files: `${outline}/filer`,
    job: (id: string): string => `${outline}/filer/${id}`,
    proposal: `${outline}/forslag`,
    withdrawal: `${outline}/forslag/aterkallande`,
    publication: `${outline}/publicering`,
    errata: `${outline}/rattelser`,
    steering,
    comment: (key: string): string => `${steering}/kommentar?avsnitt=${encodeURIComponent(key)}`,
    answer: (comment: number): string => `${steering}/kommentar/${comment}/svar`,
    adoption: `${steering}/faststallande`,
    sendingBack: `${steering}/aterlamning`,
    /** A file of the proposal. */
    proposalFile: (format: string): string => `${steering}/rapport/${format}`,
    published: `/arsuppfoljning/${year}`,
  }
}

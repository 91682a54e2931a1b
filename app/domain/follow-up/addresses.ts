/** The public list of annual follow-ups. */
export const publishedPath = '/arsuppfoljning'

/** The public pages and files of one year's published follow-up. */
export const editionPages = (year: number) => {
  const edition = `${publishedPath}/${year}`
  return {
    edition,
    changes: `${edition}/andrat`,
    file: (format: string): string => `${edition}/rapport/${format}`,
    /** The earlier beside the later, so that each pair has one address. */
    besides: (earlier: number): string => `${edition}/jamforelse/${earlier}`,
  }
}

/** Where the pages of a year's annual follow-up lie. `year` is the round's address part. */
export const followUpAddresses = (year: number | string) => {
  const outline = `/samordning/arsuppfoljning/${year}`
  return {
    outline,
    preview: `${outline}/forhandsvisning`,
    proposal: `${outline}/forslag`,
    withdrawal: `${outline}/forslag/aterkallande`,
    publication: `${outline}/publicering`,
    errata: `${outline}/rattelser`,
    section: (key: string): string => `${outline}/avsnitt/${key}`,
    /** Takes a section's text that saves itself, and who has it open. */
    draft: (key: string): string => `${outline}/avsnitt/${key}/utkast`,
    numbers: (key: string): string => `${outline}/avsnitt/${key}/tal`,
    /** A file of the draft as it is now. */
    draftFile: (format: string): string => `${outline}/rapport/${format}`,
    /** Every format at once. */
    files: `${outline}/filer`,
    job: (id: string): string => `${outline}/filer/${id}`,
    published: `/arsuppfoljning/${year}`,
  }
}

/** Where the steering group reads a year's proposal, and what it does about it. */
export const steeringAddresses = (year: number | string) => {
  const proposal = `/styrgrupp/arsuppfoljning/${year}`
  return {
    proposal,
    comment: (key: string): string => `${proposal}/kommentar?avsnitt=${encodeURIComponent(key)}`,
    answer: (comment: number): string => `${proposal}/kommentar/${comment}/svar`,
    adoption: `${proposal}/faststallande`,
    sendingBack: `${proposal}/aterlamning`,
    file: (format: string): string => `${proposal}/rapport/${format}`,
  }
}

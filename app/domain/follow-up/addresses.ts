/** Where the pages of a year's annual follow-up lie. `year` is the round's address part. */
export const followUpAddresses = (year: number | string) => {
  const outline = `/samordning/arsuppfoljning/${year}`
  return {
    outline,
    preview: `${outline}/forhandsvisning`,
    proposal: `${outline}/forslag`,
    publication: `${outline}/publicering`,
    errata: `${outline}/rattelser`,
    section: (key: string): string => `${outline}/avsnitt/${key}`,
    /** Takes a section's text that saves itself, and who has it open. */
    draft: (key: string): string => `${outline}/avsnitt/${key}/utkast`,
    numbers: (key: string): string => `${outline}/avsnitt/${key}/tal`,
    published: `/arsuppfoljning/${year}`,
  }
}

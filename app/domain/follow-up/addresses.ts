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

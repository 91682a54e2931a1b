/** Longest text in one field of a report, in characters. */
export const longestText = 4000

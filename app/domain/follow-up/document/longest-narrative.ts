/** The longest text of a section, in UTF-16 units. */
export const longestNarrative = 100_000

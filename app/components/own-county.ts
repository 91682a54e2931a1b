/** The county that the partnership works in, always named in a picture of the counties and the first to be shown in a table. */
export const ownCounty = '01'

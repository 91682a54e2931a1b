/** The county that the partnership works in, always named in a picture of the counties. */
export const ownCounty = '01'

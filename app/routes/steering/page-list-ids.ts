/** Where the full lists stand further down on the page. */
export const listIds = {
  needsDecision: 'behover-beslut',
  decided: 'beslutat',
  offTrack: 'avviker',
  differing: 'annan-bedomning',
  disagreeing: 'skiljer-sig',
  silent: 'saknas',
  promisedByNobody: 'utan-aktor',
} as const

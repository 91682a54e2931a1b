import { formatList } from '#app/domain/swedish.ts'

/** How long somebody who has a section open is told of after the last sign of them, in milliseconds. */
export const presenceLasts = 120_000

/** How often a page that is open says so, in milliseconds. */
export const presenceEvery = 30_000

/** "Anna Andersson har avsnittet öppet"; "" for nobody. */
export const presentInWords = (names: readonly string[]): string =>
  names.length === 0 ? '' : `${formatList(names)} har avsnittet öppet`

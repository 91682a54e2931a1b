import type { ChangeChoice } from '#app/domain/steering/over-time-filter.ts'

/** What is said of a goal where no commitment is shown, by what the page is narrowed to. */
export const commitmentsNone = {
  all: 'Inget åtagande står under målet i den plan som gäller.',
  latest: 'Inget svar på åtagandena under målet har ändrats sedan förra omgången.',
  ever: 'Inget svar på åtagandena under målet har ändrats mellan två omgångar.',
} as const satisfies Record<ChangeChoice | 'all', string>

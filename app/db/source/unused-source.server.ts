import type { Prisma } from '#app/db/generated/client.ts'

const nothing = { none: {} }

/** A source that nothing refers to: no fact, value, import or grant. */
export const unusedSource = {
  goals: nothing,
  commitments: nothing,
  citations: nothing,
  events: nothing,
  successions: nothing,
  texts: nothing,
  references: nothing,
  responseRates: nothing,
  imports: nothing,
  grants: nothing,
  mappings: nothing,
} as const satisfies Prisma.SourceWhereInput

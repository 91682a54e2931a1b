import type { Reporter } from './roles.ts'

/** Who writes, as a text that tells one writer from every other: `user:<id>` or `link:<id>`. */
export const authorOf = (reporter: Reporter): string =>
  reporter.kind === 'link' ? linkAuthor(reporter.linkId) : `user:${reporter.userId}`

/** Whoever writes by an answer link. */
export const linkAuthor = (linkId: number): string => `link:${linkId}`

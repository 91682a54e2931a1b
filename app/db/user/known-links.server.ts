import { read } from '#app/db/database.server.ts'

/**
 * The hashes of every answer link and every link to a survey or a meeting there is or has been, in memory: whether a token in an
 * address is one of ours is asked before anything else is done for the request, so that guessing costs next to nothing
 * and never stands in the way of somebody who holds a link.
 */
const known = new Set<string>()

/** Reads the links of the open database. */
export async function openKnownLinks(): Promise<void> {
  known.clear()
  for (const { tokenHash } of await read().answerLink.findMany({ select: { tokenHash: true } })) known.add(tokenHash)
  for (const { tokenHash } of await read().surveyInvitation.findMany({ select: { tokenHash: true } }))
    known.add(tokenHash)
  for (const { tokenHash } of await read().meetingLink.findMany({ select: { tokenHash: true } })) known.add(tokenHash)
  for (const { openLinkHash } of await read().survey.findMany({ select: { openLinkHash: true } })) {
    if (openLinkHash !== null) known.add(openLinkHash)
  }
}

/** Remembers a link that was made or found. One that was never stored after all opens nothing. */
export const rememberLink = (tokenHash: string): void => void known.add(tokenHash)

/** Whether there is such a link, whatever has become of it. */
export const isKnownLink = (tokenHash: string): boolean => known.has(tokenHash)

import { z } from 'zod'

/** Signs that turn the direction of what follows, so that a name or an address reads as another. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text of one line, as a field for one line gives it: line ends and runs of white space are one space. */
export const asOneLine = (text: string): string =>
  text
    .replace(turning, '')
    .replace(/(?:[^\S\u00a0]|\u0085)+/g, ' ')
    .trim()

/**
 * A name, a title or a subject: it stands in heads of messages, in lists and in calendars, so it is one line that reads
 * as it is written. Length is checked after that.
 */
export const singleLine = z.string().overwrite(asOneLine)

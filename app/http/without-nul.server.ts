import { Transform } from 'node:stream'

/**
 * Bytes as they come, but for NUL. React 18 fills up with NUL where a letter of several bytes does not fit at the end of
 * one of its chunks, and browsers show that as a fault in the middle of a word, which a form would then send back. In
 * UTF-8 no other byte of a page is NUL.
 */
export const withoutNul = (): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })

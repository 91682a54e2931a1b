/** Time as the client sees it; tests have their own. */
export interface Clock {
  /** Milliseconds. */
  now: () => number
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** How often and how long Kolada is asked. */
export interface Limits {
  /** Milliseconds between two requests: five a second. */
  between: number
  /** Milliseconds for one answer, to its end. */
  timeOut: number
  /** Requests for one answer, the first with them. */
  tries: number
  /** Longest wait that a busy server may ask for, in milliseconds. */
  longestWait: number
  /** Bytes in one answer. */
  largestBody: number
  /** Pages of one answer. */
  mostPages: number
}

export const usualLimits: Limits = {
  between: 200,
  timeOut: 30_000,
  tries: 4,
  longestWait: 60_000,
  largestBody: 20_000_000,
  mostPages: 200,
}

/** All that a request needs. */
export interface Access {
  /** The API's address with its version, without a slash last. */
  base: string
  fetch: typeof fetch
  clock: Clock
  limits: Limits
}

/** Kolada could not be read. The message is for the screen: what happened, and what to do. */
export class KoladaFault extends Error {
  override name = 'KoladaFault'
}

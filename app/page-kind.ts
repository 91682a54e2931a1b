import type { UIMatch } from '@remix-run/react'

/**
 * What a page sends to the browser. A route says it in its `handle`; the default is a public page.
 *
 * - `public`: no script at all, and no referrer to other sites.
 * - `form`: no script, but a form; its Origin must reach us, so the referrer policy is same-origin.
 * - `app`: signed in, with Remix's scripts.
 */
export const pageKinds = {
  public: { scripts: false, referrerPolicy: 'no-referrer' },
  form: { scripts: false, referrerPolicy: 'same-origin' },
  app: { scripts: true, referrerPolicy: 'same-origin' },
} as const satisfies Record<string, { scripts: boolean; referrerPolicy: string }>

export type PageKind = keyof typeof pageKinds

/** The shape of a route's `handle`. */
export interface PageHandle {
  page: PageKind
}

/** The page kind of the innermost route that says one. */
export function pageKindOf(handles: readonly unknown[]): PageKind {
  for (const handle of handles.toReversed()) {
    if (typeof handle === 'object' && handle !== null && 'page' in handle) {
      const { page } = handle as PageHandle
      if (page in pageKinds) return page
    }
  }
  return 'public'
}

/** The page kind from Remix's matches. */
export const pageKindOfMatches = (matches: readonly UIMatch[]): PageKind =>
  pageKindOf(matches.map((match) => match.handle))

import '@remix-run/server-runtime'

/** What the server knows about one request; every loader and action of the request shares it. */
declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    /** Stands on error pages and in the log. */
    requestId: string
    /** For the scripts of this response, in its content security policy. */
    nonce: string
    /** The origin that people use, such as https://uppfoljning.exempel.se. */
    origin: string
    /** The point in time that the request is handled at. */
    now: Date
    /** Things that must be worked out at most once a request. */
    once: Map<string, unknown>
    /** Whether the answer depends on who asks; such an answer is never kept for others. */
    isPersonal: boolean
    /** Cookies to set on the response, whatever it becomes. */
    cookies: string[]
  }
}

import { forEveryone } from '#app/auth/guard.server.ts'
import { reportJsonSchema } from '#app/exports/json-schema.ts'

/** The JSON Schema of a follow-up's data file. It changes with the program only. */
export const loader = forEveryone('public.read', ({ context }) =>
  Promise.resolve(
    new Response(`${JSON.stringify(reportJsonSchema(context.origin), null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/schema+json; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      },
    }),
  ),
)

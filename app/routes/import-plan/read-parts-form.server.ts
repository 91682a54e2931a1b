import type { TypedPart } from '#app/domain/import/plan/correct.ts'
import type { FormValue } from '#app/http/form-data.server.ts'

/** More than any wording may have, so that what is too long is told of and not cut. */
const longest = 20_000

/** What was chosen and typed for each part, by its id. */
export function typedParts(form: { [name: string]: FormValue }): Map<string, TypedPart> {
  const sent = nested(form['parts'])
  return new Map(
    Object.entries(sent).map(([id, fields]) => {
      const { kind, text, actors } = nested(fields)
      const ticked = Object.entries(nested(actors)).flatMap(([name, value]) =>
        value === 'on' && name.startsWith('o-') ? [name.slice(2)] : [],
      )
      return [
        id,
        {
          kind: typeof kind === 'string' ? kind : '',
          text: typeof text === 'string' ? text.slice(0, longest) : undefined,
          // A tick that is not set is not sent; the text is sent wherever ticks are asked for.
          actors: typeof text === 'string' ? ticked : undefined,
        },
      ]
    }),
  )
}

const nested = (value: FormValue | undefined): { [name: string]: FormValue } =>
  typeof value === 'object' && !Array.isArray(value) ? value : {}

/** A request's form could not be read. The status says why: 400 broken, 413 too many fields, 415 not a form. */
const refuse = (status: number, text: string): Response => new Response(text, { status })

/** Nested form values: text at the leaves. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue }

const mostFields = 1000
/**
 * Control characters but for tabs and line ends, and what is no character: no XML may hold them, so a picture with one
 * in its title could not be drawn.
 */
// oxlint-disable-next-line no-control-regex -- these are what is dropped
const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
/** Among the ends of lines is the vertical tab, which Word ends a line inside a paragraph with. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const lineEnds = /\r\n?|[\u000b\u000c]/g
const forbidden = new Set(['__proto__', 'prototype', 'constructor'])

/**
 * The fields of a posted form as nested values: `contributions.0.text` becomes `{ contributions: [{ text }] }`.
 * A field sent twice keeps its last value. Files are not taken here. Line ends are \n, and signs that are no text are
 * dropped.
 *
 * @param most how many fields the form may have
 * @throws Response 400, 413 or 415 with a text in Swedish
 */
export async function readForm(request: Request, most = mostFields): Promise<{ [name: string]: FormValue }> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw refuse(415, 'Formuläret kom i ett format som inte går att läsa.')
  }
  let data: FormData
  try {
    data = await request.formData()
  } catch {
    throw refuse(400, 'Formuläret kom fram trasigt. Gå tillbaka, läs in sidan igen och försök på nytt.')
  }
  const result: { [name: string]: FormValue } = {}
  let count = 0
  for (const [name, value] of data) {
    count += 1
    if (count > most) throw refuse(413, 'Formuläret har för många fält.')
    if (typeof value !== 'string') continue
    place(result, name.split('.'), value.replace(lineEnds, '\n').replace(noText, ''))
  }
  return result
}

function place(into: { [name: string]: FormValue }, path: string[], value: string): void {
  if (path.length > 5 || path.some((part) => part === '' || forbidden.has(part))) {
    throw refuse(400, 'Formuläret har ett fält som inte hör dit.')
  }
  let level: { [name: string]: FormValue } | FormValue[] = into
  for (const [index, part] of path.entries()) {
    const key = Array.isArray(level) ? listIndex(part) : part
    const next = path[index + 1]
    const inner: FormValue = next === undefined ? value : /^\d+$/.test(next) ? [] : {}
    const here = level as Record<string | number, FormValue>
    const existing = Object.hasOwn(here, key) ? here[key] : undefined
    if (next === undefined) {
      here[key] = inner
      return
    }
    if (existing === undefined || typeof existing === 'string') here[key] = inner
    level = here[key] as { [name: string]: FormValue } | FormValue[]
  }
}

function listIndex(part: string): number {
  if (!/^\d{1,3}$/.test(part)) throw refuse(400, 'Formuläret har ett fält som inte hör dit.')
  return Number(part)
}

/** As much of a text as is given back to a form: more than any field takes, so that what is too long is told of. */
const longestGivenBack = 20_000

/** A text field as it was sent, to be checked and to give back to the form; at most `longestGivenBack` characters. */
export function textOf(form: { [name: string]: FormValue }, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value.slice(0, longestGivenBack) : ''
}

import { z } from 'zod'

/** A posted form as it came: names and values, in order. */
export type CarriedFields = [name: string, value: string][]

/** In which hidden field a form is carried through the sign-in, as JSON. */
export const carriedIn = 'fortsattning'

/** The largest form that is carried, in characters of JSON. It stands in a page and is sent twice more. */
const largest = 300_000
const fields = z.array(z.tuple([z.string().min(1), z.string()]))

/** Whether a refused post may be carried through the sign-in: a form as pages send it, with something in it. */
export const mayBeCarried = (request: Request): boolean =>
  request.method === 'POST' &&
  /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('Content-Type') ?? '') &&
  Number(request.headers.get('Content-Length') ?? 0) > 0

/**
 * The fields of a post: those of a form that was refused, and those of the sign-in that follows. Passwords of the refused
 * form are left out, and files are never carried.
 *
 * @throws Response 400 for what is no form, 413 for what is too large to be carried
 */
export async function readCarried(request: Request): Promise<{ carried: CarriedFields; signIn?: FormData }> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Response('Formuläret kom fram trasigt.', { status: 400 })
  }
  const before = form.get(carriedIn)
  const carried = typeof before === 'string' ? parsed(before) : textsOf(form)
  if (JSON.stringify(carried).length > largest) throw new Response('För stort.', { status: 413 })
  return typeof before === 'string' ? { carried, signIn: form } : { carried }
}

const textsOf = (form: FormData): CarriedFields =>
  [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== '' && !/password/i.test(name) ? [[name, value]] : [],
  )

function parsed(text: string): CarriedFields {
  try {
    return fields.parse(JSON.parse(text))
  } catch {
    throw new Response('Formuläret kom fram trasigt.', { status: 400 })
  }
}

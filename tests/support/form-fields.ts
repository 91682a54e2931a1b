import { decoded } from './http-client.ts'

const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, 'i').exec(tag)
  return match === null ? undefined : decoded(match[1] ?? '')
}

/**
 * What a browser would send of a page's form, as it was opened: of the first form that posts and has a field with this
 * name. Buttons are left out.
 */
export function formFields(html: string, having: string): Record<string, string> {
  const form = [...html.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/gi)]
    .map((match) => match[1] ?? '')
    .find((inner) => inner.includes(`name="${having}"`))
  if (form === undefined) throw new Error(`No form has a field ${having}.`)
  const fields: Record<string, string> = {}
  const tags = /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/gi
  for (const [tag] of form.matchAll(tags)) {
    const head = tag.slice(0, tag.indexOf('>') + 1)
    const name = attribute(head, 'name')
    if (name === undefined || attribute(head, 'disabled') !== undefined) continue
    if (tag.startsWith('<textarea')) {
      fields[name] = decoded(tag.slice(head.length, -'</textarea>'.length).replace(/^\n/, ''))
    } else if (tag.startsWith('<select')) {
      const options = tag.match(/<option\b[^>]*>/gi) ?? []
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
      fields[name] = chosen === undefined ? '' : (attribute(chosen, 'value') ?? '')
    } else {
      const type = attribute(head, 'type') ?? 'text'
      const isChoice = type === 'checkbox' || type === 'radio'
      if (type === 'submit' || type === 'file' || (isChoice && attribute(head, 'checked') === undefined)) continue
      fields[name] = attribute(head, 'value') ?? (isChoice ? 'on' : '')
    }
  }
  return fields
}

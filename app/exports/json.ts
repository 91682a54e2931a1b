import type { Report } from '#app/domain/follow-up/edition/content.ts'

/** How the checksum is counted, in words, in the file itself: the file is all that somebody needs to check it. */
export const checksumRule =
  'sha256 är SHA-256, skriven med små hexadecimala siffror, över filens innehåll i kanonisk form (RFC 8785): ' +
  'ta bort medlemmarna $schema, sha256 och sha256Rule, skriv resten som JSON i UTF-8 utan blanktecken mellan tecknen ' +
  'och med varje objekts medlemmar i ordning efter namnens UTF-16-kodenheter, och räkna summan på de byten. ' +
  'Ett utkast och ett utdrag har ingen, eftersom de inte är frysta.'

/** The members that the file has beside the content, and that the checksum is not counted on. */
export const addedMembers = ['$schema', 'sha256', 'sha256Rule'] as const

/** Where the schema of a follow-up's file is, under the site's address. */
export const schemaPath = '/arsuppfoljning/schema.json'

/** All of the content as data, with its checksum and how that is counted. The schema is served by the site. */
export function jsonOf({ content, sha256 }: Report): Uint8Array<ArrayBuffer> {
  const file = { $schema: `${content.siteUrl}${schemaPath}`, sha256, sha256Rule: checksumRule, ...content }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

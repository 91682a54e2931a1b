import { z } from 'zod'
import { reportContent } from '#app/domain/follow-up/edition/content.ts'
import { checksumRule, schemaPath } from './json.ts'
import { schemaWords } from './json-schema-words.ts'

/** What a file of a follow-up holds: the content, and beside it what `jsonOf` adds. */
const reportFile = z.object({
  $schema: z.string(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  sha256Rule: z.string(),
  ...reportContent.shape,
})

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/**
 * The JSON Schema (2020-12) of a follow-up's file, made from the schema that frozen editions are read back with, and so
 * never another than what is written. Members that need it are described in Swedish.
 *
 * @param siteUrl where the site is, without a slash last
 */
export function reportJsonSchema(siteUrl: string): Node {
  const schema: Node = z.toJSONSchema(reportFile)
  for (const [pointer, words] of Object.entries(schemaWords)) {
    const node = pointer.split('/').reduce<unknown>((at, step) => (isNode(at) ? at[step] : undefined), schema)
    if (isNode(node)) node['description'] = words
  }
  return {
    ...schema,
    $id: `${siteUrl}${schemaPath}`,
    title: 'Årsuppföljning av en handlingsplan',
    description: `En årsuppföljning som data. Checksumman: ${checksumRule}`,
  }
}

import { createHash } from 'node:crypto'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { reportJsonSchema } from '#app/exports/json-schema.ts'
import { schemaWords } from '#app/exports/json-schema-words.ts'
import { addedMembers, checksumRule, jsonOf } from '#app/exports/json.ts'
import { loader } from '#app/routes/follow-up/schema.ts'
import { useDatabase } from '#tests/support/database.ts'
import { generatedContent } from '#tests/support/generated-content.ts'
import { nastyContent } from '#tests/support/nasty-content.ts'

useDatabase('example')

const parsed = (bytes: Uint8Array): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
const validate = new Ajv2020({ strict: false }).compile(reportJsonSchema('https://exempel.se'))

async function exampleContent(): Promise<ReportContent> {
  const viewer = { kind: 'user', userId: 'x', name: 'Sam', role: 'coordinator', organisation: null } as const
  const material = await findFollowUpMaterial(viewer, '2026', 'https://exempel.se', new Date('2026-11-22T12:00:00Z'))
  if (material === null) throw new Error('The example has no round in 2026.')
  return compileReport(material)
}

describe('the data file', () => {
  it.each([
    ['the example', exampleContent],
    ['a generated follow-up', () => generatedContent({ commitments: 60, indicators: 40, actors: 30 })],
    ['nasty texts', nastyContent],
  ] as const)('holds all of %s, and agrees with its schema', async (_name, contentOf) => {
    const content = await contentOf()
    const file = parsed(jsonOf({ content, sha256: 'ab'.repeat(32) }))
    expect(validate(file)).toBe(true)
    expect(file).toMatchObject(JSON.parse(JSON.stringify(content)) as object)
    expect(validate({ ...file, year: 'tjugo' })).toBe(false)
    expect(validate({ ...file, sha256: 'AB' })).toBe(false)
  })

  it('can be checked by anybody: without the added members, canonical, hashed', () => {
    for (const content of [generatedContent({ commitments: 3, indicators: 2, actors: 2 }), nastyContent()]) {
      const sha256 = createHash('sha256').update(canonical(content)).digest('hex')
      const file = parsed(jsonOf({ content, sha256 }))
      const stated = file['sha256']
      for (const member of addedMembers) delete file[member]
      expect(createHash('sha256').update(canonical(file)).digest('hex')).toBe(stated)
      file['year'] = 1999
      expect(createHash('sha256').update(canonical(file)).digest('hex')).not.toBe(stated)
    }
  })

  it('tells the rule in words that name what is taken away', () => {
    for (const member of addedMembers) expect(checksumRule).toContain(member)
    const file = parsed(jsonOf({ content: nastyContent(), sha256: null }))
    expect(file['sha256Rule']).toBe(checksumRule)
    expect(Object.keys(file).slice(0, 3)).toEqual([...addedMembers])
  })
})

describe('the schema', () => {
  it('is served to everybody, under the address that files name', async () => {
    const response = await loader({
      request: new Request('https://exempel.se/arsuppfoljning/schema.json'),
      params: {},
      context: { origin: 'https://exempel.se' },
    } as unknown as Parameters<typeof loader>[0])
    expect(response.headers.get('Cache-Control')).toContain('public')
    const schema = (await response.json()) as Record<string, unknown>
    expect(schema).toEqual(reportJsonSchema('https://exempel.se'))
    expect(schema['$id']).toBe(
      parsed(jsonOf({ content: { ...nastyContent(), siteUrl: 'https://exempel.se' }, sha256: null }))['$schema'],
    )
  })

  it('has a member for every description in Swedish', () => {
    const schema = reportJsonSchema('https://exempel.se')
    for (const [pointer, words] of Object.entries(schemaWords)) {
      const node = pointer
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], schema)
      expect([pointer, (node as { description?: string } | undefined)?.description]).toEqual([pointer, words])
    }
  })
})

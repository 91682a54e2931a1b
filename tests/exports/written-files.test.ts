import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { useRenderer } from '#app/exports/write-report.server.ts'
import { TooManyWaiting, writtenFile } from '#app/exports/written-files.server.ts'
import { generatedContent } from '#tests/support/generated-content.ts'

let folder: string
/** A writer that answers after a moment with how many it has been asked for. */
const slow = `
  let asked = 0
  process.on('message', () => {
    asked += 1
    const bytes = new TextEncoder().encode(String(asked))
    setTimeout(() => process.send({ ok: true, bytes, residentBytes: 0 }), 20)
  })`

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-test-'))
  writeFileSync(path.join(folder, 'slow.mjs'), slow)
  useRenderer(path.join(folder, 'slow.mjs'))
})
afterEach(() => {
  useRenderer(undefined)
  rmSync(folder, { recursive: true })
})

const content = generatedContent({ commitments: 1, indicators: 1, actors: 1 })
const edition = (number: number): Report => ({ content, sha256: String(number).padStart(64, '0') })
const draft: Report = { content, sha256: null }
const partOf = (number: number, key: string): Report => ({
  content: { ...content, extract: { kind: 'goal', key, title: key, of: edition(number).sha256 ?? '' } },
  sha256: null,
})

describe('files for readers who wait', () => {
  it('are written once for all who ask for the same edition, part and format, also afterwards', async () => {
    const first = await Promise.all(Array.from({ length: 60 }, () => writtenFile(edition(1), 'pdf')))
    expect(new Set(first).size).toBe(1)
    expect(await writtenFile(edition(1), 'pdf')).toBe(first[0])
    const others = [
      writtenFile(edition(1), 'html'),
      writtenFile(partOf(1, 'mal-7'), 'pdf'),
      writtenFile(edition(2), 'pdf'),
    ]
    for (const other of await Promise.all(others)) expect(other).not.toBe(first[0])
    expect(await writtenFile(partOf(1, 'mal-7'), 'pdf')).not.toBe(await writtenFile(partOf(1, 'mal-8'), 'pdf'))
  })

  it('are written each time of a draft, which changes', async () => {
    expect(await writtenFile(draft, 'csv')).not.toEqual(await writtenFile(draft, 'csv'))
  })

  it('are refused when too many wait, and again written when the queue has shrunk', async () => {
    const asked = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) => writtenFile(edition(100 + index), 'pdf')),
    )
    const refused = asked.filter((one) => one.status === 'rejected')
    // One is being written, forty wait.
    expect(refused.length).toBe(60 - 41)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(TooManyWaiting)
    expect((await writtenFile(edition(159), 'pdf')).length).toBeGreaterThan(0)
  })
})

import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import { formats, type Format, type FormatName } from '#app/exports/formats.ts'
import { useRenderer, WritingCancelled, writeReport } from '#app/exports/write-report.server.ts'
import { useDatabase } from '#tests/support/database.ts'

const now = new Date('2026-11-22T09:00:00Z')
const coordinator: SignedIn = {
  kind: 'user',
  userId: 'demo-samordnare',
  name: 'Demo Samordnare',
  role: 'coordinator',
  organisation: null,
}
const names = Object.keys(formats) as FormatName[]

describe('the process that writes reports', () => {
  useDatabase('example')
  let report: Report

  beforeEach(async () => {
    const material = await findFollowUpMaterial(coordinator, '2026', 'https://exempel.se', now)
    if (material === null) throw new Error('The example has no round of 2026.')
    report = { content: compileReport(material), sha256: null }
    useRenderer(path.resolve(import.meta.dirname, '../../build/server/renderer.js'))
  })
  afterEach(() => useRenderer(undefined))

  it('gives every format, in the order asked, and the same bytes each time', async () => {
    const order: FormatName[] = []
    const write = async (name: FormatName) => {
      const bytes = await writeReport(report, name)
      order.push(name)
      return bytes
    }
    const [first, second] = [await Promise.all(names.map(write)), await Promise.all(names.map(write))]
    expect(order).toEqual([...names, ...names])
    for (const [index, name] of names.entries()) {
      expect(first[index]?.length, name).toBeGreaterThan(1000)
      expect(Buffer.compare(Buffer.from(first[index] ?? []), Buffer.from(second[index] ?? [])), name).toBe(0)
    }
  })

  it('stops at once when it is cancelled, and writes on for the others', async () => {
    const cancel = new AbortController()
    const stopped = writeReport(report, 'html', cancel.signal)
    const others = names.map((name) => writeReport(report, name))
    cancel.abort()
    await expect(stopped).rejects.toBeInstanceOf(WritingCancelled)
    for (const [index, bytes] of (await Promise.all(others)).entries())
      expect(bytes.length, names[index]).toBeGreaterThan(1000)
    await expect(writeReport(report, 'html', cancel.signal)).rejects.toBeInstanceOf(WritingCancelled)
  })

  it('tells what cannot be written, and goes on with the next', async () => {
    const damaged = { ...report, content: { ...report.content, document: undefined } } as unknown as Report
    await expect(writeReport(damaged, 'csv')).rejects.toThrow()
    expect((await writeReport(report, 'csv')).length).toBeGreaterThan(1000)
  })

  it('writes where it is asked when no writer has been built, and the same tables', async () => {
    const inProcess = await writeReport(report, 'csv')
    useRenderer(undefined)
    const { write }: Format = formats.csv
    expect(Buffer.compare(Buffer.from(inProcess), Buffer.from(await write(report)))).toBe(0)
    expect(Buffer.compare(Buffer.from(inProcess), Buffer.from(await writeReport(report, 'csv')))).toBe(0)
  })
})

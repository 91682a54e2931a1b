import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { discardFile, keepFile, openFileStore, readKeptFile, receiveFile } from '#app/files/file-store.server.ts'
import { recogniseFile } from '#app/files/recognise.server.ts'
import { fileBytes } from '#tests/support/file-bytes.ts'

const now = new Date('2026-11-22T09:00:00Z')
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-files-'))
  await openFileStore(path.join(folder, 'files'), now)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const held = () => readdirSync(path.join(folder, 'files'))

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

async function received(bytes: Buffer, size = 7, most = 1000) {
  const file = await receiveFile(inPieces(bytes, size), most)
  if (file === 'too-large') throw new Error('The file was taken for too large.')
  return file
}

async function kept(sha256: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await readKeptFile(sha256)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

describe('a received file', () => {
  it('comes back byte for byte under its checksum, in whatever pieces it came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        async (all, size) => {
          const bytes = Buffer.from(all)
          const file = await received(bytes, size)
          expect(file).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length })
          await keepFile(file)
          expect(await kept(file.sha256)).toEqual(bytes)
        },
      ),
      { numRuns: 40 },
    )
    expect(held().every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true)
  })

  it('is stored once however many times it comes', async () => {
    const files = [await received(fileBytes.csv), await received(fileBytes.csv)]
    for (const file of files) await keepFile(file)
    expect(held()).toEqual([files[0]?.sha256])
  })

  it('may be as large as the limit, and leaves nothing when it is one byte more', async () => {
    expect(await receiveFile(inPieces(Buffer.alloc(100), 30), 100)).toMatchObject({ size: 100 })
    const before = held()
    expect(await receiveFile(inPieces(Buffer.alloc(101), 30), 100)).toBe('too-large')
    expect(held()).toEqual(before)
  })

  it('leaves nothing when the sender breaks off, nor when it is discarded', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('början'))
      throw new Error('The line broke.')
    }
    await expect(receiveFile(broken(), 100)).rejects.toThrow('The line broke.')
    await discardFile(await received(fileBytes.csv))
    expect(held()).toEqual([])
  })

  it('that was cut off is cleared away at the next start, parts of a longer work after a day, and nothing else', async () => {
    const file = (name: string) => path.join(folder, 'files', name)
    const names = ['mottas-lista', 'mottas-verk.gammal', 'mottas-verk.ny', 'a'.repeat(64)]
    for (const name of names) {
      writeFileSync(file(name), 'x')
      utimesSync(file(name), now, now)
    }
    const old = new Date(now.getTime() - 2 * 86_400_000)
    utimesSync(file('mottas-verk.gammal'), old, old)
    utimesSync(file('a'.repeat(64)), old, old)
    await openFileStore(path.join(folder, 'files'), now)
    expect(held().sort()).toEqual(['a'.repeat(64), 'mottas-verk.ny'])
  })

  it('is never looked for outside the folder', async () => {
    writeFileSync(path.join(folder, 'hemlig'), 'x')
    await expect(readKeptFile('../hemlig')).rejects.toThrow(RangeError)
    expect(readFileSync(path.join(folder, 'hemlig'), 'utf8')).toBe('x')
  })
})

describe('what a file holds is told by its bytes:', () => {
  it.each([
    ['pdf', 'pdf'],
    ['xlsx', 'xlsx'],
    ['docx', 'docx'],
    ['ods', 'ods'],
    ['xls', 'xls'],
    ['png', 'png'],
    ['jpeg', 'jpeg'],
    ['csv', 'text'],
    ['csvWindows', 'text'],
    ['json', 'json'],
    ['px', 'px'],
  ] as const)('%s is %s', async (name, content) => {
    const file = await received(fileBytes[name], 64, 10_000)
    expect(await recogniseFile(file.path)).toBe(content)
  })

  it.each(['doc', 'zip', 'html', 'svg', 'program'] as const)('%s is nothing that is taken', async (name) => {
    const file = await received(fileBytes[name], 64, 10_000)
    expect(await recogniseFile(file.path)).toBeUndefined()
  })

  it('bytes with control characters are not text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('\0', '\u0001', '\u0007', '\u001f'),
        async (text, sign) => {
          const file = await received(Buffer.from(`rad ${text}${sign}`), 64, 10_000)
          expect(await recogniseFile(file.path)).toBeUndefined()
          await discardFile(file)
        },
      ),
      { numRuns: 30 },
    )
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** Puts bytes where a reader can be sent, in a folder that is removed when the tests of the file are done. */
export function useKeptFiles(): (bytes: Uint8Array | string, name?: string) => { path: string; name: string } {
  let folder = ''
  let count = 0
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-tabeller-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (bytes, name = 'tabell.xlsx') => {
    const file = path.join(folder, String((count += 1)))
    writeFileSync(file, bytes)
    return { path: file, name }
  }
}

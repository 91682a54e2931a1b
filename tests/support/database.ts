import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, inject } from 'vitest'
import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { openSecret } from '#app/db/user/answer-token.server.ts'

/** The databases that global-setup made: an empty, migrated one and the example partnership. */
export type Template = 'empty' | 'example'

/** A fresh copy of a template, in a folder of its own. The caller removes the folder. */
export function copyOf(template: Template): { folder: string; file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-test-'))
  const file = path.join(folder, 'atagandekollen.db')
  copyFileSync(inject('templates')[template], file)
  return { folder, file }
}

/** Every test in the file gets its own copy of the template, open. Answers the path of the copy in use. */
export function useDatabase(template: Template): () => string {
  let copy: { folder: string; file: string } | undefined
  beforeEach(async () => {
    copy = copyOf(template)
    await openDatabase(copy.file)
    openSecret(path.join(copy.folder, 'hemlighet'))
  })
  afterEach(async () => {
    await closeDatabase()
    if (copy) rmSync(copy.folder, { recursive: true, force: true })
  })
  return () => {
    if (copy === undefined) throw new Error('No database outside of a test.')
    return copy.file
  }
}

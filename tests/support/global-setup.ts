import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import Database from 'better-sqlite3'

import { closeDatabase, openDatabase } from '#app/db/database.server.ts'
import { freezeExampleEditions } from '#app/db/follow-up/example-edition.server.ts'
import { createExampleInstallation } from '#app/db/installation.server.ts'
import { hashPassword } from '#app/auth/password.server.ts'
import { useRenderer } from '#app/exports/write-report.server.ts'
import { migrate } from '#app/db/migrate.server.ts'
import { writeLackingFiles } from '#app/jobs/edition-files.server.ts'
import { loadExamplePartnership } from '#prisma/demo/load.ts'
import { demoPassword } from './demo-password.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    templates: { empty: string; example: string }
  }
}

/** Makes the two databases that tests copy, once a run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atagandekollen-templates-'))
  const empty = path.join(folder, 'empty.db')
  const example = path.join(folder, 'example.db')
  const now = new Date('2026-11-22T09:00:00Z')
  for (const file of [empty, example]) {
    migrate(file, path.join(folder, 'backups'), now)
  }
  await openDatabase(example)
  const passwordHash = await hashPassword(demoPassword)
  await createExampleInstallation((tx) => loadExamplePartnership(tx, { passwordHash, now }), now)
  await freezeExampleEditions('http://localhost:3000')
  // Files are written by the built program where there is one, so that it finds its own bytes.
  const renderer = path.resolve(import.meta.dirname, '../../build/server/renderer.js')
  useRenderer(existsSync(renderer) ? renderer : undefined)
  await writeLackingFiles(now)
  await closeDatabase()
  // A copied file must hold everything, so nothing may stay in a write-ahead log.
  for (const file of [empty, example]) {
    const database = new Database(file)
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
  }
  project.provide('templates', { empty, example })
  return () => rmSync(folder, { recursive: true, force: true })
}

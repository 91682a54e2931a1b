import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { publicGeneration } from '#app/db/freshness.server.ts'
import { keepDraft } from '#app/db/round/draft-keeping.server.ts'
import { findReportForm } from '#app/db/round/report-form.server.ts'
import { formValues } from '#app/domain/status-report/form-values.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createCast, now } from './cast.ts'

const file = useDatabase('empty')

const organisation = (slug: string) => ({ slug, name: slug, shortName: slug, kind: 'region' })
const event = {
  at: now,
  actorName: 'Systemet',
  kind: 'installation.created',
  subjectType: 'installation',
  subjectId: '1',
}

describe('whether kept pages are fresh', () => {
  it('stays the same while nothing is written', async () => {
    const before = publicGeneration()
    await read().organisation.count()
    expect(publicGeneration()).toBe(before)
  })

  it('changes with a committed write to what everybody may read', async () => {
    const before = publicGeneration()
    await write((tx) => tx.organisation.create({ data: organisation('ny') }))
    expect(publicGeneration()).not.toBe(before)
  })

  it('stays the same when only sessions, links or history were written', async () => {
    await write((tx) => tx.user.create({ data: { id: 'a', email: 'a@exempel.se', name: 'A', role: 'admin' } }))
    const before = publicGeneration()
    await write(async (tx) => {
      await tx.session.create({ data: { idHash: 'x', userId: 'a', expiresAt: now } })
      await tx.historyEvent.create({ data: event })
    })
    await write((tx) => tx.session.deleteMany())
    expect(publicGeneration()).toBe(before)
    expect(await read().historyEvent.count()).toBe(1)
  })

  it('stays the same when a draft saves itself, and only then: the next write to a report changes it', async () => {
    const cast = await createCast()
    const form = async () => {
      const found = await findReportForm(cast.partner, '2026', 'rutin', now)
      if (found === null) throw new Error('No such form.')
      return found
    }
    const draft = (version: string, done: string) => ({
      ...formValues({ offered: [], asked: [], milestones: [] }, null),
      version,
      done,
    })
    const before = publicGeneration()
    expect(await keepDraft(cast.partner, await form(), draft('0', 'Ett'), now)).toMatchObject({ ok: true, version: 1 })
    expect(await keepDraft(cast.partner, await form(), draft('1', 'Två'), now)).toMatchObject({ ok: true, version: 2 })
    expect(publicGeneration()).toBe(before)
    await write((tx) => tx.statusReport.updateMany({ data: { state: 'accepted' } }))
    expect(publicGeneration()).not.toBe(before)
  })

  it('changes when a transaction writes both', async () => {
    const before = publicGeneration()
    await write(async (tx) => {
      await tx.historyEvent.create({ data: event })
      await tx.organisation.create({ data: organisation('ny') })
    })
    expect(publicGeneration()).not.toBe(before)
  })

  it('changes with SQL whose table cannot be read out of it', async () => {
    await write((tx) => tx.organisation.create({ data: organisation('ny') }))
    const before = publicGeneration()
    await write((tx) => tx.$executeRawUnsafe('WITH one AS (SELECT 1) UPDATE "Organisation" SET "name" = \'annat\''))
    expect(publicGeneration()).not.toBe(before)
  })

  it('stays the same when a write is refused', async () => {
    const before = publicGeneration()
    await expect(
      write(async (tx) => {
        await tx.organisation.create({ data: organisation('ny') })
        throw new Error('ångrat')
      }),
    ).rejects.toThrow('ångrat')
    expect(publicGeneration()).toBe(before)
  })

  it('changes with another process’s write, also one to sessions, of which nothing is known', () => {
    const before = publicGeneration()
    const other = new Database(file())
    other
      .prepare(`INSERT INTO "Organisation" ("slug", "name", "shortName", "kind") VALUES ('x', 'x', 'x', 'region')`)
      .run()
    const between = publicGeneration()
    other.prepare(`DELETE FROM "Session"`).run()
    other.prepare(`DELETE FROM "Organisation"`).run()
    other.close()
    expect(between).not.toBe(before)
    expect(publicGeneration()).not.toBe(between)
  })

  it('does not take another process’s write for its own private one', async () => {
    const before = publicGeneration()
    const other = new Database(file())
    other
      .prepare(`INSERT INTO "Organisation" ("slug", "name", "shortName", "kind") VALUES ('x', 'x', 'x', 'region')`)
      .run()
    other.close()
    await write((tx) => tx.historyEvent.create({ data: event }))
    expect(publicGeneration()).not.toBe(before)
  })
})

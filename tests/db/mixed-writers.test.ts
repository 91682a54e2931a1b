import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { useDatabase } from '#tests/support/database.ts'

const users = 16
const operations = process.env['TEST_LONG'] === '1' ? 1000 : 400

/** Repeatable randomness. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

describe('the one writer', () => {
  const file = useDatabase('empty')

  it('loses no acknowledged write and stores no refused one when drafts and failing submits are mixed', async () => {
    const acknowledged = new Set<string>()
    const refused = new Set<string>()
    let dirtyReads = 0
    const random = generator(20261122)

    async function user(number: number): Promise<void> {
      for (let turn = 0; turn < operations / users; turn += 1) {
        const slug = `u${number}-t${turn}`
        if (random() < 0.5) {
          // A plain draft: one statement.
          await write((tx) => tx.organisation.create({ data: { slug, name: slug, shortName: slug, kind: 'region' } }))
          acknowledged.add(slug)
        } else {
          // A submit of several steps that fails validation half the time, after it has written.
          const fails = random() < 0.5
          await write(async (tx) => {
            const made = await tx.organisation.create({ data: { slug, name: slug, shortName: slug, kind: 'region' } })
            await tx.historyEvent.create({
              data: {
                at: new Date(),
                actorName: 'x',
                kind: 'organisation.created',
                subjectType: 'organisation',
                subjectId: String(made.id),
              },
            })
            await new Promise((resolve) => setImmediate(resolve))
            if (fails) throw new Error('refused')
          }).then(
            () => acknowledged.add(slug),
            (error: Error) => {
              expect(error.message).toBe('refused')
              refused.add(slug)
            },
          )
        }
        const seen = await read().organisation.findMany({ select: { slug: true } })
        dirtyReads += seen.filter((row) => refused.has(row.slug)).length
      }
    }

    await Promise.all(Array.from({ length: users }, (_, number) => user(number)))

    const outside = new Database(file(), { readonly: true })
    const stored = new Set(
      (outside.prepare('SELECT slug FROM Organisation').all() as { slug: string }[]).map((row) => row.slug),
    )
    outside.close()
    expect(acknowledged.size + refused.size).toBe(users * Math.ceil(operations / users))
    expect(refused.size).toBeGreaterThan(operations / 16)
    expect([...acknowledged].filter((slug) => !stored.has(slug))).toEqual([])
    expect([...refused].filter((slug) => stored.has(slug))).toEqual([])
    expect(stored.size).toBe(acknowledged.size)
    expect(dirtyReads).toBe(0)
  })

  it('refuses to write through the reader', async () => {
    await expect(
      read().organisation.create({ data: { slug: 'x', name: 'x', shortName: 'x', kind: 'region' } }),
    ).rejects.toThrow()
  })

  it('waits for a lock that another process holds, without stopping the event loop, and then writes', async () => {
    const other = new Database(file())
    other.exec('BEGIN IMMEDIATE')
    let longestGap = 0
    let last = performance.now()
    const clock = setInterval(() => {
      longestGap = Math.max(longestGap, performance.now() - last)
      last = performance.now()
    }, 5)
    const written = write((tx) =>
      tx.organisation.create({ data: { slug: 'väntar', name: 'x', shortName: 'x', kind: 'region' } }),
    )
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const answered = await read().organisation.count()
    other.exec('COMMIT')
    other.close()
    await written
    clearInterval(clock)
    expect(answered).toBe(0)
    expect(await read().organisation.count()).toBe(1)
    // Each try may wait 40 ms inside SQLite; half a second leaves room for a busy machine, and one second would be a stop.
    expect(longestGap).toBeLessThan(500)
  })

  it('syncs every commit to disk and enforces references', async () => {
    const settings = await write(async (tx) => ({
      synchronous: await tx.$queryRawUnsafe<{ synchronous: bigint }[]>('PRAGMA synchronous'),
      foreignKeys: await tx.$queryRawUnsafe<{ foreign_keys: bigint }[]>('PRAGMA foreign_keys'),
      journal: await tx.$queryRawUnsafe<{ journal_mode: string }[]>('PRAGMA journal_mode'),
    }))
    expect(Number(settings.synchronous[0]?.synchronous)).toBe(2)
    expect(Number(settings.foreignKeys[0]?.foreign_keys)).toBe(1)
    expect(settings.journal[0]?.journal_mode).toBe('wal')
  })
})

import { describe, expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { findEdition, listEditions, type Edition } from '#app/db/follow-up/editions.server.ts'
import { freezeExampleEditions } from '#app/db/follow-up/example-edition.server.ts'
import { findPublicMaterial } from '#app/db/follow-up/public-material.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { changesSince } from '#app/domain/follow-up/comparing/changes-since.ts'
import { sectionKindOf } from '#app/domain/follow-up/sections/section.ts'
import { anchoredBindings, type CellRef } from '#app/domain/statement/binding.ts'
import { useDatabase } from '#tests/support/database.ts'
import { now } from './cast.ts'

useDatabase('example')

async function edition2025(): Promise<Edition> {
  const edition = await findEdition(thePublic, 2025)
  if (edition === null) throw new Error('The example has no edition of 2025.')
  return edition
}

const written = async (year: number) => {
  const sections = await read().followUpSection.findMany({ where: { followUp: { round: { year } } } })
  return sections.map((row) => ({ ...row, bindings: anchoredBindings.parse(JSON.parse(row.bindings)) }))
}

/** The percentages of the example's current values in a cell. */
const stored = async (cell: CellRef): Promise<(number | null)[]> => {
  const rows = await read().observation.findMany({
    where: {
      replacedAt: null,
      cell: `${cell.subject}/${cell.year}/${cell.breakdown}`,
      series: { slug: cell.series, indicator: { slug: cell.indicator } },
    },
  })
  return rows.map(({ value }) => value)
}

describe('the example’s annual follow-up of 2025', () => {
  it('is published and says nothing otherwise than the site does today', async () => {
    const { report } = await edition2025()
    const today = await findPublicMaterial(2025, now)
    if (today === null) throw new Error('The round of 2025 is not public.')
    expect(changesSince(report.content, today.told, today)).toEqual([])
  })

  it('was decided after its round had ended and before the next opened, and says that it is made up', async () => {
    const { report, frozenAt, adopted, published } = await edition2025()
    const [round, next] = await read().reportingRound.findMany({ orderBy: { year: 'asc' } })
    const { decision, frozen, isDemo, document } = report.content
    const days = [frozen?.at, decision?.at, published?.at.toISOString()].map((at) => at?.slice(0, 10) ?? '')
    expect([round?.dueOn ?? '', ...days, next?.opensOn ?? '']).toEqual([
      '2025-11-30',
      '2025-12-11',
      '2025-12-18',
      '2025-12-19',
      '2026-10-01',
    ])
    expect(frozenAt.toISOString()).toBe(frozen?.at)
    expect(adopted?.at.toISOString()).toBe(decision?.at)
    expect(decision?.meetingOn).toBe('2025-12-18')
    expect(decision?.caseNumber).toMatch(/^Exempel /)
    expect(isDemo).toBe(true)
    expect(document.notices.map(({ title }) => title)).toContain('Exempelinnehåll')
  })

  it('has every section that is expected written and ready, each of a kind that there is', async () => {
    const sections = await written(2025)
    const kinds = new Set(sections.map(({ key }) => sectionKindOf(key)))
    expect(kinds).toEqual(
      new Set(['summary', 'about', 'goal', 'joint', 'actor', 'analysis', 'next-year', 'appendix'] as const),
    )
    expect(sections.filter(({ text, readyAt }) => text === '' || readyAt === null)).toEqual([])
    const { report } = await edition2025()
    expect(report.content.data.narratives).toEqual(sections.map(({ key, text }) => ({ section: key, text })))
  })

  it('binds its numbers to values that the example has, and that are what the words say', async () => {
    const all = [...(await written(2025)), ...(await written(2026))]
    let values = 0
    for (const { text, bindings } of all) {
      for (const { words, start, binding } of bindings) {
        expect(text.slice(start, start + words.length)).toBe(words)
        if (binding.to === 'elsewhere') continue
        const cells = binding.to === 'value' ? [binding.cell] : [binding.from, binding.until]
        const held = (await Promise.all(cells.map(stored))).flat()
        expect(held).toHaveLength(cells.length)
        if (binding.to === 'factor') expect(Number(held[1]) / Number(held[0])).toBe(2.25)
        else for (const value of held) expect(words).toContain(`${value} procent`)
        values += 1
      }
    }
    expect(values).toBeGreaterThanOrEqual(7)
  })

  it('tells in its history who did what, in order', async () => {
    const { followUpId } = await edition2025()
    const events = await read().historyEvent.findMany({
      where: { subjectType: 'follow-up', subjectId: String(followUpId) },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    expect([...new Set(events.map(({ kind, actorName }) => `${actorName} ${kind}`))]).toEqual([
      'Demo Samordnare follow-up.started',
      'Demo Samordnare follow-up.section-ready',
      'Demo Samordnare follow-up.proposed',
      'Demo Styrgrupp follow-up.adopted',
      'Demo Samordnare follow-up.published',
    ])
  })

  it('is frozen once: what is published is left as it is when the example is set up again', async () => {
    const before = await listEditions(thePublic)
    await freezeExampleEditions('https://annan.exempel.se')
    expect(await listEditions(thePublic)).toEqual(before)
    expect(before).toHaveLength(1)
  })
})

describe('the example’s annual follow-up of 2026', () => {
  it('is begun: two sections written, one given to somebody, and nothing of it public', async () => {
    const sections = await written(2026)
    expect(sections.filter(({ text }) => text !== '')).toHaveLength(2)
    expect(sections.filter(({ text, assigneeId }) => text === '' && assigneeId !== null)).toHaveLength(1)
    expect(await findEdition(thePublic, 2026)).toBeNull()
    expect(await findPublicMaterial(2026, now)).toBeNull()
  })
})

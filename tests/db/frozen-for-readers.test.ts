import { beforeEach, describe, expect, it } from 'vitest'
import { read, write } from '#app/db/database.server.ts'
import { checkText } from '#app/db/follow-up/claims.server.ts'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import { findProposable } from '#app/db/follow-up/proposing.server.ts'
import { findSectionClaims, searchValues } from '#app/db/follow-up/section-claims.server.ts'
import { acceptReport } from '#app/db/round/report-review.server.ts'
import { listValues } from '#app/db/value/values.server.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { site, takeStep } from '#tests/support/follow-up-way.ts'
import { createCast, now, type Cast } from './cast.ts'

useDatabase('empty')

/** Unlikely enough to stand nowhere else. */
const held = '87,65'
const own = '76,54'
/** The cast's round in review, whose follow-up is written. */
const year = '2025'

let cast: Cast
beforeEach(async () => {
  cast = await createCast()
  await write(async (tx) => {
    const goal = await tx.goal.findFirstOrThrow()
    const link = { goalId: goal.id, position: 90, locator: 'rad 9' }
    await tx.goalIndicator.create({ data: { ...link, indicatorId: cast.indicator.own } })
  })
  await accept(cast.round.open, held)
  await accept(cast.round.review, own)
})

/** A report of the round that gives a value of its year is accepted. */
async function accept(roundId: number, text: string): Promise<void> {
  const { id, version } = await write((tx) =>
    tx.statusReport.create({
      data: {
        roundId,
        commitmentId: cast.commitment.routine,
        organisationId: cast.region.id,
        state: 'submitted',
        degree: 'started',
        course: 'on-track',
        updatedAt: now,
        submittedAt: now,
        ownValues: { create: { indicatorId: cast.indicator.own, seriesId: cast.series.own, text } },
      },
    }),
  )
  await acceptReport(cast.coordinator, id, version, now)
}

/** However the number is written. */
const holds = (content: unknown, value: string): boolean => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return text.includes(value) || text.includes(value.replace(',', '.'))
}

const writeText = (text: string) =>
  write(async (tx) => {
    const { id } = await tx.annualFollowUp.create({
      data: { roundId: cast.round.review, phase: 'draft', createdAt: now },
    })
    await tx.followUpSection.create({
      data: { followUpId: id, key: 'mal-7', text, changedAt: now, changedName: 'Demo' },
    })
  })

describe('a value from an accepted report of another round that is not published', () => {
  it('is read by the coordination elsewhere', async () => {
    const values = (await listValues(cast.coordinator, { seriesIds: [cast.series.own] })).get(cast.series.own) ?? []
    expect([holds(values, held), holds(values, own)]).toEqual([true, true])
  })

  it('is in no draft, no proposal and nothing that is frozen, where the round’s own values are', async () => {
    for (const viewer of [cast.coordinator, cast.steering]) {
      const material = await findFollowUpMaterial(viewer, year, site, now)
      if (material === null) throw new Error('No material.')
      for (const rule of ['left-out', 'shown-as-unreviewed'] as const) {
        const content = compileReport(material, [], rule)
        expect([holds(content, held), holds(content, own)], rule).toEqual([false, true])
      }
    }
    const seen = await findProposable(cast.coordinator, year, site, now)
    expect([holds(seen, held), holds(seen?.content, own)]).toEqual([false, true])
    expect(await takeStep('propose', { viewer: cast.coordinator, as: cast.coordinator, year }, now)).toMatchObject({
      ok: true,
    })
    const { content } = await read().followUpEdition.findFirstOrThrow()
    expect([holds(content, held), holds(content, own)]).toEqual([false, true])
  })

  it('is neither suggested for a number in the text, nor found by a search, nor told of a number bound to it', async () => {
    const text = `Andelen var ${held} procent 2026 och ${own} procent 2025.`
    await writeText(text)
    const section = await findSectionClaims(cast.coordinator, year, 'mal-7')
    if (section === null) throw new Error('No section.')
    const place = section.checked.claims.findIndex(({ claim }) => claim.words.includes(held))
    expect(place).toBeGreaterThanOrEqual(0)
    const bound = section.checked.claims.flatMap(({ suggestions }) => suggestions)
    expect(JSON.stringify(bound)).toContain('2025')
    expect(JSON.stringify(bound)).not.toContain('2026')
    const found = await searchValues(cast.coordinator, section, place, 'egen-andel region')
    expect(JSON.stringify(found)).toContain('2025')
    expect(JSON.stringify(found)).not.toContain('2026')
    const binding = {
      to: 'value',
      cell: {
        indicator: 'egen-andel',
        series: 'serie',
        subject: `organisation:${cast.region.slug}`,
        year: 2026,
        breakdown: 'total',
      },
    } as const
    const start = text.indexOf(held)
    const words = section.checked.claims[place]?.claim.words ?? ''
    const checked = await checkText(cast.coordinator, section.round, 'mal-7', text, [{ words, start, binding }])
    expect(checked.text).toBe(text)
    expect(checked.claims[place]?.judgement).not.toBe('right')
  })
})

import { describe, expect, it } from 'vitest'
import { write } from '#app/db/database.server.ts'
import { findEdition } from '#app/db/follow-up/editions.server.ts'
import { listPublishedExtracts } from '#app/db/follow-up/extracts.server.ts'
import { findFollowUpMaterial } from '#app/db/follow-up/material.server.ts'
import { read } from '#app/db/database.server.ts'
import { thePublic, type SignedIn } from '#app/domain/access/roles.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import { blocksOf, tablesOf } from '#app/domain/follow-up/document/document.ts'
import { extractFor, extractsOf } from '#app/domain/follow-up/edition/extract.ts'
import { useDatabase } from '#tests/support/database.ts'
import { now } from './cast.ts'

useDatabase('example')

const coordinator: SignedIn = {
  kind: 'user',
  userId: 'x',
  name: 'Samordnaren',
  role: 'coordinator',
  organisation: null,
}
const material = async (year: string) => {
  const found = await findFollowUpMaterial(coordinator, year, 'https://exempel.se', now)
  if (found === null) throw new Error(`There is no round of ${year}.`)
  return found
}

describe.each(['2025', '2026'])('the example’s follow-up of %s', (year) => {
  it('has every goal, commitment, indicator, value, source and accepted answer in the document', async () => {
    const found = await material(year)
    const { document } = compileReport(found, [], 'left-out')
    const text = JSON.stringify(document).replaceAll('\\n', '\n')
    const said = (part: string | null | undefined) => expect(text).toContain(JSON.stringify(part ?? '').slice(1, -1))
    for (const goal of found.goals) {
      said(goal.title)
      for (const commitment of goal.commitments) said(commitment.text)
      for (const indicator of goal.indicators) {
        said(indicator.name)
        const values = indicator.series.flatMap((series) => series.values)
        const tables = tablesOf(document).filter(({ caption }) => caption.startsWith(`${indicator.shortName}, `))
        expect(tables.length).toBe(values.some(({ value }) => value.type !== 'missing') ? 1 : 0)
        const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1).filter((one) => one.text !== '')))
        expect(cells).toHaveLength(tables.length === 0 ? 0 : values.length)
      }
    }
    const accepted = found.owed.filter(({ state }) => state === 'accepted')
    expect(accepted.length).toBeGreaterThan(1)
    for (const { report } of accepted)
      for (const part of [report?.done, report?.obstacles, report?.nextStep]) said(part)
  })

  it('leaves out what is not accepted, and shows it as unreviewed to those who work with it', async () => {
    const found = await material(year)
    const frozen = JSON.stringify(compileReport(found, [], 'left-out'))
    const shown = JSON.stringify(compileReport(found))
    for (const { state, report } of found.owed) {
      if (state !== 'submitted' || report === undefined || report.done === '') continue
      const done = JSON.stringify(report.done).slice(1, -1)
      expect(frozen).not.toContain(done)
      expect(shown).toContain(done)
    }
    const drafts = await read().statusReport.findMany({
      where: { round: { year: Number(year) }, state: { notIn: ['accepted'] }, NOT: { done: '' } },
    })
    for (const { done } of drafts) expect(frozen).not.toContain(JSON.stringify(done).slice(1, -1))
  })

  it('has no comments and no notes, to whomever they were written', async () => {
    const answered = await read().statusReport.findFirstOrThrow({
      where: { round: { year: Number(year) }, state: 'accepted' },
    })
    for (const audience of ['coordination', 'shared']) {
      await write((tx) =>
        tx.reportComment.create({
          data: {
            statusReportId: answered.id,
            at: now,
            authorName: 'Samordnaren',
            audience,
            text: `kanariefågel ${audience}`,
          },
        }),
      )
    }
    expect(JSON.stringify(compileReport(await material(year)))).not.toContain('kanariefågel')
  })
})

describe('longer time', () => {
  it('is told by organisation, with the day that holds and without the reason', async () => {
    const round = await read().reportingRound.findFirstOrThrow({ where: { year: 2026 } })
    const police = await read().organisation.findUniqueOrThrow({ where: { slug: 'polismyndigheten' } })
    for (const [index, until] of ['2027-02-05', '2027-02-20'].entries()) {
      await write((tx) =>
        tx.roundExtension.create({
          data: {
            roundId: round.id,
            organisationId: police.id,
            until,
            reason: `Kanariefågel ${index}`,
            at: now,
            byName: 'Samordnaren',
          },
        }),
      )
    }
    const content = compileReport(await material('2026'))
    const table = tablesOf(content.document).find(({ caption }) => caption === 'Svar per organisation')
    const row = table?.rows.find(([head]) => head?.text === police.name)
    expect(row?.at(-1)?.text).toBe('20\u00a0februari\u00a02027')
    expect(JSON.stringify(content)).not.toContain('Kanariefågel')
  })
})

describe('the published edition’s extracts', () => {
  it('are all there, and are found by their keys', async () => {
    const edition = await findEdition(thePublic, 2025)
    if (edition === null) throw new Error('The example has no edition of 2025.')
    const names = extractsOf(edition.report.content)
    expect(names.filter(({ kind }) => kind === 'goal').map(({ key }) => key)).toEqual(['mal-7'])
    for (const name of names) {
      expect(extractFor(edition.report, name)?.content.extract?.of).toBe(edition.sha256)
      expect(await listPublishedExtracts(thePublic, name.key)).toEqual([{ year: 2025, key: name.key }])
    }
    expect(blocksOf(edition.report.content.document).length).toBeGreaterThan(100)
  })

  it('are not listed for what no published edition has, nor for a plan that it is not about', async () => {
    expect(await listPublishedExtracts(thePublic, 'mal-99')).toEqual([])
    expect(await listPublishedExtracts(thePublic, 'summary')).toEqual([])
    expect(await listPublishedExtracts(thePublic, 'mal-7', 'handlingsplan-2020-2026')).toHaveLength(1)
    expect(await listPublishedExtracts(thePublic, 'mal-7', 'strategi-2016-2020')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { courses, degrees } from '#app/domain/commitment/status.ts'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import { compileFollowUp } from '#app/domain/follow-up/compile/compile.ts'
import { reportContent, type ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { blocksOf, tablesOf, type Block, type FollowUpDocument } from '#app/domain/follow-up/document/document.ts'
import type { FollowUpMaterial } from '#app/domain/follow-up/compile/material.ts'
import { goalSectionKey } from '#app/domain/follow-up/sections/section.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { parseValue } from '#app/domain/series/value.ts'
import { toldReportBeside } from '#app/domain/status-report/told-beside.ts'
import { allStates, followUpMaterial, indicator, report, type Size } from '#tests/support/follow-up-material.ts'

const usual: Size = { kind: 'goal', goals: 3, commitments: 4, indicators: 5, organisations: 5, states: allStates }
const sizes: Record<string, Size> = {
  usual,
  'the strategy’s sub-goals': { ...usual, kind: 'sub-goal' },
  'an empty plan': { ...usual, goals: 0 },
  'goals without indicators': { ...usual, indicators: 0 },
  'goals without commitments': { ...usual, commitments: 0 },
  'a round where nobody answered': { ...usual, states: ['none'] },
  'a round where everybody is accepted': { ...usual, states: ['accepted'] },
  many: { ...usual, goals: 8, commitments: 9, organisations: 12 },
}

const textsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      switch (block.type) {
        case 'table':
          return [block.caption, block.note ?? '', block.source ?? '', ...block.rows.flat().map(({ text }) => text)]
        case 'list':
          return block.items.map(({ text }) => text)
        case 'figure':
          return [block.title, block.description, block.source]
        case 'notice':
          return [block.title, block.text]
        default:
          return [block.text]
      }
    })
    .join('\n')
    .replaceAll('\u00a0', ' ')
const inSection = (document: FollowUpDocument, key: string): string => {
  const section = document.sections.find((one) => one.key === key)
  if (section === undefined) throw new Error(`There is no section ${key}.`)
  return `${section.title}\n${textsOf(section.blocks)}`
}
const tableOf = (document: FollowUpDocument, caption: string) => {
  const table = tablesOf(document).find((one) => one.caption === caption)
  if (table === undefined) throw new Error(`There is no table ${caption}.`)
  return table
}

describe.each(Object.entries(sizes))('a follow-up of %s', (_name, size) => {
  const material = followUpMaterial(size)
  const document = compileFollowUp(material)

  it('has its sections in the printed order, each once', () => {
    const asked = new Set(material.owed.map(({ organisation }) => organisation.slug))
    const actors = material.organisations.filter(({ slug }) => asked.has(slug)).map(({ slug }) => `aktor-${slug}`)
    expect(document.sections.map(({ key }) => key)).toEqual([
      'summary',
      'about',
      ...material.goals.map(goalSectionKey),
      'joint',
      ...actors,
      'analysis',
      'next-year',
      'appendix',
    ])
  })

  it('has each goal with all that belongs to it, in its own section', () => {
    for (const goal of material.goals) {
      const text = inSection(document, goalSectionKey(goal))
      const parts = [
        goal.title,
        ...[goal.preconditions, goal.effects, goal.outcomes, goal.possibleActions].flat().map((one) => one.text),
        ...goal.indicators.map(({ name }) => name),
        ...goal.commitments.map((one) => one.text),
        ...goal.supportTips.map((one) => one.text),
      ]
      const places = parts.map((part) => text.indexOf(part))
      expect(places).not.toContain(-1)
      expect(places.toSorted((a, b) => a - b)).toEqual(places)
    }
  })

  it('has every value in its indicator’s table, with its source', () => {
    for (const one of material.goals.flatMap((goal) => goal.indicators)) {
      for (const { values } of one.series) {
        const table = tableOf(document, `${one.shortName}, procent`)
        const cells = table.rows.flat().map(({ text }) => text)
        expect(cells.slice(1)).toEqual(values.map(({ value }) => formatValue(value, one.unit)))
        for (const { citations } of values) {
          for (const { source } of citations) expect(table.source).toContain(sourceName(source))
        }
      }
    }
  })

  it('has every answer that is handed in under its goal and under its actor, and no other', () => {
    const whole = textsOf(blocksOf(document))
    for (const { commitmentSlug, organisation, state, report: written } of material.owed) {
      const goal = material.goals.find((one) => one.commitments.some(({ slug }) => slug === commitmentSlug))
      if (goal === undefined) throw new Error(`Nothing is called ${commitmentSlug}.`)
      if (written === undefined) continue
      const { done, obstacles, nextStep, reason, assessment, milestones, contributions } = written
      const own = [done, obstacles, nextStep, reason]
      if (state === 'submitted' || state === 'accepted') {
        const under = inSection(document, goalSectionKey(goal))
        const all = [...own, assessment?.reason ?? '', milestones[0]?.title ?? '', contributions[0]?.text ?? '']
        for (const text of all) expect(under).toContain(text)
        for (const text of own) expect(inSection(document, `aktor-${organisation.slug}`)).toContain(text)
      } else {
        for (const text of own) expect(whole).not.toContain(text)
      }
    }
  })

  it('counts every answer once: in a status, or as not reported', () => {
    if (material.owed.length === 0) return
    for (const [caption, labels] of [
      ['Lägesrapporterna efter genomförande', Object.values(degrees)],
      ['Lägesrapporterna efter läge', Object.values(courses)],
    ] as const) {
      const rows = tableOf(document, caption).rows.map(([head, count]) => [head?.text, count?.number ?? 0] as const)
      expect(rows.map(([head]) => head)).toEqual([...labels.map(({ label }) => label), 'Ej rapporterat'])
      expect(rows.reduce((sum, [, count]) => sum + count, 0)).toBe(material.owed.length)
    }
    const rates = tableOf(document, 'Svar per organisation').rows.map(([name, rate]) => `${name?.text}: ${rate?.text}`)
    const told = ({ state }: FollowUpMaterial['owed'][number]) => state === 'submitted' || state === 'accepted'
    expect(rates.at(-1)).toBe(`Alla: ${material.owed.filter(told).length} av ${material.owed.length}`)
  })

  it('lists every break, end and unmeasured year, every indicator and every source', () => {
    const indicators = material.goals.flatMap((goal) => goal.indicators)
    const about = inSection(document, 'about')
    const appendix = inSection(document, 'appendix')
    for (const { shortName, successions, series, name, definition, facts } of indicators) {
      if (successions.length > 0) expect(about).toContain(`${shortName}: Frågan ändrades 2023.`)
      if (series.length > 0) expect(about).toContain(`${shortName}: År 2020 gjordes ingen mätning.`)
      if (series.some(({ ending }) => ending === 'discontinued')) expect(about).toContain(`${shortName}: Myndigheten`)
      for (const text of [name, definition, facts?.owner, facts?.method]) expect(appendix).toContain(text)
    }
    const cited = [
      ...material.goals.flatMap((goal) => [goal.source, ...goal.commitments.map((one) => one.source)]),
      ...indicators
        .flatMap(({ series }) => series.flatMap(({ values }) => values.flatMap((one) => one.citations)))
        .map((citation) => citation.source),
    ]
    for (const one of cited) {
      for (const text of [sourceName(one), one.population, one.url, one.fileSha256]) expect(appendix).toContain(text)
    }
    for (const { label } of [...Object.values(degrees), ...Object.values(courses)]) expect(appendix).toContain(label)
  })

  it('tells of the next year what is due and expected then', () => {
    const next = inSection(document, 'next-year')
    for (const { steps, label } of material.goals.flatMap((goal) => goal.commitments)) {
      expect(next).toContain(steps[0]?.title)
      expect(next).toContain(label)
    }
    for (const one of material.goals.flatMap((goal) => goal.indicators)) {
      expect(next).toContain(`${one.shortName}: nya värden väntas i juni 2027.`)
    }
  })

  it('has whole tables, anchors that are there, and nothing empty', () => {
    const anchors = [
      ...document.sections.map(({ id }) => id),
      ...blocksOf(document).flatMap((block) => (block.type === 'heading' || block.type === 'figure' ? [block.id] : [])),
    ]
    expect(anchors).toEqual([...new Set(anchors)])
    for (const { title, blocks } of document.sections) expect(blocks, title).not.toEqual([])
    for (const { caption, rows, columns } of tablesOf(document)) {
      expect(rows, caption).not.toEqual([])
      for (const row of rows) {
        expect(row, caption).toHaveLength(columns.length)
        for (const { href } of row) if (href?.startsWith('#') === true) expect(anchors).toContain(href.slice(1))
      }
    }
    for (const block of blocksOf(document)) if (block.type !== 'table') expect(textsOf([block])).not.toBe('')
    expect(JSON.stringify(document)).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('what is written', () => {
  it('stands first in its section, also of an actor that nothing is asked of', () => {
    const material = followUpMaterial({ ...usual, states: ['none'] })
    const keys = compileFollowUp(material).sections.map(({ key }) => key)
    const silent = { slug: 'utanfor', name: 'Ödets aktör', shortName: 'Ödet', kind: 'other' as const }
    const document = compileFollowUp({
      ...material,
      organisations: [...material.organisations, silent] as FollowUpMaterial['organisations'],
      narratives: new Map([...keys, 'aktor-utanfor'].map((key) => [key, `Skrivet om ${key}.`])),
    })
    expect(document.sections.map(({ key }) => key)).toContain('aktor-utanfor')
    for (const { key, blocks } of document.sections) {
      expect(blocks[0]).toEqual({ type: 'paragraph', text: `Skrivet om ${key}.` })
      expect(blocks.length).toBeGreaterThan(1)
    }
  })
})

describe('what may be published', () => {
  const material = followUpMaterial(usual)
  const frozen = compileReport(material, [], 'left-out')
  const written = JSON.stringify(frozen)
  const inState = (...states: string[]) => material.owed.filter(({ state }) => states.includes(state))

  it('has nothing of what is submitted, returned or a draft, in the document or in the data', () => {
    expect(inState('submitted').length * inState('returned').length * inState('draft').length).toBeGreaterThan(0)
    for (const { commitmentSlug, organisation, state } of inState('submitted', 'returned', 'draft')) {
      expect(written).not.toContain(`${commitmentSlug} ${organisation.slug} ${state}`)
    }
    for (const { commitmentSlug, organisation } of inState('accepted')) {
      expect(written).toContain(`${commitmentSlug} ${organisation.slug} accepted`)
    }
    expect(written).not.toContain('inte granskad')
  })

  it('counts what is left out apart, in no status and as no silence', () => {
    const left = inState('submitted').length
    const { document, data } = frozen
    const [summary] = document.sections
    expect(textsOf(summary?.blocks ?? [])).toMatch(/svar är inskickade men inte godkända och ingår inte\./)
    const rows = tableOf(document, 'Lägesrapporterna efter genomförande').rows
    const counts = new Map(rows.map(([head, count]) => [head?.text, count?.number]))
    expect(counts.get('Inskickat men inte godkänt')).toBe(left)
    expect(counts.get('Ej rapporterat')).toBe(inState('none', 'draft', 'returned').length)
    expect([...counts.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(material.owed.length)
    expect(document.facts.find(({ term }) => term === 'Svar')?.text).toContain(
      `${left + inState('accepted').length} av ${material.owed.length} har rapporterat.`,
    )
    const silent = inSection(document, 'about').split('Ej rapporterat\n')[1] ?? ''
    for (const { organisation, commitmentSlug } of inState('submitted')) {
      expect(silent).not.toContain(`${organisation.name}: Löfte ${commitmentSlug.replace('atagande-', '')}\n`)
    }
    expect(new Set(data.reports.map(({ state }) => state))).toEqual(new Set(['none', 'submitted', 'accepted']))
    for (const { state, status, done } of data.reports)
      if (state !== 'accepted') expect([status, done]).toEqual([null, ''])
  })

  it('keeps nothing of how far the round has come', () => {
    expect(written).not.toContain('granskas')
    expect(JSON.stringify(compileReport(material))).toContain('Uppföljning 2026, granskas')
  })

  it('is of the shape that is frozen, whatever there is of it', () => {
    for (const size of Object.values(sizes)) {
      const content: ReportContent = compileReport(followUpMaterial(size), [], 'left-out')
      expect(reportContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(JSON.parse(JSON.stringify(content)))
    }
  })
})

describe('small counts', () => {
  const [goal] = followUpMaterial(usual).goals
  const promise = goal?.commitments[0]
  const organisation = { slug: 'aktor-1', name: 'Aktören nummer 1', shortName: 'Aktör 1' }
  if (promise === undefined) throw new Error('There is no commitment.')
  const about = { id: 9, slug: 'antal', shortName: 'Antal stödda' }
  const counting = (text: string, said: string) => ({
    ...report(promise, organisation, 'accepted'),
    ownValues: [{ indicator: { ...about, unit: 'count' as const }, seriesId: 1, text }],
    contributions: [{ indicator: about, text: said }],
  })
  const measured = (value: 'few' | 'confidential') => {
    const base = indicator('antal', 0)
    const [series] = base.series
    const [row] = series?.values ?? []
    if (series === undefined || row === undefined) throw new Error('There is no value.')
    const hidden = value === 'few' ? { type: 'few' as const } : { type: 'missing' as const, reason: value }
    const own = { ...row, subject: 'organisation:aktor-1', year: 2026, value: hidden }
    return new Map([['antal', { ...base, unit: 'count' as const, series: [{ ...series, values: [own] }] }]])
  }

  it('are hidden in the report, and their number in what is said of the same indicator', () => {
    const told = toldReportBeside(counting('3', 'Vi stödde 3 personer, alltså tre av 30, sedan 2013.'), measured('few'))
    expect(told.ownValues[0]?.text).toBe('färre än\u00a05')
    expect(told.contributions[0]?.text).toBe(
      'Vi stödde [färre än\u00a05] personer, alltså [färre än\u00a05] av 30, sedan 2013.',
    )
  })

  it('hide for the sake of others what stands hidden among the values', () => {
    const told = toldReportBeside(counting('12', 'Vi stödde 12 personer.'), measured('confidential'))
    expect(told.ownValues[0]?.text).toBe('sekretess')
    expect(told.contributions[0]?.text).toBe('Vi stödde [sekretess] personer.')
  })

  it('leave alone what may be told', () => {
    const kept = counting('12', 'Vi stödde 12 personer.')
    expect(toldReportBeside(kept, new Map())).toEqual(kept)
    expect(parseValue('12', 'count').ok).toBe(true)
  })

  it('are nowhere in what is compiled', () => {
    const material = followUpMaterial({ ...usual, states: ['accepted'] })
    const owed = material.owed.map((one) => ({ ...one, report: counting('4', 'Fyra fick stöd, exakt 4.') }))
    for (const rule of ['shown-as-unreviewed', 'left-out'] as const) {
      const content = compileReport({ ...material, owed }, [], rule)
      expect(content.data.reports.flatMap(({ ownValues }) => ownValues.map(({ text }) => text))).toEqual(
        owed.map(() => 'färre än\u00a05'),
      )
      expect(JSON.stringify(content)).not.toMatch(/exakt 4|Fyra fick/)
    }
  })
})

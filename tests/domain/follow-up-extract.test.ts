import { describe, expect, it } from 'vitest'
import { compileReport } from '#app/domain/follow-up/compile/compile-report.ts'
import { fileStem, reportContent, type Report } from '#app/domain/follow-up/edition/content.ts'
import { blocksOf, tablesOf } from '#app/domain/follow-up/document/document.ts'
import { extractFor, extractNamed, extractPath, extractsOf } from '#app/domain/follow-up/edition/extract.ts'
import { frozenContent } from '#app/domain/follow-up/edition/freezing.ts'
import { allStates, followUpMaterial } from '#tests/support/follow-up-material.ts'

const material = followUpMaterial({
  kind: 'goal',
  goals: 3,
  commitments: 4,
  indicators: 3,
  organisations: 5,
  states: allStates,
})
const narratives = new Map(
  ['summary', 'mal-1', 'mal-2', 'aktor-aktor-1', 'aktor-aktor-2'].map((key) => [key, `Skrivet om ${key}.`]),
)
const claims = ['summary', 'mal-1', 'aktor-aktor-1'].map((section) => ({
  section,
  words: 'tre',
  sentence: `Påståendet i ${section}.`,
  judgement: 'right',
  judgementLabel: 'Stämmer',
  boundTo: '',
}))
const draft = compileReport({ ...material, narratives }, claims, 'left-out')
const edition: Report = {
  content: frozenContent(draft, { at: new Date('2026-12-02T09:00:00Z'), by: 'Samordnaren', number: 1, reason: '' }),
  sha256: 'c0ffee'.repeat(10).padEnd(64, '0'),
}
const of = (key: string, report: Report = edition): Report => {
  const name = extractNamed(key)
  const extract = name === undefined ? undefined : extractFor(report, name)
  if (extract === undefined) throw new Error(`There is no extract ${key}.`)
  return extract
}

describe('every extract of an edition', () => {
  const names = extractsOf(edition.content)

  it('is of a goal or of an actor, the goals first', () => {
    const keys = edition.content.document.sections.map(({ key }) => key)
    expect(names.map(({ key }) => key)).toEqual([
      ...keys.filter((key) => key.startsWith('mal-')),
      ...keys.filter((key) => key.startsWith('aktor-')),
    ])
    expect(names.length).toBeGreaterThan(6)
  })

  it.each(names)('says what it is taken from, and is whole: $key', ({ kind, key, title }) => {
    const { content, sha256 } = of(key)
    expect(sha256).toBeNull()
    expect(content.extract).toEqual({ kind, key, title, of: edition.sha256 })
    expect(content.document.title).toBe(`Årsuppföljning 2026: ${title}`)
    expect(content.document.facts[0]).toEqual({ term: 'Utdrag ur', text: 'Årsuppföljning 2026, Samverkan' })
    expect(content.document.facts.map(({ text }) => text)).toContain(edition.sha256)
    expect(fileStem(content)).toBe(`arsuppfoljning-2026-${key}`)
    expect(extractPath({ year: 2026, key })).toBe(`/arsuppfoljning/2026/utdrag/${key}`)
    const written = JSON.parse(JSON.stringify(content)) as unknown
    expect(reportContent.parse(written)).toEqual(written)
    const anchors = content.document.sections.flatMap(({ id, blocks }) => [
      id,
      ...blocks.flatMap((block) => (block.type === 'heading' || block.type === 'figure' ? [block.id] : [])),
    ])
    expect(anchors).toEqual([...new Set(anchors)])
    const { data } = content
    const slugs = new Set(data.organisations.map(({ slug }) => slug))
    for (const { organisation, commitment } of data.reports) {
      expect(slugs).toContain(organisation)
      expect(data.commitments.map(({ slug }) => slug)).toContain(commitment)
    }
    const sources = data.sources.map(({ slug }) => slug)
    for (const { source, goal } of data.commitments) {
      expect(sources).toContain(source.slug)
      expect(data.goals.map((one) => one.key)).toContain(goal)
    }
    for (const { series } of data.indicators)
      for (const { values } of series)
        for (const { citations } of values) for (const { source } of citations) expect(sources).toContain(source)
    for (const { section } of [...data.narratives, ...data.claims]) expect(section).toBe(key)
  })

  it('keeps the numbers of tables and figures', () => {
    const labels = new Set(tablesOf(edition.content.document).map(({ label, caption }) => `${label} ${caption}`))
    for (const { key } of names) {
      for (const { label, caption } of tablesOf(of(key).content.document))
        expect(labels).toContain(`${label} ${caption}`)
    }
  })
})

describe('a goal’s extract', () => {
  it('is the goal’s section as it stands, with all that it is made of and nothing of other goals', () => {
    const { document, data } = of('mal-1').content
    const whole = edition.content.document.sections.find(({ key }) => key === 'mal-1')
    expect(document.sections).toEqual([whole])
    expect(data.goals.map(({ key }) => key)).toEqual(['mal-1'])
    expect(data.commitments).toEqual(edition.content.data.commitments.filter(({ goal }) => goal === 'mal-1'))
    expect(data.indicators.map(({ slug }) => slug)).toEqual(data.goals[0]?.indicators)
    expect(JSON.stringify([document.sections, data])).not.toMatch(/lydelse 2|Löfte [23]-|Skrivet om mal-2|matt-2/)
  })
})

describe('an actor’s extract', () => {
  it('has what the actor promised, word for word, and what it answered', () => {
    const slug = material.owed.find(({ state }) => state === 'accepted')?.organisation.slug ?? ''
    const { document } = of(`aktor-${slug}`).content
    const text = JSON.stringify(document.sections)
    const own = material.owed.filter(({ organisation }) => organisation.slug === slug)
    const accepted = own.filter(({ state }) => state === 'accepted')
    expect(accepted.length).toBeGreaterThan(0)
    for (const { commitmentSlug } of own) {
      expect(text).toContain(`Vi lovar ordagrant ${commitmentSlug.replace('atagande-', '')}.`)
    }
    for (const { report } of accepted) {
      for (const said of [report?.done, report?.obstacles, report?.nextStep, report?.reason])
        expect(text).toContain(said)
      expect(text).toContain(report?.assessment?.reason)
      expect(text).toContain(report?.contributions[0]?.text)
      expect(text).toContain(report?.milestones[0]?.title)
    }
    expect(JSON.stringify(of('aktor-aktor-1').content.document)).toContain('Skrivet om aktor-aktor-1.')
    expect(document.sections[0]?.key).toBe(`aktor-${slug}`)
    expect(document.sections.slice(1).every(({ key }) => key.startsWith('mal-'))).toBe(true)
    expect(blocksOf(document).filter(({ type }) => type === 'quotation').length).toBeGreaterThan(own.length)
  })

  it('has nothing of what others answered, wrote or measured', () => {
    for (const { slug } of material.organisations) {
      const written = JSON.stringify(of(`aktor-${slug}`).content)
      for (const { commitmentSlug, organisation } of material.owed) {
        if (organisation.slug === slug) continue
        expect(written).not.toContain(`${commitmentSlug} ${organisation.slug} `)
      }
      for (const [key, text] of narratives) if (key !== `aktor-${slug}`) expect(written).not.toContain(text)
      expect(written).not.toContain('Serien matt-')
    }
  })
})

describe('what is no extract', () => {
  it.each(['', 'summary', 'goal', 'mal-', 'mal-1x', 'aktor-', '../mal-1', 'aktor-A', '__proto__'])('%s', (key) => {
    expect(extractNamed(key)).toBeUndefined()
  })

  it.each(['mal-99', 'delmal-1', 'aktor-finns-inte'])('a part that the edition does not have: %s', (key) => {
    const name = extractNamed(key)
    expect(name === undefined ? 'no name' : extractFor(edition, name)).toBeUndefined()
  })
})

describe('an extract of a draft', () => {
  it('says that it is one, and has no checksum', () => {
    const { document, extract } = of('mal-2', { content: draft, sha256: null }).content
    expect(document.facts[0]?.text).toBe('Årsuppföljning 2026, Samverkan (utkast, inte fastställd)')
    expect(extract?.of).toBe('')
  })
})

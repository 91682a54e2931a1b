import { describe, expect, it } from 'vitest'
import { canonical } from '#app/domain/follow-up/edition/canonical.ts'
import { reportContent } from '#app/domain/follow-up/edition/content.ts'
import { tablesOf } from '#app/domain/follow-up/document/document.ts'
import { generatedContent } from '#tests/support/generated-content.ts'

describe('a generated follow-up', () => {
  const content = generatedContent({ commitments: 60, indicators: 40, actors: 30 })

  it('has the shape that frozen ones have, and is the same every time', () => {
    expect(reportContent.parse(content)).toEqual(JSON.parse(canonical(content)))
    expect(canonical(generatedContent({ commitments: 60, indicators: 40, actors: 30 }))).toBe(canonical(content))
  })

  it('has as many commitments, indicators and actors as were asked for', () => {
    const { data, document } = content
    expect([data.commitments.length, data.indicators.length, data.organisations.length]).toEqual([60, 40, 30])
    expect(new Set(data.commitments.map(({ slug }) => slug)).size).toBe(60)
    expect(document.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'figure'))).toHaveLength(40)
    expect(tablesOf(document).length).toBeGreaterThan(40)
  })
})

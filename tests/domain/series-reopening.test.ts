import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorStates, type IndicatorState } from '#app/domain/indicator/lifecycle.ts'
import { whyNotReopen } from '#app/domain/series/reopening.ts'
import { seriesEndings, type SeriesEnding } from '#app/domain/series/series.ts'

const states = Object.keys(indicatorStates) as IndicatorState[]
const endings = Object.keys(seriesEndings) as SeriesEnding[]

describe('an ended series', () => {
  it('goes on again only when it was discontinued alone, while its indicator goes on', () => {
    fc.assert(
      fc.property(fc.constantFrom(null, ...endings), fc.constantFrom(...states), (ending, state) => {
        const may = ending === 'discontinued' && state !== 'discontinued'
        expect(whyNotReopen({ ending }, state) === undefined).toBe(may)
      }),
    )
  })

  it('that another one replaced, or that ended with its indicator, is pointed to the step that is to be taken back', () => {
    expect(whyNotReopen({ ending: null }, 'active')).toBe('Serien pågår redan.')
    expect(whyNotReopen({ ending: 'changed' }, 'changed')).toContain('återkallar du steget')
    expect(whyNotReopen({ ending: 'discontinued' }, 'discontinued')).toContain('återkallar du det steget')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileStates, isOver, jobInWords, type FileState } from '#app/domain/follow-up/edition/report-job.ts'

const files = (...states: FileState[]) => states.map((state) => ({ state }))

describe('the writing of a report in every format', () => {
  it('is told as it stands', () => {
    expect(jobInWords(files('writing', 'waiting'))).toBe('Ingen av två\u00a0filer är klara.')
    expect(jobInWords(files('done', 'writing', 'waiting'))).toBe('En\u00a0fil av 3 är klara.')
    expect(jobInWords(files('done', 'done'))).toBe('Alla två\u00a0filer är klara.')
    expect(jobInWords(files('done', 'cancelled', 'cancelled'))).toBe('Avbrutet. En\u00a0fil av 3 hann bli klara.')
  })

  it('never says that all is done while something is not', () => {
    const states = fc.array(fc.constantFrom(...(Object.keys(fileStates) as FileState[])), { minLength: 1 })
    fc.assert(
      fc.property(states, (some) => {
        const words = jobInWords(files(...some))
        expect(/^(Alla|Filen är klar)/.test(words)).toBe(some.every((state) => state === 'done'))
        expect(isOver(files(...some))).toBe(!some.includes('waiting') && !some.includes('writing'))
      }),
    )
  })
})

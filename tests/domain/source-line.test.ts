import { describe, expect, it } from 'vitest'
import { sourceLine } from '#app/domain/source/source-line.ts'

const survey = (edition: string) => ({ publisher: 'Brå', title: 'Trygghetsundersökningen', edition })

describe('the sources under a chart', () => {
  it('are named one by one while they are few', () => {
    expect(sourceLine([survey('2019'), survey('2020')])).toBe(
      'Brå: Trygghetsundersökningen, 2019; Brå: Trygghetsundersökningen, 2020',
    )
    expect(sourceLine([])).toBe('')
  })

  it('are told by number and span when there are many editions of one publication', () => {
    const other = { publisher: 'Socialstyrelsen', title: 'Öppna jämförelser 2019', edition: '2019' }
    expect(sourceLine([survey('2021'), other, survey('2018'), survey('2019'), survey('2020')])).toBe(
      'Brå: Trygghetsundersökningen, 4 utgåvor 2018–2021; Socialstyrelsen: Öppna jämförelser 2019',
    )
  })
})

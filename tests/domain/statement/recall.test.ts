import { describe, expect, it } from 'vitest'
import type { Claim } from '#app/domain/statement/claim.ts'
import { findClaims } from '#app/domain/statement/finding/find.ts'
import { independent, secondUnseen } from './labelled-independent.ts'
import { heldOut, type Label, labelled, type Labelled } from './labelled.ts'

/** What a claim says, in the form of a label. */
function valuesOf(claim: Claim): (number | string)[] {
  switch (claim.kind) {
    case 'share':
    case 'factor':
      return [claim.value]
    case 'points':
    case 'relative':
      return claim.direction === undefined ? [claim.value] : [claim.value, claim.direction]
    case 'span':
      return [claim.low, claim.high, claim.of]
    case 'change':
      return [claim.from, claim.to, claim.of]
    case 'count':
      return [claim.value, claim.noun]
  }
}

const asLabel = (claim: Claim): Label => ({
  start: claim.start,
  words: claim.words,
  kind: claim.kind,
  values: valuesOf(claim),
  precision: claim.precision,
})

const isSame = (a: Label, b: Label): boolean =>
  a.start === b.start &&
  a.words === b.words &&
  a.kind === b.kind &&
  a.values.length === b.values.length &&
  a.values.every((value, index) => {
    const other = b.values[index]
    return typeof value === 'number' && typeof other === 'number' ? Math.abs(value - other) < 1e-6 : value === other
  })

const told = ({ words, kind, values, precision }: Label) => `«${words}» ${kind} ${values.join(' ')} ${precision}`

interface Measured {
  precision: number
  recall: number
  /** Of those found, how many are said to be as exact as a reader says. */
  exactness: number
  mistakes: string[]
}

function measure(sentences: Labelled[]): Measured {
  let [right, found, expected, asExact] = [0, 0, 0, 0]
  const mistakes: string[] = []
  for (const { text, claims } of sentences) {
    const answers = findClaims(text).map(asLabel)
    found += answers.length
    expected += claims.length
    for (const claim of claims) {
      const answer = answers.find((one) => isSame(one, claim))
      if (answer === undefined) mistakes.push(`missed ${told(claim)} in: ${text}`)
      else {
        right++
        if (answer.precision === claim.precision) asExact++
        else mistakes.push(`as ${answer.precision}: ${told(claim)} in: ${text}`)
      }
    }
    for (const answer of answers) {
      if (!claims.some((claim) => isSame(claim, answer))) mistakes.push(`wrongly ${told(answer)} in: ${text}`)
    }
  }
  return { precision: right / found, recall: right / expected, exactness: asExact / right, mistakes }
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function report(name: string, sentences: Labelled[]): Measured {
  const measured = measure(sentences)
  const { precision, recall, exactness, mistakes } = measured
  console.info(
    [
      `${name}: ${sentences.length} sentences, ${sentences.filter(({ claims }) => claims.length === 0).length} without claims, ` +
        `${sentences.reduce((sum, { claims }) => sum + claims.length, 0)} claims`,
      `precision ${percent(precision)}, recall ${percent(recall)}, exactness ${percent(exactness)}`,
      ...mistakes,
    ].join('\n'),
  )
  return measured
}

describe('numbers found in sentences that are labelled by hand', () => {
  const all = [...labelled, ...heldOut, ...independent, ...secondUnseen]

  it('are looked for in at least two hundred different sentences, sixty of them without any', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200)
    expect(all.filter(({ claims }) => claims.length === 0).length).toBeGreaterThanOrEqual(60)
    expect(heldOut.length).toBeGreaterThanOrEqual(30)
    expect(all.flatMap(({ claims }) => claims).every(({ values }) => values.length > 0)).toBe(true)
  })

  it('are right and complete to at least 95 percent over the whole list', () => {
    const { precision, recall, exactness } = report('All', all)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(exactness).toBeGreaterThanOrEqual(0.95)
  })

  it('are right and complete to at least 90 percent in sentences that the finder was never changed for', () => {
    const { precision, recall } = report('Held out', heldOut)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it('are right and complete to at least 95 percent in sentences that another reader wrote', () => {
    const { precision, recall } = report('Independent', independent)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it('are right and complete to at least 90 percent in that reader’s second block, which changed nothing', () => {
    const { precision, recall } = report('Second', secondUnseen)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})

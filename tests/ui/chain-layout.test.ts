import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainPicture } from '#app/components/chain-picture.ts'
import { chainOf } from '#app/domain/goal/chain.ts'
import { clipped, lineWidth } from '#app/ui/chart/chain-block.ts'
import { layoutChain, type ChainSize } from '#app/ui/chart/chain-layout.ts'
import { inside, overlap } from '#app/ui/chart/layout.ts'
import { anyGoal } from '#tests/support/goals.ts'

const anyPicture = anyGoal.map((goal) => chainPicture(chainOf(goal)))

/** A small space that rounding may take. */
const hair = 0.01

describe.each(['wide', 'narrow'] satisfies ChainSize[])('a %s chain', (size) => {
  test('has no box or mark on another, and none outside the drawing', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { parts, marks, width, height } = layoutChain(picture, size)
        const boxes = [...parts, ...marks]
        boxes.forEach((one, i) => {
          expect(inside(one.box, { x: 0, y: 0, width, height }), `${one.key} is inside`).toBe(true)
          for (const other of boxes.slice(i + 1)) {
            expect(overlap(one.box, other.box), `${one.key} and ${other.key}`).toBeLessThan(hair)
          }
        })
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('keeps every line of text inside its box, and headings clear of the boxes', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { parts, marks, headings, titles } = layoutChain(picture, size)
        for (const { box, lines } of [...parts, ...marks]) {
          for (const line of lines) {
            expect(line.x).toBeGreaterThanOrEqual(box.x)
            expect(line.x + lineWidth(line), line.text).toBeLessThanOrEqual(box.x + box.width + hair)
            expect(line.baseline).toBeLessThanOrEqual(box.y + box.height + hair)
            expect(line.baseline - line.size * 0.7).toBeGreaterThanOrEqual(box.y - hair)
          }
        }
        for (const heading of headings) {
          for (const line of heading.lines) {
            expect(line.x + lineWidth(line)).toBeLessThanOrEqual(heading.x + heading.width + hair)
          }
        }
        for (const line of [...titles, ...headings.flatMap((heading) => heading.lines)]) {
          const box = { x: line.x, y: line.baseline - line.size * 0.7, width: lineWidth(line), height: line.size * 0.8 }
          for (const part of parts) expect(overlap(box, part.box), line.text).toBeLessThan(hair)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('draws every part and every indicator once, and as open exactly those with a gap', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const chain = chainOf(goal)
        const { parts, marks } = layoutChain(chainPicture(chain), size)
        const items = [...(chain.goalIsLevel ? [] : [chain.goal]), ...chain.levels.flatMap((level) => level.items)]
        const drawn = parts.filter((part) => !part.key.endsWith('-tom'))
        expect(drawn.map((part) => part.key)).toEqual(items.map((item) => item.key))
        expect(drawn.map((part) => part.open)).toEqual(items.map((item) => item.gap !== null))
        expect(marks.map((mark) => mark.key).sort()).toEqual(chain.indicators.map((one) => one.key).sort())
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('draws every stated link once, from the edge of the one box to the edge of the other', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { links, parts } = layoutChain(picture, size)
        expect(links.map(({ from, to }) => ({ from, to }))).toEqual(picture.links)
        for (const link of links) {
          const [from, to] = [link.from, link.to].map((key) => parts.find((part) => part.key === key)?.box)
          const [start, end] = [link.spots[0], link.spots.at(-1)]
          if (!from || !to || !start || !end) throw new Error('A link has no end.')
          expect(start.x).toBeCloseTo(from.x)
          expect(end.x).toBeCloseTo(size === 'wide' ? to.x + to.width : to.x)
          expect(start.y > from.y && start.y < from.y + from.height).toBe(true)
          expect(end.y > to.y && end.y < to.y + to.height).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('leads no link and no join through a box', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { links, joins, parts } = layoutChain(picture, size)
        for (const { spots } of [...links, ...joins]) {
          spots.slice(1).forEach((to, i) => {
            const from = spots[i] ?? to
            const box = {
              x: Math.min(from.x, to.x) + hair,
              y: Math.min(from.y, to.y),
              width: Math.max(0, Math.abs(from.x - to.x) - 2 * hair),
              height: Math.max(hair, Math.abs(from.y - to.y)),
            }
            for (const part of parts) expect(overlap(box, part.box)).toBeLessThan(hair)
          })
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('clipping a long text', () => {
  const fits = (line: string) => line.length <= 12

  test('leaves a text alone that is short enough', () => {
    expect(clipped(['ett', 'två'], 2, fits)).toEqual(['ett', 'två'])
  })

  test('ends at a whole word, with an ellipsis that fits', () => {
    expect(clipped(['om', 'våld i nära,', 'relationer'], 2, fits)).toEqual(['om', 'våld i\u00a0…'])
  })

  test('shortens a single word that leaves no room', () => {
    expect(clipped(['organisation', 'ens'], 1, fits)).toEqual(['organisati\u00a0…'])
  })
})

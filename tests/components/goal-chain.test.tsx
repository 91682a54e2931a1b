import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GoalChainSection } from '#app/components/goal-chain.tsx'
import { findGoal } from '#app/db/goal/goals.server.ts'
import { chainOf } from '#app/domain/goal/chain.ts'
import type { GoalKind } from '#app/domain/goal/goal.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anyGoal } from '#tests/support/goals.ts'

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[ \n]+/g, ' ')
const withoutPictures = (html: string) => html.replaceAll(/<svg class="chain-.*?<\/svg>/gs, '')

describe('the section on the chain', () => {
  it('has every part once in each picture and once in the outline, whatever the goal', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const chain = chainOf(goal)
        const html = renderToStaticMarkup(<GoalChainSection chain={chain} />)
        const items = [...(chain.goalIsLevel ? [] : [chain.goal]), ...chain.levels.flatMap((level) => level.items)]
        const keys = [...items, ...chain.indicators].map((part) => part.key).sort()
        for (const size of ['wide', 'narrow']) {
          const [picture] = all(html, new RegExp(`<svg class="chain-${size}"(.*?)</svg>`, 'gs'))
          const drawn = all(picture ?? '', /data-(?:part|mark)="([^"]+)"/g).filter((key) => !key.endsWith('-tom'))
          expect(drawn.sort()).toEqual(keys)
        }
        expect(all(html, / id="kedja-([^"]+)"/g).sort()).toEqual(keys)
        const outline = textOf(withoutPictures(html))
        for (const item of items) expect(outline.split(` ${item.text} `)).toHaveLength(2)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('lists every gap once, with a link to the part and what would close it', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const chain = chainOf(goal)
        const html = renderToStaticMarkup(<GoalChainSection chain={chain} />)
        const ids = new Set(all(html, / id="([^"]+)"/g))
        const links = all(html, /href="#([^"]+)"/g)
        expect(links.sort()).toEqual(chain.gaps.map((gap) => `kedja-${gap.key}`).sort())
        for (const link of links) expect(ids).toContain(link)
        expect(all(html, /(Luckan sluts när)/g)).toHaveLength(new Set(chain.gaps.map((gap) => gap.kind)).size)
        expect(html).not.toMatch(/\sstyle=|<script/)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  describe('of the example partnership', () => {
    useDatabase('example')

    async function section(kind: GoalKind, number: number): Promise<string> {
      const goal = await findGoal({ kind: 'public' }, kind, number)
      if (goal === null) throw new Error('The goal is not in the example.')
      return renderToStaticMarkup(<GoalChainSection chain={chainOf(goal)} />)
    }

    it('tells a screen reader what the picture of Delmål 3 shows and where it stands in words', async () => {
      const html = await section('sub-goal', 3)
      expect(all(html, /<title[^>]*>(.*?)<\/title>/g)).toEqual(
        Array.from({ length: 2 }, () => 'Kedjan för Delmål\u00a03 har 15\u00a0luckor'),
      )
      expect(all(html, /<desc[^>]*>(.*?)<\/desc>/g)[0]).toBe(
        'Leden från verkan till löfte: Effekt på lång sikt (1); Effekt på medellång sikt (1); Utfall (3); ' +
          'Möjliga åtgärder (6); Planen har inga åtaganden för delmålet. Allt innehåll i bilden står i listan under den.',
      )
      expect(all(html, /(role="img")/g)).toHaveLength(2)
      expect(textOf(withoutPictures(html))).toContain('Planen anger inte vilken åtgärd som hör till vilket utfall.')
    })

    it('names the actor of Mål 7 where the plan does, and says so where it does not', async () => {
      const text = textOf(withoutPictures(await section('goal', 7)))
      expect(text.split('Lucka: ingen aktör angiven i planen.')).toHaveLength(8)
      expect(text).toContain('Ansvarig enligt planen: Försäkringskassan. Mäts av Indikator\u00a06.')
      expect(text).toContain('Sju\u00a0åtaganden utan aktör i planen')
      expect(text).toContain('Tre\u00a0indikatorer som inte längre mäts')
    })
  })
})

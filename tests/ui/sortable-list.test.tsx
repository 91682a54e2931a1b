import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { moveTo } from '#app/domain/ordering.ts'
import { dropPlace, edgeAt } from '#app/ui/form/drop-place.ts'
import { SortableList, type SortableDeed } from '#app/ui/form/sortable-list.tsx'

const draw = (texts: readonly string[], focusOn?: { deed: SortableDeed; index: number }, kept?: string) =>
  renderToStaticMarkup(
    <SortableList
      id="lista"
      name="intent"
      add="Lägg till"
      valueOf={(deed, index) => `${deed}:${index}`}
      focusOn={focusOn}
      onMove={() => undefined}
      onRemove={() => undefined}
      onAdd={() => undefined}
      rows={texts.map((text, index) => ({ key: text, title: `Rad ${index + 1}`, kept, children: <p>{text}</p> }))}
    />,
  )
const buttons = (html: string) => html.match(/<button[^>]*>/g) ?? []
const valueOf = (button: string) => /value="([^"]*)"/.exec(button)?.[1]
const blocked = (html: string) =>
  buttons(html)
    .filter((one) => /\sdisabled/.test(one))
    .map(valueOf)
const focused = (html: string) =>
  buttons(html)
    .filter((one) => /\sautofocus/i.test(one))
    .map(valueOf)

describe('a list that people put in order', () => {
  it('posts what each button does where no script runs, and blocks what cannot be done', () => {
    const html = draw(['a', 'b'])
    expect(buttons(html).map(valueOf)).toEqual(['up:0', 'down:0', 'remove:0', 'up:1', 'down:1', 'remove:1', 'add:2'])
    expect(buttons(html).every((one) => /type="submit"/.test(one) && /name="intent"/.test(one))).toBe(true)
    expect(blocked(html)).toEqual(['up:0', 'down:1'])
  })

  it('says why a row is kept, and then blocks its button', () => {
    const html = draw(['a'], undefined, 'Raden används.')
    expect(html).toContain('Raden används.')
    expect(blocked(html)).toContain('remove:0')
  })

  it('takes the focus to the button of the row that was moved, or to the one that still works', () => {
    expect(focused(draw(['a', 'b', 'c'], { deed: 'up', index: 1 }))).toEqual(['up:1'])
    expect(focused(draw(['a', 'b', 'c'], { deed: 'up', index: 0 }))).toEqual(['down:0'])
    expect(focused(draw(['a', 'b', 'c'], { deed: 'down', index: 2 }))).toEqual(['up:2'])
    expect(focused(draw(['a', 'b', 'c']))).toEqual([])
  })

  it('has no empty list, only the button that adds', () => {
    const html = draw([])
    expect(html).not.toContain('<ol')
    expect(buttons(html).map(valueOf)).toEqual(['add:0'])
  })
})

describe('a row that is dropped', () => {
  it('comes to stand right before or after the row it was dropped at', () => {
    const size = fc.integer({ min: 2, max: 12 })
    const cases = size.chain((count) => {
      const place = fc.nat(count - 1)
      return fc.record({
        items: fc.constant(Array.from({ length: count }, (_, index) => index)),
        from: place,
        target: place,
        edge: fc.constantFrom('before' as const, 'after' as const),
      })
    })
    fc.assert(
      fc.property(cases, ({ items, from, target, edge }) => {
        fc.pre(from !== target)
        const moved = moveTo(items, from, dropPlace(from, target, edge))
        expect(moved.indexOf(from) - moved.indexOf(target)).toBe(edge === 'before' ? -1 : 1)
      }),
    )
  })

  it('is told apart by the half of the row that lies under the pointer', () => {
    expect(edgeAt(109, { top: 100, height: 20 })).toBe('before')
    expect(edgeAt(110, { top: 100, height: 20 })).toBe('after')
  })
})

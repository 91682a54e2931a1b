import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absoluteAddress } from '#app/exports/absolute-address.ts'
import { displayable, placeholder } from '#app/exports/pdf/displayable.ts'
import { fonts } from '#app/exports/pdf/fonts.ts'
import { layoutTable, measures } from '#app/exports/pdf/table-layout.ts'

const { canDraw } = fonts()
const anything = fc.string({ unit: 'binary', maxLength: 60 })

describe('text in a PDF', () => {
  it('holds, whatever was written, only what the typefaces can draw', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const printed = displayable(canDraw)(text)
        for (const sign of printed) {
          expect(canDraw(sign.codePointAt(0) ?? 0) || /[\n\u00ad\u200b\u2060\ufeff]/.test(sign), sign).toBe(true)
        }
      }),
    )
  })

  it('tells when something could not be shown, and only then', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const show = displayable(canDraw)
        const squares = (one: string) => one.split(placeholder).length
        const isLossy =
          squares(show(text)) > squares(text) || /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)
        expect(show.losses().length > 0).toBe(isLossy)
      }),
    )
  })

  it('is Swedish as it was written, with its soft hyphens and no-break spaces', () => {
    const show = displayable(canDraw)
    const text = 'Å\u00adtagande 3\u00a0000 – ”våld i nära relation”, é ü ş č −5 ≥ 2 § 10 €'
    expect(show(text)).toBe(text)
    expect(show('e\u0301').normalize('NFC')).toBe('é')
    expect(show('rad ett\r\nrad två\u000brad tre')).toBe('rad ett\nrad två\nrad tre')
    expect(show.losses()).toEqual([])
  })

  it('shows one square for one sign, and names what stood there', () => {
    const show = displayable(canDraw)
    expect(show('a 👩‍👩‍👧 b 😀😀')).toBe(`a ${placeholder} b ${placeholder}${placeholder}`)
    expect(show('\u202eabc\u202c')).toBe('abc')
    expect(show.losses()).toEqual([
      `Tre\u00a0tecken kunde inte visas och står som ${placeholder}: U+1F469 U+200D U+1F469 … och U+1F600 (2 gånger). Hela texten finns i rapportens datafil (JSON).`,
      'Två\u00a0osynliga tecken som vänder textens riktning är borttagna.',
    ])
  })

  it('breaks in the middle of what is no word, so that it stays on its page', () => {
    const printed = displayable(canDraw)('x'.repeat(100))
    expect(Math.max(...printed.split('\u200b').map((part) => part.length))).toBe(20)
    expect(printed.replaceAll('\u200b', '')).toBe('x'.repeat(100))
  })
})

describe('a table in a PDF', () => {
  const table = (columns: number, text: string) => ({
    columns: Array.from({ length: columns }, (_, index) => ({ label: `Kolumn ${index + 1}` })),
    rows: [Array.from({ length: columns }, () => ({ text }))],
  })

  it('is never wider than its page, with any number of columns and any text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.lorem({ maxCount: 40 }), (columns, text) => {
        const { widths, turned } = layoutTable(table(columns, text))
        const sum = widths.reduce((total, one) => total + one, 0)
        // Each width is told in tenths of a point; a millionth is what binary fractions add.
        expect(sum).toBeLessThanOrEqual(measures[turned ? 'turned' : 'upright'] + columns * 0.05 + 1e-6)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })

  it('stands upright while it has room, is set smaller before its page is turned, and gives long texts most room', () => {
    expect(layoutTable(table(3, 'Kort text'))).toMatchObject({ turned: false, size: 9 })
    expect(layoutTable(table(7, 'Kort text'))).toMatchObject({ turned: false })
    expect(layoutTable(table(14, 'Kommunerna i länet'))).toMatchObject({ turned: true })
    const { widths } = layoutTable({
      columns: [{ label: 'A' }, { label: 'B' }],
      rows: [[{ text: 'Kort' }, { text: 'En lång text som behöver mycket mer plats än den andra. '.repeat(6) }]],
    })
    expect(widths[1]).toBeGreaterThan(4 * (widths[0] ?? 0))
  })

  it('lets a row go on over the next page only when it is higher than most of one', () => {
    const high = {
      ...table(3, 'ord '.repeat(1200)),
      rows: [
        [{ text: 'a' }, { text: 'b' }, { text: 'ord '.repeat(3000) }],
        [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
      ],
    }
    expect(layoutTable(high)).toMatchObject({ breaks: [true, false], whole: false })
    expect(layoutTable(table(3, 'kort'))).toMatchObject({ breaks: [false], whole: true })
  })
})

describe('an address in a file', () => {
  it.each([
    ['/atagande/ett', 'https://site.example/atagande/ett'],
    ['#mal-7', '#mal-7'],
    ['https://scb.se/x', 'https://scb.se/x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
  ])('%s leads to %s', (href, expected) => {
    expect(absoluteAddress(href, 'https://site.example')).toBe(expected)
  })
})

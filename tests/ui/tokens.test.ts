import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/ui/css/tokens.css', import.meta.url), 'utf8')

/** The custom properties of a block, by name; only hexadecimal colours. */
function coloursIn(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', hex = '']) => [name, hex]))
}

const [lightBlock = '', afterDark = ''] = css.split('@media (prefers-color-scheme: dark)')
const [darkBlock = ''] = afterDark.split('@media')
const light = coloursIn(lightBlock)
const modes = { light, dark: new Map([...light, ...coloursIn(darkBlock)]) }

/** Relative luminance, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const TEXT = 4.5
const MARK = 3

const grounds = ['paper', 'sunk'] as const
const textOnGround = [
  'ink',
  'soft',
  'accent',
  'accent-deep',
  'good',
  'progress',
  'warn',
  'stop',
  'muted',
  'line-accent',
  'line-a',
  'line-b',
  'line-c',
] as const
const marksOnGround = ['signal', 'edge', 'focus'] as const

/** Foreground, background and the least contrast: what the style sheets put on what. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...grounds.flatMap((ground) => textOnGround.map((text) => [text, ground, TEXT] as const)),
  ...grounds.flatMap((ground) => marksOnGround.map((mark) => [mark, ground, MARK] as const)),
  ['paper', 'ink', TEXT], // the way out, the skip link
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-deep', TEXT],
  ['on-stop', 'stop', TEXT],
  // words and marks inside the parts of a stacked bar
  ...(['good', 'progress', 'ink', 'warn', 'stop', 'muted'] as const).map((tone) => ['paper', tone, TEXT] as const),
]

describe.each(Object.entries(modes))('in %s mode', (_mode, colours) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (front, back, least) => {
    const [a, b] = [colours.get(front), colours.get(back)]
    expect(a, `--${front} is a colour`).toBeDefined()
    expect(b, `--${back} is a colour`).toBeDefined()
    expect(contrast(a ?? '', b ?? '')).toBeGreaterThanOrEqual(least)
  })
})

test('every colour of the light mode is set again for the dark mode', () => {
  const dark = coloursIn(darkBlock)
  expect([...light.keys()].filter((name) => !dark.has(name))).toEqual([])
})

test('the ratio of black and white is 21, so the measure itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

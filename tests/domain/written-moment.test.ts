import { expect, it } from 'vitest'
import { momentInWords } from '#app/domain/import/written-moment.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

it.each([
  ['2026-06-08T06:00:00Z', '8 juni 2026 kl. 08:00'],
  ['2026-06-08', '8 juni 2026'],
  ['20260608 09:30', '8 juni 2026 kl. 09:30'],
  ['i våras', 'i våras'],
  ['2026-13-40', '2026-13-40'],
  ['', ''],
])('%j of a source is said as %j', (written, said) => {
  expect(plain(momentInWords(written))).toBe(said)
})

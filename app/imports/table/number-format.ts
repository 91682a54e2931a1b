/**
 * What a number's format makes of it for whoever looks: a date, a time, percent, a year, or a code that keeps its zeros.
 * Decimals and thousands are not among them, so that a value is never read more coarsely than it is stored.
 */
export type NumberShape = 'plain' | 'percent' | 'date' | 'time' | 'year' | { zeros: number }

/** Formats that files name by number alone. */
const builtIn: Record<number, NumberShape> = {
  9: 'percent',
  10: 'percent',
  ...Object.fromEntries([14, 15, 16, 17, 22].map((id) => [id, 'date' as const])),
  ...Object.fromEntries([18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time' as const])),
  // Of East Asian versions, where they are dates.
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date' as const])),
  ...Object.fromEntries([32, 33, 34, 35, 55, 56].map((id) => [id, 'time' as const])),
}

/** @param code the format as the file writes it ("0.0%", "yyyy\\-mm\\-dd"), where it does */
export function shapeOf(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return builtIn[id] ?? 'plain'
  // The part for positive numbers, without what is only shown and without colours, conditions and languages.
  const format = code
    .slice(0, 500)
    .replaceAll(/"[^"]*"|\\.|_.|\*./gsu, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .split(';', 1)[0]
    ?.trim()
    .toLowerCase()
  if (format === undefined || /general|standard|@/.test(format)) return 'plain'
  if (format.includes('%')) return 'percent'
  if (/^0{2,30}$/.test(format)) return { zeros: format.length }
  if (/^y+$/.test(format)) return 'year'
  if (/\[[hms]+\]/.test(format)) return 'time'
  if (/[yd]/.test(format)) return 'date'
  if (/[hs]/.test(format)) return 'time'
  return /m/.test(format) ? 'date' : 'plain'
}

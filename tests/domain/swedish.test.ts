import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarDate,
  compareSwedish,
  counted,
  editableNumber,
  formatCalendarDate,
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  formatPercent,
  formatPercentagePoints,
  numeral,
  parseNumber,
  percentInWords,
  sentenceCase,
} from '#app/domain/swedish.ts'

/** Every number with at most two decimals that people could mean. */
const twoDecimals = fc.maxSafeInteger().map((hundredths) => hundredths / 100)

describe('numbers on screen', () => {
  it('groups thousands with no-break spaces, and writes a decimal comma and a real minus', () => {
    expect(formatNumber(1234567.5)).toBe('1\u00a0234\u00a0567,5')
    expect(formatNumber(-3)).toBe('\u22123')
    expect(formatNumber(0)).toBe('0')
  })

  it('keep at most two decimals and no empty ones', () => {
    expect(formatNumber(62.504)).toBe('62,5')
    expect(formatNumber(62.126)).toBe('62,13')
    expect(formatNumber(62)).toBe('62')
  })

  it('hold no space that a line may break at', () => {
    fc.assert(fc.property(twoDecimals, (value) => !/[ \n\t]/.test(formatNumber(value) + formatPercent(value))))
  })

  it('stand with the percent sign in tables and with the word in text', () => {
    expect(formatPercent(22)).toBe('22\u00a0%')
    expect(percentInWords(22.5)).toBe('22,5\u00a0procent')
  })

  it('differ in percentage points, in the singular only for one', () => {
    expect(formatPercentagePoints(7)).toBe('+7\u00a0procentenheter')
    expect(formatPercentagePoints(-7)).toBe('\u22127\u00a0procentenheter')
    expect(formatPercentagePoints(1)).toBe('+1\u00a0procentenhet')
    expect(formatPercentagePoints(-1)).toBe('\u22121\u00a0procentenhet')
    expect(formatPercentagePoints(1.5)).toBe('+1,5\u00a0procentenheter')
    expect(formatPercentagePoints(0)).toBe('0\u00a0procentenheter')
  })

  it('are words up to twelve and digits after that', () => {
    expect([0, 1, 2, 9, 12, 13, 1500].map((value) => numeral(value))).toEqual([
      'noll',
      'en',
      'två',
      'nio',
      'tolv',
      '13',
      '1\u00a0500',
    ])
    expect(numeral(1, 'neuter')).toBe('ett')
    expect(numeral(2, 'neuter')).toBe('två')
  })

  it('agree with the noun they count', () => {
    expect(counted(1, 'åtagande', 'åtaganden', 'neuter')).toBe('ett\u00a0åtagande')
    expect(counted(9, 'åtagande', 'åtaganden', 'neuter')).toBe('nio\u00a0åtaganden')
    expect(counted(1, 'indikator', 'indikatorer')).toBe('en\u00a0indikator')
    expect(counted(0, 'indikator', 'indikatorer')).toBe('noll\u00a0indikatorer')
  })
})

/** The number read, or undefined when the text was refused. */
function readNumber(text: string): number | undefined {
  const parsed = parseNumber(text)
  return parsed.ok ? parsed.value : undefined
}

describe('numbers that people type', () => {
  it('are read back exactly as they were shown, whichever number it is', () => {
    fc.assert(
      fc.property(twoDecimals, (value) => {
        expect(parseNumber(formatNumber(value))).toEqual({ ok: true, value, percent: false })
        expect(parseNumber(formatPercent(value))).toEqual({ ok: true, value, percent: true })
        expect(parseNumber(percentInWords(value))).toEqual({ ok: true, value, percent: true })
        expect(readNumber(editableNumber(value))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })

  it('may have a comma or a point, and any kind of space between thousands', () => {
    expect(readNumber('62,5')).toBe(62.5)
    expect(readNumber('62.5')).toBe(62.5)
    for (const space of [' ', '\u00a0', '\u2009', '\u202f']) {
      expect(readNumber(`1${space}234${space}567`)).toBe(1_234_567)
    }
    expect(readNumber('  62 ')).toBe(62)
  })

  it('may have any kind of minus', () => {
    for (const minus of ['-', '\u2212', '\u2013']) expect(readNumber(`${minus}3`)).toBe(-3)
    expect(readNumber('+3')).toBe(3)
  })

  it('may carry a percent sign or the word, with or without a space', () => {
    for (const text of ['62%', '62 %', '62\u00a0%', '62 procent', '62 Procent']) {
      expect(parseNumber(text)).toEqual({ ok: true, value: 62, percent: true })
    }
  })

  it('are refused with what was typed in quotation marks', () => {
    for (const text of [
      'N/A',
      'se nedan',
      '..',
      '.',
      '-',
      'ca 60',
      'drygt 60',
      '62,5,1',
      '1.234,5',
      '1e5',
      '0x10',
      '',
      '%',
    ]) {
      const parsed = parseNumber(text)
      expect(parsed.ok, text).toBe(false)
      expect(parsed.ok ? '' : parsed.why).toContain(`”${text}”`)
    }
  })

  it('are refused when a space stands where no thousands are, because two numbers may be meant', () => {
    for (const text of ['62 5', '20 25', '1 23', '1 2345', '12 34 567']) expect(parseNumber(text).ok, text).toBe(false)
  })

  it('are never read out of free text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\d/.test(text)),
        (text) => {
          const parsed = parseNumber(text)
          expect(parsed.ok).toBe(false)
        },
      ),
    )
  })
})

describe('lists and order', () => {
  it('joins the last item of a list with "och"', () => {
    expect(formatList(['A'])).toBe('A')
    expect(formatList(['A', 'B'])).toBe('A och B')
    expect(formatList(['A', 'B', 'C'])).toBe('A, B och C')
  })

  it('sorts å, ä and ö last, whatever the case', () => {
    expect(['Öland', 'Ängelholm', 'Zinkgruvan', 'Ånge', 'Arboga'].sort(compareSwedish)).toEqual([
      'Arboga',
      'Zinkgruvan',
      'Ånge',
      'Ängelholm',
      'Öland',
    ])
    expect(['ö', 'Ä', 'å', 'z'].sort(compareSwedish)).toEqual(['z', 'å', 'Ä', 'ö'])
  })

  it('sorts numbers in names by size', () => {
    expect(['Mål 10', 'Mål 9', 'Mål 1'].sort(compareSwedish)).toEqual(['Mål 1', 'Mål 9', 'Mål 10'])
  })

  it('begins a sentence with a capital, also å, ä and ö', () => {
    expect(sentenceCase('åtta av tio')).toBe('Åtta av tio')
    expect(sentenceCase('')).toBe('')
  })
})

describe('dates', () => {
  it('are calendar dates in Stockholm, also just before and after midnight there', () => {
    // Winter: one hour ahead of UTC. Summer: two.
    expect(calendarDate(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31')
    expect(calendarDate(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01')
    expect(calendarDate(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30')
    expect(calendarDate(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
    expect(formatDate(new Date('2026-12-31T23:30:00Z'))).toBe('1\u00a0januari\u00a02027')
  })

  it('are right on the days when the clocks change', () => {
    // 29 March 2026 has 23 hours, 25 October 2026 has 25.
    expect(formatDateTime(new Date('2026-03-29T00:59:00Z'))).toBe('29 mars 2026 kl. 01:59')
    expect(formatDateTime(new Date('2026-03-29T01:00:00Z'))).toBe('29 mars 2026 kl. 03:00')
    expect(formatDateTime(new Date('2026-10-25T00:30:00Z'))).toBe('25 oktober 2026 kl. 02:30')
    expect(formatDateTime(new Date('2026-10-25T01:30:00Z'))).toBe('25 oktober 2026 kl. 02:30')
    expect(calendarDate(new Date('2026-10-25T22:59:59Z'))).toBe('2026-10-25')
    expect(calendarDate(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26')
  })

  it('are written out in full', () => {
    expect(formatDate(new Date('2026-03-05T13:02:00Z'))).toBe('5\u00a0mars\u00a02026')
    expect(formatDateTime(new Date('2026-03-05T13:02:00Z'))).toBe('5 mars 2026 kl. 14:02')
    expect(formatCalendarDate('2026-03-05')).toBe('5\u00a0mars\u00a02026')
  })

  it('are the same date when a calendar date is written out, on every day of many years', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }),
        (at) => {
          expect(formatCalendarDate(calendarDate(at))).toBe(formatDate(at))
        },
      ),
    )
  })

  it('are refused when they are no calendar dates', () => {
    for (const text of [
      '',
      '2026',
      '2026-03',
      '2026-3-5',
      '2026-13-01',
      '2026-02-30',
      '5 mars 2026',
      '2026-03-05T10:00:00Z',
    ]) {
      expect(() => formatCalendarDate(text), text).toThrow(RangeError)
    }
  })
})

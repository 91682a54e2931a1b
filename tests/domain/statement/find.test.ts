import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClaims } from '#app/domain/statement/finding/find.ts'

const wordsIn = (text: string) => findClaims(text).map(({ words }) => words)
const only = (text: string) => {
  const claims = findClaims(text)
  expect(claims).toHaveLength(1)
  return claims[0]
}

const pieces = fc.constantFrom(
  ...`16 procent|sju procentenheter|en femtedel|drygt|nio av tio|från|till|mellan|och|–|-|−|→|%|1 200|1\u00a0200|62,5|2019
|2016–2019|246 kommuner|fördubblats|hälften|var|tionde|så många|gånger|Mål 7|tabell 2|SOSFS 2011:9|[1]|(|)|.|,|;|\n|\n\n|\t|\u00ad
|\u200f|\u0308|😀|👩‍👧|\ud800|en|ett|tvåhundra|miljoner|procentig|ökat med|minskat|respektive|020-50 50 50|https://a.se/1|a@b.se
|  |§|+|över|under|år|mer än|per|i snitt|halv|och en halv|İ|ß|ﬁ|e\u0301|per 100 000 invånare|–57 procent`.split(
    /\n?\|/,
  ),
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

describe('claims in any text', () => {
  it('stand where they say, in order, within their sentences, and never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const claim of findClaims(text)) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.words)
          expect(claim.start).toBeGreaterThanOrEqual(last)
          expect(claim.end).toBeGreaterThan(claim.start)
          expect(claim.sentence.start).toBeLessThanOrEqual(claim.start)
          expect(claim.sentence.end).toBeGreaterThanOrEqual(claim.end)
          last = claim.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('say numbers that can be compared, shares within a hundred in words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const claim of findClaims(text)) {
          const values =
            claim.kind === 'span'
              ? [claim.low, claim.high]
              : claim.kind === 'change'
                ? [claim.from, claim.to]
                : [claim.value]
          expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
          if (claim.kind === 'span') expect(claim.low).toBeLessThan(claim.high)
          for (const year of claim.years) expect(year).toSatisfy((one: number) => one >= 1900 && one < 2100)
        }
      }),
    )
  })

  it('are the same whatever text stands in other paragraphs', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ').replaceAll(/[\n\t]/g, ' ')
        const alone = findClaims(`Först.\n\n${text}`)
        const among = findClaims(`Första stycket säger 16 procent.\n\n${text}\n\nSista stycket säger 36 procent.`)
        expect(among.slice(1, -1).map(({ words, kind }) => [words, kind])).toEqual(
          alone.map(({ words, kind }) => [words, kind]),
        )
      }),
    )
  })

  it('are the same with hard spaces, soft hyphens, marks of direction and letters in two parts', () => {
    const text = 'Andelen är nästan 62,5 procent och ungefär 1 200 personer har svarat, drygt två tredjedelar.'
    const told = findClaims(text).map(({ kind, precision, ...claim }) => [
      kind,
      precision,
      'value' in claim && claim.value,
    ])
    expect(told).toHaveLength(3)
    for (const changed of [
      text.replaceAll(' ', '\u00a0'),
      text.replaceAll(' ', '\u2009'),
      text.replaceAll('pro', 'pro\u00ad').replaceAll('62', '\u200f6\u200f2\u200f'),
      text.normalize('NFD'),
      text.split('').join('\u200b'),
    ]) {
      const claims = findClaims(changed)
      expect(claims.map(({ kind, precision, ...claim }) => [kind, precision, 'value' in claim && claim.value])).toEqual(
        told,
      )
      for (const { start, end, words } of claims) expect(changed.slice(start, end)).toBe(words)
    }
  })

  it('are found in time that grows with the text and no faster', () => {
    // Processor time, so that others who are busy do not count; what is over at once says nothing of growth.
    const time = (text: string) => {
      const began = process.cpuUsage()
      findClaims(text)
      const { user, system } = process.cpuUsage(began)
      return Math.max((user + system) / 1000, 15)
    }
    for (const piece of [
      'Från 2019 till 2022 har andelen ökat från 16 till 36 procent, sju procentenheter och 1 200 personer. ',
      '1 200 ',
      '16, ',
      '16-',
      '01 ',
      'dnr 1 ',
      'från 16 och ',
      'mellan 5 kommuner och ',
      'ökat med ',
      'tvåhundra',
      '(((',
      'a.b@',
      '1',
      '\u0308',
      '\n',
      '. ',
    ]) {
      // A real text at its longest; what nobody writes at a third of it.
      const longest = piece.length > 50 ? 100_000 : 30_000
      const repeated = (length: number) => piece.repeat(Math.ceil(length / piece.length))
      const ratio = () => time(repeated(longest)) / time(repeated(longest / 5))
      const first = ratio()
      // Five times the text; growth by the square would take twenty-five times the time.
      expect(first < 12 ? first : Math.min(ratio(), ratio()), JSON.stringify(piece)).toBeLessThan(12)
    }
  }, 60_000)
})

describe('what a claim tells of itself', () => {
  it('has the years of its sentence, both ends of spans, and none of laws and cases', () => {
    expect(
      only('Från 2016–2019 och under 2020/21 låg den på 16 procent, se SOSFS 2011:9 och Dnr 2026:123.')?.years,
    ).toEqual([2016, 2019, 2020, 2021])
    expect(only('Den var 16 procent 2019–21. Förra året var 2022 ett undantag.')?.years).toEqual([2019, 2021])
    expect(only('I maj 2024 var 1 200 personer med, mot 2019 ingen, och sedan 2024 alla.')?.years).toEqual([2024, 2019])
    expect(only('Förra året var andelen 16 procent, mot 1990-talet noll.')?.years).toEqual([])
  })

  it('has its sentence, which abbreviations and decimals do not end', () => {
    const text = 'En inledning. Andelen var t.ex. ca. 62,5 procent kl. 10.30 i bl.a. Skåne. Ett slut.'
    const sentence = only(text)?.sentence
    expect(text.slice(sentence?.start, sentence?.end)).toBe(
      'Andelen var t.ex. ca. 62,5 procent kl. 10.30 i bl.a. Skåne.',
    )
  })

  it('has digits as its form only when all its numbers are written so', () => {
    expect(only('nio av 10 kommuner')?.form).toBe('words')
    expect(only('9 av 10 kommuner')?.form).toBe('digits')
    expect(only('en femtedel')?.form).toBe('words')
    expect(only('från 81 till 92 procent')?.form).toBe('digits')
  })

  it('goes the way that the nearest word says', () => {
    const direction = (text: string) => {
      const claim = only(text)
      return claim !== undefined && 'direction' in claim ? claim.direction : 'none'
    }
    expect(direction('Andelen har minskat med sju procentenheter.')).toBe('down')
    expect(direction('Andelen är sju procentenheter högre än i riket.')).toBe('up')
    expect(direction('Ökningen syns överallt, men skillnaden är sju procentenheter.')).toBeUndefined()
    expect(direction('−7 procentenheter')).toBe('down')
    expect(direction('Kostnaden har minskat med 38 procent.')).toBe('down')
  })

  it('takes promille as tenths of percent', () => {
    expect(only('5 promille av befolkningen')).toMatchObject({ kind: 'share', value: 0.5, words: '5 promille' })
    expect(only('0,3 ‰')).toMatchObject({ kind: 'share', value: 0.03 })
  })

  it('has the exact quotient of what is counted out of something', () => {
    expect(only('tolv av 26 kommuner')).toMatchObject({ kind: 'share', value: (12 * 100) / 26 })
    expect(only('12 av länets 26 kommuner')).toMatchObject({ kind: 'share', value: (12 * 100) / 26 })
  })
})

describe('what is no claim', () => {
  it.each([
    'Ingen kommun och alla kommuner.',
    '2019, 2016–2019, åren 2019 och 2021, 2019/2020.',
    'Mål 7, Delmål 3, tabell 2, figur 1, punkt 4, kapitel 5, 3 §, bilaga 2, avsnitt 3.2 och [1].',
    'SOSFS 2011:9, Dnr 2026:123, 020-50 50 50, 112 och 075-247 30 00.',
    'Den första och den andra, åt båda hållen, en tvåa, en fyrklöver, ett par.',
    'Tre frågor, fyra steg, tre delar, två år och för tre år sedan.',
    'En kommun, ett samtal, en av aktörerna och en av de tre kommunerna.',
    'De två kommunerna samverkar.',
    'Hundratals anmälningar och tusentals samtal.',
    'Unga i åldrarna 16–24 år, en 16-åring, covid-19 och 1990-talet.',
    '',
    '\ud800',
  ])('%s', (text) => {
    expect(wordsIn(text)).toEqual([])
  })

  it('a table without letters in its cells, unless the text is only a number', () => {
    expect(wordsIn('Rutin\t16\t14 %\n62%70%59%\n16 procent')).toEqual(['16 procent'])
    expect(wordsIn('•\t22 procent av kommunerna')).toEqual(['22 procent'])
    expect(wordsIn('16 %')).toEqual(['16 %'])
  })
})

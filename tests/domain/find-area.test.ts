import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AreaKind } from '#app/domain/area/area.ts'
import { findArea } from '#app/domain/area/find-area.ts'
import { isValid } from '#app/domain/area/validity.ts'
import { areaOf, register } from '#tests/support/area-register.ts'

const on = '2024-12-31'
const codeOf = (text: string | number, date = on, kinds?: AreaKind[]): string => {
  const answer = findArea(register, text, date, kinds)
  return answer.found === 'one' ? answer.area.code : answer.found
}
const whyOf = (text: string | number, date = on, kinds?: AreaKind[]): string => {
  const answer = findArea(register, text, date, kinds)
  return answer.found === 'one' ? '' : answer.why
}

describe('an area is found', () => {
  test.each([
    ['0180', '0180'],
    [180, '0180'],
    ['180', '0180'],
    ['0180 Stockholm', '0180'],
    ['0180\u00a0Stockholms kommun', '0180'],
    ['180 - Stockholm', '0180'],
    ['Stockholm', '0180'],
    ['  STOCKHOLM ', '0180'],
    ['Stockholms kommun', '0180'],
    ['Stockholms stad', '0180'],
    ['Göteborgs stad', '1480'],
    ['Upplands Väsby kommun', '0114'],
    ['Upplands\u2011Bro', '0139'],
    ['Alingsås kommun', '1489'],
    ['Falu kommun', '2080'],
    ['Region Gotland', '0980'],
    ['Riket', '00'],
    ['Riket totalt', '00'],
    ['Hela riket', '00'],
    ['00', '00'],
    ['0000', '00'],
    [0, '00'],
    ['00 Riket', '00'],
    ['01', '01'],
    [1, '01'],
    ['01 Stockholms län', '01'],
    ['01 Stockholm', '01'],
    ['Stockholms län', '01'],
    ['Skåne', '12'],
    ['Västra Götaland', '14'],
    ['Järva', '0180-jarva'],
    ['Järva stadsdelsnämnd', '0180-jarva'],
    ['Stockholm, Järva', '0180-jarva'],
    ['Stockholm - Järva', '0180-jarva'],
    ['Stockholms stad: Enskede\u2013Årsta\u2013Vantör', '0180-enskede-arsta-vantor'],
    ['Järva (Stockholm)', '0180-jarva'],
    ['0180-jarva', '0180-jarva'],
  ])('as it is written: %j is %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test('as itself by every name, every code, and code and name together', () => {
    for (const area of register.areas) {
      const date = area.validTo ?? on
      expect([area.name, codeOf(area.name, date)]).toEqual([area.name, area.code])
      expect([area.code, codeOf(area.code, date)]).toEqual([area.code, area.code])
      if (!/^\d+$/.test(area.code)) continue
      expect(codeOf(`${area.code} ${area.name}`, date)).toBe(area.code)
      if (area.kind === 'municipality') {
        expect(codeOf(Number(area.code))).toBe(area.code)
        expect(codeOf(`${area.name} kommun`)).toBe(area.code)
        expect(codeOf(`${area.name}s kommun`)).toBe(area.code)
      }
    }
  })

  test('however the letters, spaces and hyphens around it are written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...register.areas.filter((area) => isValid(area, on))),
        fc.constantFrom(' ', '\u00a0', '\u2009', '  '),
        fc.constantFrom('-', '\u2011', '\u2013'),
        fc.boolean(),
        (area, space, hyphen, upper) => {
          const name = area.name
            .replaceAll(' ', space)
            .replaceAll('-', hyphen)
            .normalize(upper ? 'NFD' : 'NFC')
          expect(codeOf(` ${upper ? name.toLocaleUpperCase('sv') : name}${space}`)).toBe(area.code)
        },
      ),
    )
  })

  test('on the level that is asked for: Uppsala is a municipality and, in a table of counties, a county', () => {
    expect(codeOf('Uppsala')).toBe('0380')
    expect(codeOf('Uppsala', on, ['county'])).toBe('03')
    expect(whyOf('0380', on, ['county'])).toBe('Koden 0380 är Uppsala, och det är inte rätt nivå här.')
  })
})

describe('an area is not found', () => {
  test('by a code that is not in the register, or is another area than the name beside it', () => {
    expect(whyOf('0199')).toBe('Koden 0199 finns inte i områdesregistret.')
    expect(whyOf('0001')).toBe('Koden 0001 finns inte i områdesregistret.')
    expect(whyOf('0180 Uppsala')).toBe('Koden 0180 är Stockholm, men namnet intill är ”uppsala”.')
  })

  test('by an empty cell, a word that is no area, or a district in the wrong municipality', () => {
    expect(whyOf(' ')).toBe('Det står inget område.')
    expect(whyOf('Medelvärde')).toBe('”Medelvärde” finns inte i områdesregistret.')
    expect(codeOf('Uppsala, Järva')).toBe('none')
  })

  test('on a day when it had been replaced, and the answer says by what', () => {
    expect(codeOf('Rinkeby-Kista', '2023-06-30')).toBe('0180-rinkeby-kista')
    expect(whyOf('Rinkeby-Kista', '2023-07-01')).toBe('Rinkeby-Kista ersattes av Järva 2023-07-01.')
    expect(whyOf('Järva', '2023-06-30')).toBe('Järva finns först från och med 2023-07-01.')
  })

  test('when it may be several, and they are listed', () => {
    const answer = findArea(register, 'Upplands', on)
    expect(answer.found === 'several' && answer.candidates.map((area) => area.code)).toEqual(['0114', '0139'])
    expect(whyOf('Upplands')).toBe('”Upplands” kan vara Upplands Väsby (0114) och Upplands-Bro (0139).')
  })

  test('by any text without being told why, and what is found existed on that day', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(...register.areas.map((area) => area.name)), fc.integer())
    const day = fc.constantFrom('2019-12-31', '2020-06-30', '2020-07-01', '2023-06-30', '2023-07-01')
    fc.assert(
      fc.property(text, day, (written, date) => {
        const answer = findArea(register, written, date)
        if (answer.found === 'one') expect(isValid(answer.area, date)).toBe(true)
        else expect(answer.why).not.toBe('')
        if (answer.found === 'several') expect(answer.candidates.every((area) => isValid(area, date))).toBe(true)
      }),
    )
  })
})

test('the register has one country, 21 counties, 290 municipalities, each in its county, and eleven districts today', () => {
  const ofKind = (kind: AreaKind) => register.areas.filter((area) => area.kind === kind)
  expect(ofKind('country').map((area) => area.code)).toEqual(['00'])
  expect(ofKind('county')).toHaveLength(21)
  expect(ofKind('municipality')).toHaveLength(290)
  expect(ofKind('municipality').every((area) => area.within[0]?.code === area.code.slice(0, 2))).toBe(true)
  expect(ofKind('municipality').filter((area) => area.within[0]?.code === '01')).toHaveLength(26)
  expect(ofKind('district').filter((area) => isValid(area, on))).toHaveLength(11)
  expect(areaOf('0180-jarva').within.map((area) => area.name)).toEqual(['Stockholm', 'Stockholms län', 'Riket'])
  expect(new Set(register.areas.map((area) => area.code)).size).toBe(register.areas.length)
})

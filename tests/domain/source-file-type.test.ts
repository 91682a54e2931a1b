import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acceptedEndings,
  fileContents,
  largestFile,
  mediaTypeOf,
  sizeInWords,
  tidyName,
  whyNotReplaceFile,
  whyNotStore,
  type FileContent,
} from '#app/domain/source/file-type.ts'

const contents = Object.keys(fileContents) as FileContent[]
const file = { name: 'a.pdf', size: 10, content: 'pdf' as FileContent | undefined }

describe('a file may be stored', () => {
  it('exactly when its name ends as its content does, in whatever case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...contents),
        fc.constantFrom(...acceptedEndings.split(',')),
        fc.boolean(),
        (content, ending, isLarge) => {
          const name = `Bilaga 1${isLarge ? ending.toUpperCase() : ending}`
          const fits = (fileContents[content].endings as readonly string[]).includes(ending.slice(1))
          expect(whyNotStore({ name, size: 1, content }) === undefined).toBe(fits)
        },
      ),
    )
  })

  it('and is otherwise refused with what it is, what it is called and what to do', () => {
    expect(whyNotStore({ ...file, content: 'text' })).toBe(
      'Filens namn slutar på .pdf, men innehållet är text. Kontrollera att du har valt rätt fil, eller döp om den så att namnet slutar på .csv eller .txt.',
    )
    expect(whyNotStore({ ...file, content: undefined })).toContain('innehållet är inget av det som går att spara: PDF')
    expect(whyNotStore({ ...file, name: 'utan' })).toContain('har ingen ändelse')
    expect(whyNotStore({ ...file, name: '' })).toBe('Välj den fil som källan är.')
    expect(whyNotStore({ ...file, size: 0 })).toBe('Filen är tom.')
  })

  it('up to twenty million bytes and not one more', () => {
    expect(whyNotStore({ ...file, size: largestFile })).toBeUndefined()
    expect(whyNotStore({ ...file, size: largestFile + 1 })).toContain('högst 20\u00a0MB')
  })

  it('in another’s place only by somebody who says so, and the same file always', () => {
    expect(whyNotReplaceFile(null, 'b', false)).toBeUndefined()
    expect(whyNotReplaceFile('b', 'b', false)).toBeUndefined()
    expect(whyNotReplaceFile('a', 'b', true)).toBeUndefined()
    expect(whyNotReplaceFile('a', 'b', false)).toContain('inte samma fil')
  })
})

describe('what is noted of a file', () => {
  it('is a name without folders and control characters, whose ending stays however long it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), fc.constantFrom(...contents), (text, content) => {
        const ending = fileContents[content].endings[0]
        const name = tidyName(`C:\\mapp\\../${text}.${ending}`)
        expect(name).not.toMatch(/[/\\\p{Cc}]/u)
        expect(name.length).toBeLessThanOrEqual(150)
        expect(name.endsWith(`.${ending}`)).toBe(true)
        expect(tidyName(name)).toBe(name)
      }),
    )
    for (const nothing of ['mapp/', 'mapp\\', '\u202e\0']) expect(tidyName(nothing)).toBe('namnlös')
    expect(tidyName('C:\\Mina filer\\Tabell 3 (rättad).xlsx')).toBe('Tabell 3 (rättad).xlsx')
  })

  it('is a media type that no browser runs', () => {
    for (const content of contents) expect(mediaTypeOf(content, 'a.csv')).not.toMatch(/html|svg|javascript|xml$/)
    expect(mediaTypeOf('text', 'a.CSV')).toBe('text/csv')
    expect(mediaTypeOf('text', 'a.txt')).toBe('text/plain')
  })

  it('is its size in words', () => {
    expect([12, 1500, 999_499, 999_500, 1_240_000, largestFile].map(sizeInWords)).toEqual(
      ['12 byte', '2 kB', '999 kB', '1 MB', '1,2 MB', '20 MB'].map((text) => text.replace(' ', '\u00a0')),
    )
  })
})

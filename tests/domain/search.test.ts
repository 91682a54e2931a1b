import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKindAt, searchKindCodes, searchKinds, type SearchKind } from '#app/domain/search/kinds.ts'
import { longestQuery, readQuery } from '#app/domain/search/query.ts'
import { search, type SearchDocument } from '#app/domain/search/search.ts'
import { cleanText, fold, lowerCase, wordsOf } from '#app/domain/search/words.ts'

const document = (title: string, texts: string[] = [], kind: SearchKind = 'goal'): SearchDocument => ({
  kind,
  href: `/${title.length}`,
  title,
  texts,
  context: null,
})

const find = (typed: string, documents: SearchDocument[], atMost?: number) =>
  search(documents, readQuery(typed).terms, atMost)

/** The titles found, in order, whatever their kind. */
const titles = (typed: string, documents: SearchDocument[]): string[] =>
  find(typed, documents).groups.flatMap((group) =>
    group.found.map((found) => found.title.map((segment) => segment.text).join('')),
  )

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('åtagande', 'Malet', 'MÅLET', 'é', '7', '–', '\u00a0', '\u00ad', '👩‍👧', 'ﬁ', 'İ', 'ø'), {})
    .map((parts) => parts.join(' ')),
)

describe('reading words', () => {
  it('keeps every letter in its place when case and marks are taken away', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(fold(clean)).toHaveLength(clean.length)
        expect(lowerCase(clean)).toHaveLength(clean.length)
        for (const word of wordsOf(clean)) {
          expect(lowerCase(clean.slice(word.start, word.start + word.exact.length))).toBe(word.exact)
        }
      }),
    )
  })

  it('folds twice as it folds once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(cleanText(text))
        expect(fold(folded)).toBe(folded)
      }),
    )
  })

  it.each([
    ['Åtagande', 'atagande'],
    ['MÅLET', 'malet'],
    ['Ärlighet', 'arlighet'],
    ['över', 'over'],
    ['idé', 'ide'],
    ['København', 'kobenhavn'],
    ['Ma\u030alet', 'malet'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(cleanText(text))).toBe(folded)
  })
})

describe('reading what was typed', () => {
  it('can read anything, and never holds more than the longest search', () => {
    fc.assert(
      fc.property(anyText, fc.nat(400), (text, times) => {
        const query = readQuery(text.repeat(1 + (times % 5)))
        expect(Array.from(query.text).length).toBeLessThanOrEqual(longestQuery)
        expect(query.text).toBe(query.text.trim())
        expect(query.text).not.toMatch(/[\p{C}\n\t]/u)
        expect(new Set(query.terms.map((term) => term.exact)).size).toBe(query.terms.length)
        expect(readQuery(query.text)).toEqual({ ...query, isCut: false })
      }),
    )
  })

  it('says when it was cut, and only then', () => {
    expect(readQuery('a'.repeat(200)).isCut).toBe(false)
    const cut = readQuery(`${'ord '.repeat(60)}`)
    expect(cut).toMatchObject({ isCut: true, terms: [{ exact: 'ord' }] })
  })

  it.each([null, '', '   ', '…', '"-+*%', '\u0000\u200b', '\ud800'])('finds no word in %j', (typed) => {
    expect(readQuery(typed).terms).toEqual([])
  })
})

describe('a search', () => {
  const promise = document('Ett åtagande om målet')
  const other = document('Rutin vid våld')

  it.each(['atagande', 'åtagande', 'ÅTAG', 'malet', 'målet om', 'Åtagande malet'])(
    'for "%s" finds the promise',
    (typed) => {
      expect(titles(typed, [other, promise])).toEqual([promise.title])
    },
  )

  it('finds words without å, ä and ö by words with them', () => {
    expect(titles('våld', [document('Vald ledamot')])).toEqual(['Vald ledamot'])
  })

  it('looks at the beginning of words, not inside them', () => {
    expect(titles('agande', [promise])).toEqual([])
    expect(titles('samverkan', [document('Länssamverkan'), document('Samverkansaktör')])).toEqual(['Samverkansaktör'])
  })

  it('demands every word, wherever in the document it stands', () => {
    const both = document('Mål 7', ['Kunskap om våld'])
    expect(titles('7 våld', [both, document('Mål 7'), other])).toEqual(['Mål 7'])
    expect(titles('7 barn', [both])).toEqual([])
  })

  it('ranks exact before folded, title before text, whole words before beginnings, then Swedish order', () => {
    const folded = document('Malet korn')
    const inText = document('Annat', ['Om målet'])
    const longer = document('Måletik')
    const documents = [folded, inText, longer, document('Ö målet'), document('Ä målet'), document('Å målet')]
    expect(titles('målet', documents)).toEqual(['Å målet', 'Ä målet', 'Ö målet', 'Måletik', 'Annat', 'Malet korn'])
    expect(titles('malet', [inText, folded])).toEqual(['Malet korn', 'Annat'])
  })

  it('says which words nothing has', () => {
    expect(find('målet zebra', [promise]).unknown.map((term) => term.exact)).toEqual(['zebra'])
    expect(find('målet rutin', [promise, other])).toMatchObject({ total: 0, unknown: [] })
  })

  it('groups by kind in the order of the table, with the whole number and at most as many as asked for', () => {
    const documents = [
      ...['b', 'a', 'c'].map((name) => document(`våld ${name}`, [], 'source')),
      document('våld', [], 'plan'),
    ]
    const { total, groups } = find('våld', documents, 2)
    expect(total).toBe(4)
    expect(groups.map(({ kind, total: ofKind, found }) => [kind, ofKind, found.length])).toEqual([
      ['plan', 1, 1],
      ['source', 3, 2],
    ])
  })

  it('finds nothing when nothing is asked', () => {
    expect(find('', [promise])).toEqual({ total: 0, groups: [], unknown: [] })
  })

  it('finds what it shows: every hit that is marked is a term, and what is shown is what stands in the text', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), anyText, (title, texts, typed) => {
        const { terms } = readQuery(typed)
        const looked = new Set(terms.map((term) => term.folded))
        for (const found of search([document(title, texts)], terms).groups.flatMap((group) => group.found)) {
          expect(found.title.map((segment) => segment.text).join('')).toBe(cleanText(title))
          const shown = [...found.title, ...(found.snippet?.segments ?? [])]
          for (const segment of shown) if (segment.isHit) expect(looked).toContain(fold(segment.text))
          const cutting = found.snippet?.segments.map((segment) => segment.text).join('')
          if (cutting !== undefined) expect(texts.map(cleanText).some((text) => text.includes(cutting))).toBe(true)
          expect(shown.some((segment) => segment.isHit)).toBe(true)
        }
      }),
    )
  })

  it('finds any document by the beginning of any of its words, with or without its marks', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, which, length) => {
        const words = wordsOf(cleanText(text))
        const word = words[which % words.length]
        fc.pre(word !== undefined)
        const beginning = Array.from(word.exact)
          .slice(0, 1 + (length % 20))
          .join('')
        const terms = readQuery(beginning).terms
        fc.pre(terms.length === 1)
        expect(search([document('', [text])], terms).total).toBe(1)
        expect(search([document('', [text])], readQuery(fold(beginning)).terms).total).toBe(1)
      }),
    )
  })
})

describe('the cutting of a long text', () => {
  const long = `${'Före hittas inget. '.repeat(30)}Här står målet i mitten. ${'Efter hittas inget. '.repeat(30)}`
  const snippet = find('målet', [document('Rubrik', [long])]).groups[0]?.found[0]?.snippet

  it('stands round the hit, between words, and says that it was cut', () => {
    const text = snippet?.segments.map((segment) => segment.text).join('') ?? ''
    expect(snippet).toMatchObject({ cutBefore: true, cutAfter: true })
    expect(text).toContain('Här står målet i mitten.')
    expect(text.length).toBeLessThan(300)
    expect(long).toMatch(new RegExp(`\\s${text}\\s`))
    expect(snippet?.segments.filter((segment) => segment.isHit)).toEqual([{ text: 'målet', isHit: true }])
  })

  it('leaves a short text whole', () => {
    const [group] = find('målet', [document('Rubrik', ['Om målet.'])]).groups
    expect(group?.found[0]?.snippet).toMatchObject({ cutBefore: false, cutAfter: false })
  })

  it('shows the exact hit rather than an earlier folded one', () => {
    const text = `Malet korn. ${'Annat står här. '.repeat(40)}Om målet.`
    const [group] = find('målet', [document('Rubrik', [text])]).groups
    expect(group?.found[0]?.snippet?.segments).toContainEqual({ text: 'målet', isHit: true })
  })

  it('begins at the beginning when only the title was found', () => {
    const [group] = find('rubrik', [document('Rubrik', [long])]).groups
    expect(group?.found[0]?.snippet?.segments[0]?.text).toMatch(/^Före hittas/)
  })
})

describe('the kinds in the address', () => {
  it('each have their own word, which leads back to them', () => {
    for (const kind of searchKindCodes) expect(searchKindAt(searchKinds[kind].address)).toBe(kind)
    for (const kind of searchKindCodes) expect(searchKinds[kind].address).toMatch(/^[a-z-]+$/)
  })

  it.each([null, '', 'toString', 'plan'])('are nothing else: %j', (address) => {
    expect(searchKindAt(address)).toBeUndefined()
  })
})

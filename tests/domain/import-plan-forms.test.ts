import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '#app/domain/import/plan/assemble.ts'
import { documentLimits, whyNotTake } from '#app/domain/import/plan/document-line.ts'
import { actorFinder } from '#app/domain/import/plan/named-actors.ts'
import { planChoices } from '#app/domain/import/plan/part.ts'
import { recognise } from '#app/domain/import/plan/recognise.ts'
import { linesOfText } from '#app/domain/import/plan/text-lines.ts'
import { contentOf, draftOf, goal7Text, partnership, partsOf, subGoal3Text } from '#tests/support/plan-document.ts'

const both = `${goal7Text}\n\n${subGoal3Text}`
const asItIs = contentOf(draftOf(both))

describe('the same text, written otherwise, gives the same draft', () => {
  it.each([
    { form: 'Windows line ends', change: (text: string) => text.replaceAll('\n', '\r\n') },
    { form: 'old Mac line ends', change: (text: string) => text.replaceAll('\n', '\r') },
    { form: 'a byte order mark', change: (text: string) => `\ufeff${text}` },
    { form: 'dashes for bullets', change: (text: string) => text.replaceAll(' • ', '- ') },
    { form: 'en dashes for bullets', change: (text: string) => text.replaceAll(' • ', '– ') },
    { form: 'stars for bullets', change: (text: string) => text.replaceAll(' • ', '* ') },
    { form: 'Word’s own bullets and a tab', change: (text: string) => text.replaceAll(' • ', '\uf0b7\t') },
    { form: 'bullets and no-break spaces', change: (text: string) => text.replaceAll(' • ', '\u00a0•\u00a0') },
    { form: 'numbers for bullets', change: (text: string) => numberedItems(text) },
    { form: 'no bullets', change: (text: string) => text.replaceAll(' • ', '') },
    { form: 'no bullets and empty lines between', change: (text: string) => text.replaceAll(' • ', '\n') },
    {
      form: 'soft hyphens in words',
      change: (text: string) => text.replaceAll('utveckling', 'ut\u00adveck\u00adling'),
    },
    { form: 'headings in capitals', change: (text: string) => headings(text, (line) => line.toLocaleUpperCase('sv')) },
    { form: 'headings with colons', change: (text: string) => headings(text, (line) => `${line.replace('?', '')}:`) },
    { form: 'headings with numbers', change: (text: string) => headings(text, (line) => `3.2 ${line}`) },
    { form: 'headings in bold', change: (text: string) => headings(text, (line) => `**${line}**`) },
    { form: 'headings of Markdown', change: (text: string) => headings(text, (line) => `## ${line}`) },
    {
      form: 'no empty lines around headings',
      change: (text: string) => text.replace(/\n\n+(Utfall|Indikatorer|Möjliga åtgärder)\n\n+/g, '\n$1\n'),
    },
    { form: 'lines broken at 70 signs', change: (text: string) => wrapped(text, 70) },
  ])('with $form', ({ change }) => {
    expect(contentOf(draftOf(change(both)))).toEqual(asItIs)
  })

  it('with its sections in another order', () => {
    const sections = subGoal3Text.split(/\n(?=Effekt på|Utfall|Möjliga åtgärder|Indikatorer)/)
    const turned = [sections[0], ...sections.slice(1).toReversed()].join('\n\n')
    expect(contentOf(draftOf(turned))).toEqual(contentOf(draftOf(subGoal3Text)))
  })

  it('with words that are divided at a line’s end, but not those that stand for a later one', () => {
    const draft = draftOf(
      'Mål 1: Kunskap\n\nÅtagande\n\n• Stödja kompetens- och kunskaps-\nutveckling i länet och hälso-\noch sjukvården.',
    )
    expect(draft.goals[0]?.commitments.map(({ text }) => text)).toEqual([
      'Stödja kompetens- och kunskapsutveckling i länet och hälso- och sjukvården.',
    ])
  })
})

const knownHeading =
  /^(Förutsättningar för att nå målet|Hur går det för målet\?|Effekt på .*|Utfall|Möjliga åtgärder|Indikatorer)$/gm
const headings = (text: string, change: (line: string) => string): string => text.replace(knownHeading, change)

function numberedItems(text: string): string {
  let number = 0
  return text
    .split('\n')
    .map((line) => {
      number = line.startsWith(' • ') ? number + 1 : 0
      return line.replace(' • ', `${number}. `)
    })
    .join('\n')
}

/** Long items broken before a word in lower case, as they are when they are copied out of a PDF. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) =>
      line.startsWith(' • ') ? line.replace(new RegExp(`(.{${width},}?) (?=\\p{Ll})`, 'gu'), '$1\n   ') : line,
    )
    .join('\n')

describe('several goals in one document', () => {
  const text = [
    'Innehåll',
    'Mål 1: Upptäcka våld .......... 4',
    '',
    'Mål 1: Upptäcka våld',
    'Åtaganden',
    '• Polisen ska fråga alla.',
    '• Ta fram rutiner för:',
    '   – barn',
    '   – vuxna',
    'Delmål 1: Fråga om våld',
    'Utfall',
    '• Fler frågar',
    'Mål 2 – Ge stöd',
    'Bakgrund',
    'Många behöver stöd.',
    'Stöd',
    '1) Läs på',
    '2) Fråga',
  ].join('\n')
  const { goals, faults, left } = draftOf(text)

  it('come in order, a sub-goal under its goal, and what is no plan is left out and told', () => {
    expect(goals.map(({ kind, number, title, parent }) => [kind, number, title, parent])).toEqual([
      ['goal', 1, 'Upptäcka våld', undefined],
      ['sub-goal', 1, 'Fråga om våld', 0],
      ['goal', 2, 'Ge stöd', undefined],
    ])
    expect(faults).toEqual([])
    expect(left).toEqual({ unplaced: 1, out: 1 })
  })
  it('items under one that ends with a colon are its own words', () => {
    expect(goals[0]?.commitments.map(({ text: wording }) => wording)).toEqual([
      'Polisen ska fråga alla.',
      'Ta fram rutiner för: barn vuxna',
    ])
  })
  it('each has its own lists', () => {
    expect(goals[1]?.outcomes.map(({ text: wording }) => wording)).toEqual(['Fler frågar'])
    expect(goals[2]?.supportTips.map(({ text: wording }) => wording)).toEqual(['Läs på', 'Fråga'])
    expect(goals[2]?.contexts.map(({ text: wording }) => wording)).toEqual(['”Många behöver stöd.”'])
  })
  it('a sentence that begins with a goal’s name is no goal', () => {
    expect(draftOf('Mål 7 handlar om kunskap.\n\nMål 2.1: Nej').goals).toEqual([])
  })
  it('the same number twice is a fault at the second', () => {
    const twice = draftOf('Mål 1: A\n\nDelmål 1: B\n\nMål 2: C\n\nDelmål 1: D')
    expect(twice.faults).toEqual([
      { part: 'p7', why: 'Delmål\u00a01 finns två gånger. Ge ett av dem ett annat nummer.' },
    ])
  })
})

describe('an actor is named only where an organisation of the register is the one who does it', () => {
  const find = actorFinder(partnership)
  it.each([
    ['Polisen ska utbilda alla.', ['polismyndigheten']],
    ['POLISEN utbildar alla.', ['polismyndigheten']],
    ['Utbilda all personal inom Kriminalvården.', ['kriminalvarden']],
    ['Ta fram en rutin (Polisen och Åklagarmyndigheten).', ['aklagarmyndigheten', 'polismyndigheten']],
    ['Ta fram en rutin. Ansvarig: Region Stockholm', ['region-stockholm']],
    ['Länsstyrelsen Stockholm och Stockholms stad ska mötas.', ['lansstyrelsen-stockholm', 'stockholms-stad']],
  ])('%s', (text, slugs) => {
    expect(
      find(text)
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(slugs)
  })
  it.each([
    'Utveckla samverkan i samråd med Polisen.',
    'Ta fram material till Försäkringskassan.',
    'Socialtjänsten och primärvården ska fråga.',
    'Kommunerna i Stockholms län ska fråga.',
    'Implementera söktermer i TakeCare.',
    'Följa Polisens statistik.',
    'Polisanmälningar ska öka inom vården.',
    'Stöd inom Kriminalvårdsverket.',
  ])('nobody: %s', (text) => {
    expect(find(text)).toEqual([])
  })
  it('a heading over commitments that names one is told with each of them', () => {
    const parts = partsOf('# Mål 1: A\n## Åtaganden\n- Gemensamt\n### Polisen\n- Utbilda\n- Fråga\n### Övrigt\n- Mer')
    expect(parts.filter(({ kind }) => kind === 'commitment').map(({ actors }) => actors)).toEqual([
      [],
      ['polismyndigheten'],
      ['polismyndigheten'],
      [],
    ])
  })
})

describe('documents that are no plan', () => {
  it('whatever is pasted is read, nothing of it is lost, and what comes of it can be stored', () => {
    const piece = fc.oneof(
      fc.constantFrom(...both.split('\n')),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'Mål',
        'Mål 7',
        '•',
        '- ',
        '1.',
        'Källa:',
        '((((',
        '....... 4',
        '\u00a0',
        'Åtagande:',
        '## ',
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const lines = linesOfText(pieces.join('\n'))
        const parts = recognise(lines, partnership)
        expect(planChoices.safeParse({ parts }).success).toBe(true)
        const covered = new Set(
          parts.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
        )
        for (const { number, kind } of lines) if (kind !== 'blank') expect(covered.has(number)).toBe(true)
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
        assemble(parts)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    { what: '100 000 lines', text: '• En punkt i en lista\n'.repeat(100_000) },
    { what: '100 000 lines that go on', text: `• Början\n${'och så vidare\n'.repeat(100_000)}` },
    { what: '1 MB without a line end', text: 'ord '.repeat(250_000) },
    { what: '1 MB of full stops', text: `Mål 1: A\n${'.'.repeat(1_000_000)}x` },
    { what: '1 MB of no-break spaces', text: `a${'\u00a0'.repeat(1_000_000)}b` },
    { what: '1 MB of brackets', text: `Indikatorer\n${'('.repeat(1_000_000)}` },
    { what: '1 MB of number signs', text: `# ${'#'.repeat(1_000_000)}x` },
    {
      what: 'items ever deeper',
      text: Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at % 300)}- a:`).join('\n'),
    },
    {
      what: 'the word “senaste” over and over',
      text: `Mål 1: A\nHur går det för målet?\nAndel som\nIndikatorn har utgått ${'senaste '.repeat(100_000)}`,
    },
  ])('$what are read to the end, and refused in words where they are too many', ({ text }) => {
    const lines = linesOfText(text)
    assemble(recognise(lines, partnership))
    expect(whyNotTake(lines) ?? 'Högst').toContain('Högst')
  })

  it('says what is too much, and that there is nothing', () => {
    expect(whyNotTake(linesOfText('a\n'.repeat(documentLimits.lines)))).toBeUndefined()
    expect(whyNotTake(linesOfText('a\n'.repeat(documentLimits.lines + 1)))).toContain('rader med text. Högst')
    expect(whyNotTake(linesOfText('a'.repeat(documentLimits.characters + 1)))).toContain('tecken. Högst')
    expect(whyNotTake(linesOfText(' \n\u00a0\n'))).toContain('ingen text')
  })
})

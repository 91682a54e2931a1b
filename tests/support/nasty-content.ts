import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { numbered, type Block } from '#app/domain/follow-up/document/document.ts'
import { generatedContent } from './generated-content.ts'

/** Names and texts as people and those who mean harm type them. All of it is text. */
export const nastyTexts = [
  `=cmd|' /C calc'!A0`,
  '@SUM(1+1)*cmd|A0',
  '+1+1',
  '-2+3',
  '{ DDE "cmd" "/c calc" } { INCLUDETEXT "c:\\\\x" }',
  '#let x = [1] $ a_1 $ @ref <label> *bold* _it_ \\u{41}',
  '</script><script>alert(1)</script>',
  ']]> <!-- & &amp; "citat" \'apostrof\'',
  '<w:p><w:r><w:t>inte ett stycke</w:t></w:r></w:p>',
  'höger till vänster \u202eabc\u202c \u200f\u05e9\u05dc\u05d5\u05dd',
  'glad 😀 familj 👨‍👩‍👧‍👦 flagga 🇸🇪',
  'mjuka\u00adbinde\u00adstreck och hårt\u00a0mellanslag',
  'rad ett\nrad två\vrad tre\ttabb',
  `_x0041_ ${'ordutanslut'.repeat(12)}`,
] as const

/** What files in XML have no room for: NUL, a bell, lone halves of pairs, and a code point that is no character. */
export const illegible = 'noll\u0000 klocka\u0007 halv\ud83d hel😀 andra\ude00 slut\ufffe'
export const illegibleCount = 5

export const longNarrative = 'Åtgärden har följts upp. '.repeat(4000)
export const longCommitment = 'Vi ska utveckla arbetet. '.repeat(200)

/** A follow-up with all of it: in headings, lists, quotations, captions, notes, sources, cells and facts. */
export function nastyContent(): ReportContent {
  const content = generatedContent({ commitments: 4, indicators: 2, actors: 3 })
  const blocks = nastyTexts.flatMap((text, index): Block[] => [
    { type: 'heading', level: 3, id: `elak-${index}`, text },
    { type: 'paragraph', text },
    {
      type: 'list',
      items: [
        { text, mark: 'half', href: `javascript:alert(${index})` },
        { text, href: '/x?"><y' },
      ],
    },
    { type: 'quotation', text, source: text },
    { type: 'notice', title: text, text },
    {
      type: 'table',
      caption: text,
      columns: [{ label: text }, { label: 'Tal', numeric: true }],
      rows: [
        [
          { text, href: `#elak-${index}` },
          { text: '−1,5 %', number: -1.5 },
        ],
        [{ text: '' }, { text }],
      ],
      note: text,
      source: text,
    },
  ])
  const long: Block[] = [
    { type: 'paragraph', text: longNarrative },
    { type: 'quotation', text: longCommitment },
    { type: 'paragraph', text: illegible },
    {
      type: 'table',
      caption: 'Sexhundra rader',
      columns: [{ label: 'Rad' }, { label: 'Text' }, { label: 'Tal', numeric: true }],
      rows: Array.from({ length: 600 }, (_, index) => [
        { text: `Rad ${index + 1}` },
        { text: index === 7 ? longNarrative : `Text ${index + 1}` },
        { text: `${index},5`, number: index + 0.5 },
      ]),
    },
  ]
  const { document } = content
  return {
    ...content,
    document: numbered({
      ...document,
      facts: [...document.facts, { term: nastyTexts[0], text: nastyTexts[6] }],
      sections: [
        ...document.sections,
        { key: 'analysis', id: 'elakt', title: nastyTexts[7], blocks: [...blocks, ...long] },
      ],
    }),
    data: {
      ...content.data,
      organisations: content.data.organisations.map((one, index) => ({ ...one, name: nastyTexts[index] ?? one.name })),
      narratives: [{ section: 'analysis', text: longNarrative }],
    },
  }
}

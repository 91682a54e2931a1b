import type { ReportContent } from '#app/domain/follow-up/edition/content.ts'
import { numbered, type Block, type Figure } from '#app/domain/follow-up/document/document.ts'
import { generatedContent } from './generated-content.ts'

/** What people paste and what attackers type: none of it may break a file, run, or be lost without a word. */
export const nasty = {
  typst: '#panic("x") $x^2$ @ref <label> *fet* _kursiv_ `kod` = rubrik #{ } [ ] \\ // ~ #import "a" /* */',
  markup: '</script><script>alert(1)</script> <b onclick="x">&amp;</b> ]]> <!-- "citat" \'citat\'',
  formula: `=cmd|'/C calc'!A0`,
  turned: 'vän\u202etsärav\u202c och \u200fmärke',
  emoji: 'Bra jobbat 👩‍👩‍👧 😀😀 漢字 שלום',
  hyphens: 'upp\u00adföljnings\u00adomgång med\u00a0NBSP och tank\u2011streck',
  controls: 'före\u0000efter \u0007 \ud800 och \udc00 slut\u000bny rad\r\nännu en',
  longWord: 'ordutanslut'.repeat(60),
} as const

/** A hundred thousand characters in one paragraph. */
export const longParagraph = 'Ett mycket långt stycke som någon har klistrat in. '.repeat(2000)
/** Five thousand characters in one cell. */
export const longCell = 'Åtagandet är långt och går över flera sidor. '.repeat(111)

const brokenFigure: Figure = {
  type: 'figure',
  id: 'figur-elak',
  title: nasty.markup,
  subtitle: nasty.emoji,
  description: '',
  unit: 'percent',
  lines: [
    {
      id: 'a',
      label: nasty.typst,
      shortLabel: nasty.emoji,
      points: [2019, 2021].map((year) => ({ year, value: year - 2000, text: `${nasty.markup} ${year}` })),
      bridges: [{ from: 2019, to: 2021 }],
    },
  ],
  ranges: [],
  holes: [{ year: 2020, text: 'ej mätt' }],
  breaks: [{ year: 2021, text: nasty.turned }],
  stops: [],
  source: nasty.formula,
}

const blocks: Block[] = [
  { type: 'heading', level: 4, id: 'samma', text: nasty.typst },
  ...Object.values(nasty).map((text): Block => ({ type: 'paragraph', text })),
  { type: 'paragraph', text: longParagraph },
  { type: 'paragraph', text: '' },
  { type: 'heading', level: 3, id: 'samma', text: nasty.markup },
  { type: 'list', items: Object.values(nasty).map((text) => ({ text, href: '#samma' })) },
  { type: 'list', items: [] },
  {
    type: 'list',
    items: ['javascript:alert(1)', '#finns-inte', '//annan.example', 'https://a.example/"><x', '/inre/väg', ''].map(
      (href) => ({ text: `länk ${href}`, href, mark: 'full' as const }),
    ),
  },
  { type: 'quotation', text: nasty.hyphens, source: nasty.typst },
  { type: 'notice', title: nasty.markup, text: nasty.controls },
  {
    type: 'table',
    caption: nasty.typst,
    columns: [{ label: 'Rad' }, { label: nasty.formula }, { label: 'Värde', numeric: true }],
    rows: Array.from({ length: 600 }, (_, index) => [
      { text: `Rad ${index + 1}`, href: '/atagande/ett' },
      { text: Object.values(nasty)[index % 7] ?? '', mark: 'half' as const },
      { text: String(index * 1000), number: index * 1000 },
    ]),
    note: nasty.formula,
    source: nasty.markup,
  },
  {
    type: 'table',
    caption: 'En lång cell',
    columns: ['A', 'B', 'C'].map((label) => ({ label })),
    rows: [[{ text: 'Kort' }, { text: nasty.longWord }, { text: longCell }]],
  },
  {
    type: 'table',
    caption: 'Många kolumner',
    columns: Array.from({ length: 26 }, (_, index) => ({ label: `Kolumn ${index + 1}`, numeric: index > 0 })),
    rows: [Array.from({ length: 26 }, (_, index) => ({ text: `${index} 000 000`, number: index * 1e6 }))],
  },
  { type: 'table', caption: 'Ingen rad', columns: [{ label: 'Tom' }], rows: [] },
  brokenFigure,
  {
    ...brokenFigure,
    lines: [],
    holes: [],
    breaks: [],
    ranges: [{ year: 2020, low: 1, high: 57, text: nasty.formula }],
  },
]

/** A small follow-up with all of it in every place that text can stand. */
export function nastyContent(): ReportContent {
  const content = generatedContent({ commitments: 4, indicators: 3, actors: 2 })
  const { document } = content
  return {
    ...content,
    partnership: nasty.markup,
    plan: { ...content.plan, title: nasty.typst },
    frozen: { at: '2026-03-01T22:30:00.000Z', by: nasty.formula, number: 3, reason: nasty.turned },
    document: numbered({
      ...document,
      title: `Årsuppföljning ${nasty.typst}`,
      subtitle: nasty.emoji,
      facts: [...document.facts, { term: nasty.formula, text: nasty.controls }],
      notices: [{ title: nasty.typst, text: nasty.markup }],
      sections: [...document.sections, { key: 'analysis', id: 'samma', title: nasty.emoji, blocks }],
    }),
  }
}

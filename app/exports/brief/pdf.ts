import type { Brief } from '#app/domain/steering/brief-content.ts'
import { compilePdf } from '../pdf/compiler.ts'
import { displayable, placeholder } from '../pdf/displayable.ts'
import { markSvgs } from '../pdf/figures.tsx'
import { fonts } from '../pdf/fonts.ts'
import template from './brief.typ?raw'
import { cell, heights, paper, type } from './measure.ts'
import { briefSheet, keyWidths, moreText } from './sheet.ts'
import type { SetSection } from './section.ts'

/**
 * The brief as a tagged PDF/UA-1 of two pages. Texts reach the template as data only, so that nothing that somebody has
 * written is ever run.
 */
export function briefPdf(brief: Brief): Uint8Array<ArrayBuffer> {
  const show = displayable(fonts().canDraw)
  const sheet = briefSheet(brief)
  const at = new Date(brief.content.frozen.at)
  const data = {
    ...shown({ ...sheet, pages: sheet.pages.map((sections) => sections.map(printed)) }, show),
    dated: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
    },
    // An address that is followed is not for the eye: nothing is put into it to break its lines.
    url: sheet.foot.address,
    paper,
    type,
    cell,
    heights,
    keyWidths,
  }
  const loss = show.losses().length === 0 ? '' : `Tecken som inte kan visas står som ${placeholder} eller är borttagna.`
  const marks = markSvgs().map(([name, svg]): [string, string] => [`mark-${name}.svg`, svg])
  return compilePdf(template, { ...data, loss }, marks, 'ua-1')
}

/** A part as the template takes it: what may be absent is null. */
const printed = ({ heading, lead, none, columns, rows, left }: SetSection) => ({
  heading,
  lead,
  none,
  columns: columns.map(({ label, width, numeric = false, vertical = false, group = null }) => ({
    label,
    width,
    numeric,
    vertical,
    group,
  })),
  rows: rows.map((row) =>
    row.map((pieces) => pieces.map(({ text, mark = null, look = null }) => ({ text, mark, look }))),
  ),
  more: left === 0 ? null : moreText(left),
})

/** Data with every text in it printable. */
function shown<Data>(data: Data, show: (text: string) => string): Data {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return show(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]))
  }
  return walk(data) as Data
}

import { colophon, standingOf } from '#app/domain/follow-up/edition/colophon.ts'
import type { Report } from '#app/domain/follow-up/edition/content.ts'
import type { Block, DocumentSection, Figure, Table, Text } from '#app/domain/follow-up/document/document.ts'
import { sectionKindOf, type SectionKind } from '#app/domain/follow-up/sections/section.ts'
import { planPeriod } from '#app/domain/plan/plan.ts'
import { absoluteAddress } from '../absolute-address.ts'
import { isKeptWithTable } from '../kept-with-table.ts'
import type { Displayable } from './displayable.ts'
import { layoutTable, longestHead } from './table-layout.ts'

/** Where a piece of text leads: a whole address, or a heading of the report. */
type Target = { url: string } | { label: string } | null

/** Text as the template takes it: its lines, the mark before it, and where it leads. */
interface PrintedText {
  lines: string[]
  mark: string | null
  target: Target
}

export interface PrintedReport {
  /** What the template reads as JSON. Every text in it is printable, and none of it is markup. */
  data: Record<string, unknown>
  /** The figures, by the name of the file that the template asks for. */
  figures: [file: string, figure: Figure][]
}

/** The report as data for the template. Every text goes through `show`, last of all the note about what it left out. */
export function printed(report: Report, show: Displayable): PrintedReport {
  const { document, siteUrl, partnership, plan, round, frozen } = report.content
  const figures: PrintedReport['figures'] = []
  const labels = labelsOf(document.sections)
  const text = textOf(show, labels, siteUrl)
  const data = {
    title: show(document.title),
    partnership: show(partnership),
    plan: show(plan.title.includes(planPeriod(plan)) ? plan.title : `${plan.title}, ${planPeriod(plan)}`),
    standing: standingOf(report),
    // The archive's standard demands a date, and nothing here knows the time: a draft has the last day of its answers.
    dated: dateParts(new Date(frozen?.at ?? `${round.dueOn}T00:00:00Z`)),
    facts: document.facts.map(({ term, text: words }) => ({ term: show(term), ...text({ text: words }) })),
    colophon: colophon(report).map(({ term, ...words }) => ({ term: show(term), ...text(words) })),
    contentsDepth: contentsDepth(document.sections),
    contentsFollow: headingsOf(document.sections) <= mostOnSharedPage,
    notices: document.notices.map((notice) => ({ title: show(notice.title), lines: show(notice.text).split('\n') })),
    sections: document.sections.map((section, index) => ({
      label: labels.get(section.id)?.section === section ? labels.get(section.id)?.label : null,
      title: show(section.title),
      opensPage: opensPage(document.sections, index),
      blocks: blocksOf(section, { show, text, labels, figures }),
    })),
  }
  return { data: { ...data, losses: show.losses() }, figures }
}

/** How many lines contents with the headings inside the sections have. */
const headingsOf = (sections: readonly DocumentSection[]): number =>
  sections.length +
  sections.flatMap(({ blocks }) => blocks.filter((one) => one.type === 'heading' && one.level === 3)).length

/** So many lines have room under what is told of the document. */
const mostOnSharedPage = 16

/** The contents fit on a page: with the headings inside the sections, or where they are many, without. */
const contentsDepth = (sections: readonly DocumentSection[]): number => (headingsOf(sections) > 40 ? 1 : 2)

/** Sections that are often a few lines, and share a page with what stands before them. */
const sharesPage: readonly (SectionKind | undefined)[] = ['joint', 'analysis', 'next-year', 'appendix']

/** Sections begin on a page of their own, except the short ones, and that the actors follow upon each other. */
function opensPage(sections: readonly DocumentSection[], index: number): boolean {
  const kind = (at: number): SectionKind | undefined => sectionKindOf(sections[at]?.key ?? '')
  if (index === 0 || sharesPage.includes(kind(index))) return false
  return !(kind(index) === 'actor' && kind(index - 1) === 'actor')
}

type Labels = Map<string, { label: string; section: DocumentSection; block: Block | null }>

/** A label for each place that can be led to. Where an id stands twice, the first has it. */
function labelsOf(sections: readonly DocumentSection[]): Labels {
  const labels: Labels = new Map()
  for (const section of sections) {
    const places: [string, Block | null][] = [
      [section.id, null],
      ...section.blocks.flatMap((block): [string, Block][] =>
        block.type === 'heading' || block.type === 'figure' ? [[block.id, block]] : [],
      ),
    ]
    for (const [id, block] of places) {
      if (!labels.has(id)) labels.set(id, { label: `plats-${labels.size + 1}`, section, block })
    }
  }
  return labels
}

const textOf =
  (show: Displayable, labels: Labels, siteUrl: string) =>
  ({ text, mark, href }: Text): PrintedText => {
    const target = ((): Target => {
      if (href === undefined) return null
      if (!href.startsWith('#')) {
        const url = absoluteAddress(href, siteUrl)
        return url === undefined ? null : { url }
      }
      const label = labels.get(href.slice(1))?.label
      return label === undefined ? null : { label }
    })()
    return { lines: show(text).split('\n'), mark: mark ?? null, target }
  }

interface Tools {
  show: Displayable
  text: (one: Text) => PrintedText
  labels: Labels
  figures: PrintedReport['figures']
}

function blocksOf({ blocks }: DocumentSection, { show, text, labels, figures }: Tools): unknown[] {
  let level = 2
  const labelOf = (id: string, block: Block): string | null => {
    const found = labels.get(id)
    return found?.block === block ? found.label : null
  }
  return blocks.map((block, index) => {
    switch (block.type) {
      case 'heading':
        // No level is passed over: readers who jump from heading to heading would look for what is not there.
        level = Math.min(block.level, level + 1)
        return { type: 'heading', level: level - 1, text: show(block.text), label: labelOf(block.id, block) }
      case 'paragraph':
        return { type: 'paragraph', lines: show(block.text).split('\n'), sticky: isKeptWithTable(blocks, index) }
      case 'list':
        return { type: 'list', items: block.items.map(text) }
      case 'quotation':
        return { type: 'quotation', lines: show(block.text).split('\n'), source: show(block.source ?? '') }
      case 'notice':
        return { type: 'notice', title: show(block.title), lines: show(block.text).split('\n') }
      case 'table':
        return { type: 'table', ...tableOf(block, show, text) }
      case 'figure': {
        const file = `figur-${figures.length + 1}.svg`
        const shown = shownFigure(block, show)
        figures.push([file, shown])
        const { title, subtitle, description, source } = shown
        const about = { label: labelOf(block.id, block), number: block.label ?? 'Figur', title, subtitle, source }
        return { type: 'figure', file, ...about, alt: description.trim() === '' ? title : description }
      }
    }
  })
}

function tableOf(table: Table, show: Displayable, text: (one: Text) => PrintedText) {
  const columns = table.columns.map((column) => ({ ...column, label: show(column.label) }))
  return {
    number: table.label ?? 'Tabell',
    caption: show(table.caption),
    columns: columns.map(({ label, numeric }) => ({
      label,
      numeric: numeric === true,
      divided: label.split(/\s/).some((word) => word.length > longestHead),
    })),
    rows: table.rows.map((row) => columns.map((_, index) => text(row[index] ?? { text: '' }))),
    layout: layoutTable({ columns, rows: table.rows }),
    note: show(table.note ?? ''),
    source: show(table.source ?? ''),
  }
}

/** The figure with every text in it printable. */
const shownFigure = (figure: Figure, show: Displayable): Figure => ({
  ...figure,
  title: show(figure.title),
  subtitle: show(figure.subtitle),
  description: show(figure.description),
  source: show(figure.source),
  lines: figure.lines.map((line) => ({
    ...line,
    label: show(line.label),
    shortLabel: show(line.shortLabel),
    points: line.points.map((point) => ({ ...point, text: show(point.text) })),
  })),
  ranges: figure.ranges.map((range) => ({
    ...range,
    text: show(range.text),
    label: range.label === undefined ? undefined : show(range.label),
  })),
  holes: figure.holes.map((one) => ({ ...one, text: show(one.text) })),
  breaks: figure.breaks.map((one) => ({ ...one, text: show(one.text) })),
  stops: figure.stops.map((one) => ({ ...one, text: show(one.text) })),
  guides: figure.guides?.map((guide) => ({ ...guide, text: show(guide.text), label: show(guide.label) })),
})

/** A point in time in UTC, as PDF keeps the document's date. */
const dateParts = (at: Date) => ({
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
})

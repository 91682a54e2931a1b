import { Fragment, type ReactNode } from 'react'
import type {
  Block,
  Cell,
  DocumentSection,
  FollowUpDocument,
  Table,
  Text,
} from '#app/domain/follow-up/document/document.ts'
import type { MarkName } from '#app/domain/follow-up/document/mark.ts'
import { Figure } from '#app/ui/figure.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { Chart } from './chart.tsx'

/** Where a link of the document leads: as it stands on the site, made absolute in a file of its own, or nowhere. */
export type LinkTo = (href: string) => string | undefined

const asItIs: LinkTo = (href) => href

/** The neutral document on a page. The title is the page's own; this begins with the facts. */
export function DocumentView(props: {
  document: FollowUpDocument
  linkTo?: LinkTo
  /** What is said of a section under its heading, such as that something in it has been corrected. */
  noteOn?: (section: DocumentSection) => ReactNode
  /** What a page adds at the end of a section, such as the way to a comment. */
  after?: (section: DocumentSection) => ReactNode
}) {
  const { document, linkTo = asItIs, noteOn, after } = props
  return (
    <div className="document">
      <SummaryList rows={document.facts.map((fact) => ({ term: fact.term, value: fact.text }))} />
      {document.notices.map(({ title, text }) => (
        <Notice key={title} kind="info" title={title}>
          <p>{text}</p>
        </Notice>
      ))}
      {document.sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {noteOn?.(section)}
          <BlockList blocks={section.blocks} linkTo={linkTo} />
          {after?.(section)}
        </section>
      ))}
    </div>
  )
}

/** The blocks of a document or of a part of one. */
export function BlockList({ blocks, linkTo = asItIs }: { blocks: readonly Block[]; linkTo?: LinkTo }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} linkTo={linkTo} />
      ))}
    </>
  )
}

function BlockView({ block, linkTo }: { block: Block; linkTo: LinkTo }) {
  switch (block.type) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading id={block.id}>{block.text}</Heading>
    }
    case 'paragraph':
      return <p>{inLines(block.text)}</p>
    case 'quotation':
      return <Verbatim source={block.source}>{block.text}</Verbatim>
    case 'notice':
      return (
        <Notice kind="info" title={block.title}>
          <p>{block.text}</p>
        </Notice>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Linked item={item} linkTo={linkTo} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <TableView table={block} linkTo={linkTo} />
    case 'figure':
      return (
        <Figure
          title={withLabel(block.label, block.title)}
          subtitle={block.subtitle}
          source={{ label: block.source }}
          id={block.id}
        >
          <Chart figure={block} id={`${block.id}-diagram`} />
        </Figure>
      )
  }
}

/** "Tabell 3. Åtaganden och status". */
const withLabel = (label: string | undefined, title: string): string =>
  label === undefined ? title : `${label}. ${title}`

function TableView({ table, linkTo }: { table: Table; linkTo: LinkTo }) {
  return (
    <DataTable
      caption={withLabel(table.label, table.caption)}
      note={table.note}
      source={table.source === '' ? undefined : table.source}
      rows={table.rows}
      wide={table.columns.length > 2}
      rowKey={(_row, index) => index}
      columns={table.columns.map((column, index) => ({
        key: `${index}`,
        label: column.label,
        numeric: column.numeric,
        rowHeader: index === 0,
        cell: (row: Cell[]) => {
          const cell = row[index]
          return cell === undefined ? null : <Linked item={cell} linkTo={linkTo} />
        },
      }))}
    />
  )
}

const inLines = (text: string) =>
  text.split('\n').flatMap((line, index) => {
    const words = longWord.test(line) ? [<Breakable key={`${index}-words`} line={line} />] : [line]
    return index === 0 ? words : [<br key={index} />, ...words]
  })

/** Addresses and checksums: no word of a language is as long, and a column cannot hold them whole. */
const longWord = /\S{40}/

/** A line whose long words may be broken. What is copied is the same. */
const Breakable = ({ line }: { line: string }) => (
  <>
    {line.split(/(\S{40,})/).flatMap((part, index): ReactNode[] =>
      longWord.test(part)
        ? (part.match(/.{1,16}/gu) ?? []).map((piece, at) => (
            <Fragment key={`${index}-${at}`}>
              {piece}
              <wbr />
            </Fragment>
          ))
        : [part],
    )}
  </>
)

function Linked({ item, linkTo }: { item: Text; linkTo: LinkTo }) {
  const words = inLines(item.text)
  const marked =
    item.mark === undefined ? (
      words
    ) : (
      <span className="status-mark">
        <Mark shape={item.mark} tone={toneOf[item.mark]} />
        <span>{words}</span>
      </span>
    )
  const address = item.href === undefined ? undefined : linkTo(item.href)
  return address === undefined ? <>{marked}</> : <a href={address}>{marked}</a>
}

/** Colour only helps; the shape and the word say it. */
const toneOf = {
  full: 'good',
  infinity: 'good',
  half: 'progress',
  quarter: 'progress',
  empty: 'neutral',
  dash: 'muted',
  question: 'muted',
  check: 'good',
  warning: 'warn',
  flag: 'stop',
} as const satisfies Record<MarkName, string>

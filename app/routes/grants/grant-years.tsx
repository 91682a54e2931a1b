import { kronorOrNot, notStated } from '#app/domain/grant/amount.ts'
import { shareUsed, type Grant } from '#app/domain/grant/grant.ts'
import { ofRecipients, type GrantGroup, type GrantTotals } from '#app/domain/grant/totals.ts'
import { grantWays } from '#app/domain/grant/way.ts'
import { formatNumber, formatPercent, percentInWords } from '#app/domain/swedish.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Section } from '#app/ui/page.tsx'
import { DataTable, type Column } from '#app/ui/table.tsx'

interface GrantYearsProps {
  groups: readonly GrantGroup[]
  /** Where a grant is changed, for those who may. */
  edit?: ((id: number) => string) | undefined
}

/** A table for every year and way, each with its totals in words. */
export function GrantYears({ groups, edit }: GrantYearsProps) {
  const years = [...new Set(groups.map(({ year }) => year))]
  return years.map((year) => (
    <Section key={year} id={`ar-${year}`} title={year}>
      {groups
        .filter((group) => group.year === year)
        .map((group) => (
          <GroupTable key={group.way} group={group} edit={edit} />
        ))}
    </Section>
  ))
}

function GroupTable({ group, edit }: { group: GrantGroup; edit: GrantYearsProps['edit'] }) {
  const { label, explanation } = grantWays[group.way]
  const shared = sharedSource(group.grants)
  return (
    <Section id={`ar-${group.year}-${group.way}`} title={`${label} ${group.year}`} level={3}>
      <p>{explanation}</p>
      <DataTable
        caption={`${label} ${group.year}`}
        captionHidden
        columns={shared === undefined ? [...columnsFor(edit), sourceColumn] : columnsFor(edit)}
        rows={group.grants}
        rowKey={({ id }) => id}
        note={totalsInWords(group.totals)}
        source={shared === undefined ? undefined : <SourceCell grant={shared} />}
      />
    </Section>
  )
}

/** What the recipients have together. Every sum says whose it is, and a share is of those who state both. */
function totalsInWords({ all, granted, used, share }: GrantTotals): string {
  const sum = (what: string, { sum: kronor, stated }: GrantTotals['granted']): string =>
    stated === 0 ? `${what}: inte angivet.` : `${what}: ${kronorOrNot(kronor)} (${ofRecipients(stated, all)}).`
  return [
    sum('Beviljat', granted),
    sum('Använt', used),
    share === undefined
      ? 'Andelen använt går inte att räkna ut, för ingen har både beviljat och använt angivet.'
      : `Använt av det beviljade: ${percentInWords(share.percent)} (${ofRecipients(share.of, all)}).`,
  ].join(' ')
}

/** Sources that are cited, each with its address where it has one. */
function SourceCell({ grant }: { grant: Grant }) {
  const { source, locator } = grant
  return (
    <>
      {source.url === null ? source.name : <a href={source.url}>{source.name}</a>}
      {locator === '' ? null : `, ${locator}`}
    </>
  )
}

function RecipientCell({ grant, edit }: { grant: Grant; edit: GrantYearsProps['edit'] }) {
  const { organisation, recipient, purpose, note, isDemo } = grant
  const href =
    edit === undefined ? (organisation === null ? undefined : `/aktorer/${organisation.slug}`) : edit(grant.id)
  return (
    <>
      {href === undefined ? recipient : <a href={href}>{recipient}</a>}
      {purpose === '' ? null : <div className="small muted">{purpose}</div>}
      {note === '' ? null : <div className="small muted">{note}</div>}
      {isDemo ? (
        <div>
          <Badge>Påhittat exempel</Badge>
        </div>
      ) : null}
    </>
  )
}

const shareText = (grant: Grant): string => {
  const share = shareUsed(grant)
  return share === undefined ? 'okänd' : formatPercent(share)
}

/** The unit stands in the column's head, so that the names get the room. */
const amount = (kronor: number | null): string => (kronor === null ? notStated : formatNumber(kronor))

const columnsFor = (edit: GrantYearsProps['edit']): Column<Grant>[] => [
  {
    key: 'recipient',
    label: 'Mottagare',
    rowHeader: true,
    cell: (grant) => <RecipientCell grant={grant} edit={edit} />,
  },
  { key: 'granted', label: 'Beviljat (kr)', numeric: true, cell: ({ granted }) => amount(granted) },
  { key: 'used', label: 'Använt (kr)', numeric: true, cell: ({ used }) => amount(used) },
  { key: 'share', label: 'Andel använt', numeric: true, cell: shareText },
]

const sourceColumn: Column<Grant> = { key: 'source', label: 'Källa', cell: (grant) => <SourceCell grant={grant} /> }

/** A grant that stands for all, where all figures stand in one place of one source: it is then told once, below. */
const sharedSource = ([first, ...others]: readonly Grant[]): Grant | undefined =>
  others.every(({ source, locator }) => source.id === first?.source.id && locator === first.locator) ? first : undefined

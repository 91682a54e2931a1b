import { whyNotTeach } from '#app/domain/gathering/attendance-input.ts'
import type { ReadAttendance, WrittenCount } from '#app/domain/gathering/attendance-list.ts'
import { gatheringAddresses, otherOrganisations } from '#app/domain/gathering/gathering.ts'
import { matchWords, type NamedOrganisation } from '#app/domain/organisation/written-name.ts'
import { counted, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'

/** Each way of writing with its count, and which organisation it is. Only what looks like nobody's name is here. */
export function MatchingForm(props: {
  read: ReadAttendance
  gathering: { slug: string }
  organisations: readonly NamedOrganisation[]
}) {
  const { read, organisations } = props
  const addresses = gatheringAddresses(props.gathering.slug)
  return (
    <form className="form form-wide" method="post" action={addresses.counts}>
      <HiddenField name="step" value="sum" readOnly />
      <HiddenField name="unnamed" value={read.unnamed} readOnly />
      <SummaryList
        rows={[
          { term: 'Deltagare', value: formatNumber(read.total) },
          ...(read.repeated === 0
            ? []
            : [
                {
                  term: 'Dubbletter',
                  value: `${sentenceCase(counted(read.repeated, 'rad', 'rader'))} om någon som redan stod i listan räknas inte en gång till.`,
                },
              ]),
          ...(read.unnamed === 0
            ? []
            : [
                {
                  term: 'Utan organisation',
                  value: `${sentenceCase(counted(read.unnamed, 'deltagare', 'deltagare'))} räknas till andra organisationer: fältet är tomt, eller kan vara ett namn och visas därför inte.`,
                },
              ]),
        ]}
      />
      {read.written.length === 0 ? null : (
        <DataTable
          caption="Skrivsätt i listan"
          columns={[
            {
              key: 'text',
              label: 'Så står det',
              rowHeader: true,
              cell: (row, index) => <Written row={row} index={index} />,
            },
            { key: 'count', label: 'Antal', numeric: true, cell: ({ count }) => formatNumber(count) },
            {
              key: 'organisation',
              label: 'Organisation',
              cell: (row, index) => <Choice row={row} index={index} organisations={organisations} />,
            },
          ]}
          rows={read.written}
          rowKey={({ text }) => text}
          note="Ett förslag gäller när du går vidare. Byt det om det är fel."
        />
      )}
      <ButtonRow>
        <Button>Räkna samman</Button>
        <a href={addresses.list}>Börja om</a>
      </ButtonRow>
    </form>
  )
}

function Written({ row, index }: { row: WrittenCount; index: number }) {
  return (
    <>
      <HiddenField name={`rows.${index}.text`} value={row.text} readOnly />
      <HiddenField name={`rows.${index}.count`} value={row.count} readOnly />
      <span className="wrap">{row.text}</span>
    </>
  )
}

function Choice(props: { row: WrittenCount; index: number; organisations: readonly NamedOrganisation[] }) {
  const { row, index, organisations } = props
  const { match } = row
  const mayTeach = match.kind !== 'certain' && !row.text.startsWith('@') && whyNotTeach(row.text) === undefined
  return (
    <>
      <select
        className="input"
        name={`rows.${index}.slug`}
        aria-label={`Organisation för ${row.text}`}
        defaultValue={match.kind === 'none' ? '' : match.slug}
      >
        <option value="">{otherOrganisations}</option>
        {organisations.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      {match.kind === 'none' ? null : <p className="small muted">{matchWords[match.why]}</p>}
      {mayTeach ? (
        <label className="small">
          <input type="checkbox" name={`rows.${index}.teach`} /> Kom ihåg skrivsättet
          <span className="hidden-visually"> {row.text}</span>
        </label>
      ) : null}
    </>
  )
}

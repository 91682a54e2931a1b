import { whyNotTeach } from '#app/domain/gathering/attendance-input.ts'
import type { ReadAttendance, WrittenCount } from '#app/domain/gathering/attendance-list.ts'
import { gatheringAddresses, otherOrganisations } from '#app/domain/gathering/gathering.ts'
import { matchWords, type NamedOrganisation } from '#app/domain/organisation/written-name.ts'
import { counted, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** Each way of writing with its count, and which organisation it is. Only what looks like nobody's name is here. */
export function MatchingForm(props: {
  read: ReadAttendance
  gathering: { slug: string }
  organisations: readonly NamedOrganisation[]
}) {
  const { read, organisations } = props
  const addresses = gatheringAddresses(props.gathering.slug)
  return (
    <form className="form" method="post" action={addresses.counts}>
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
        <Section id="skrivsatt" title="Så står det i listan">
          <p>Förslagen gäller när du går vidare. Byt det som är fel.</p>
          {read.written.map((row, index) => (
            <Written key={row.text} row={row} index={index} organisations={organisations} />
          ))}
        </Section>
      )}
      <ButtonRow>
        <Button>Räkna samman</Button>
        <a href={addresses.list}>Börja om</a>
      </ButtonRow>
    </form>
  )
}

function Written(props: { row: WrittenCount; index: number; organisations: readonly NamedOrganisation[] }) {
  const { row, index, organisations } = props
  const { text, count, match } = row
  const mayTeach = match.kind !== 'certain' && !text.startsWith('@') && whyNotTeach(text) === undefined
  return (
    <div className="field field-group">
      <HiddenField name={`rows.${index}.text`} value={text} readOnly />
      <HiddenField name={`rows.${index}.count`} value={count} readOnly />
      <Select
        id={`rows-${index}-slug`}
        name={`rows.${index}.slug`}
        label={
          <>
            <span className="hidden-visually">Organisation för </span>
            <span className="wrap">{text}</span>
          </>
        }
        hint={[
          counted(count, 'deltagare', 'deltagare'),
          ...(match.kind === 'none' ? [] : [matchWords[match.why].toLocaleLowerCase('sv')]),
        ].join(' · ')}
        placeholder={otherOrganisations}
        defaultValue={match.kind === 'none' ? '' : match.slug}
        options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {mayTeach ? (
        <CheckboxRow
          id={`rows-${index}-teach`}
          name={`rows.${index}.teach`}
          label={
            <>
              Kom ihåg skrivsättet<span className="hidden-visually"> {text}</span>
            </>
          }
        />
      ) : null}
    </div>
  )
}

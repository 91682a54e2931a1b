import { EarlierValues } from '#app/components/earlier-values.tsx'
import { valueAnchor } from '#app/components/indicator-values.tsx'
import { sourceAnchor } from '#app/components/source-details.tsx'
import { replacedSentence } from '#app/domain/area/validity.ts'
import type { CitedValue, DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { Section } from '#app/ui/page.tsx'

/** Every value with its notes, what it was before, and where it stands in its sources. */
export function ValueList({ indicator, lead }: { indicator: DescribedIndicator; lead?: string | undefined }) {
  const values = indicator.series.flatMap((series) => series.values.map((value) => ({ series, value })))
  if (values.length === 0) return null
  return (
    <Section id="varden-och-kallor" title="Varje värde och var det står">
      {lead === undefined ? null : <p>{lead}</p>}
      <ul className="ruled-list">
        {values.map(({ series, value }) => (
          <li key={valueAnchor(series, value)} id={valueAnchor(series, value)}>
            <p>
              <b className="numeric">{formatValue(value.value, indicator.unit)}</b> – {value.subjectName}, {value.year}
              {indicator.series.length > 1 ? `, ${series.shortLabel.toLocaleLowerCase('sv')}` : ''}
              {value.breakdown === 'county-spread' ? ', från lägsta till högsta län' : ''}
              {breakdowns[value.breakdown].isOfSex
                ? `, ${breakdowns[value.breakdown].label.toLocaleLowerCase('sv')}`
                : ''}
              {value.yearInferred ? ' (året framgår inte av källan)' : ''}
            </p>
            <ValueNotes value={value} />
            <EarlierValues value={value} unit={indicator.unit} />
            {value.citations.map((citation) => (
              <p className="small" key={`${citation.source.slug}-${citation.locator}`}>
                <a href={`#${sourceAnchor(citation.source)}`}>{sourceName(citation.source)}</a>, {citation.locator}: ”
                {citation.quotedText}”
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ValueNotes({ value }: { value: CitedValue }) {
  const replaced = value.area === undefined ? undefined : replacedSentence(value.area)
  return (
    <>
      {value.value.type === 'missing' ? (
        <p className="small">{missingReasons[value.value.reason].explanation}</p>
      ) : null}
      {value.value.type === 'range' && value.value.words !== undefined ? (
        <p className="small">Källans ord: ”{value.value.words}”</p>
      ) : null}
      {value.numerator !== null && value.denominator !== null ? (
        <p className="small">
          {value.numerator} av {value.denominator}
        </p>
      ) : null}
      {replaced === undefined ? null : <p className="small">{replaced}</p>}
      {value.note === null ? null : <p className="small">{value.note}</p>}
    </>
  )
}

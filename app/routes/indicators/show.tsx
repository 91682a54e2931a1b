import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { AboutIndicator } from '#app/components/about-indicator.tsx'
import { AreaFigures } from '#app/components/area-figures.tsx'
import { EarlierValues } from '#app/components/earlier-values.tsx'
import { valueAnchor } from '#app/components/indicator-values.tsx'
import { Findings, IndicatorFigure, LifecycleMark } from '#app/components/indicator-panel.tsx'
import { ReferenceTable } from '#app/components/reference-table.tsx'
import { pageTitle } from '#app/components/site.ts'
import { sourceAnchor, SourceDetails } from '#app/components/source-details.tsx'
import { Standings } from '#app/components/standings.tsx'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { replacedSentence } from '#app/domain/area/validity.ts'
import { mostSeries } from '#app/domain/comparison/choice.ts'
import { hasValues } from '#app/domain/follow-up/figure.ts'
import { sourcesOf, type CitedValue, type DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { formatCalendarDate, formatNumber } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params }) => {
  const indicator = await findIndicator(viewer, params['slug'] ?? '', { extent: 'page', areaCodes: [] })
  if (indicator === null) throw notFound()
  return { indicator }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.indicator.shortName) : [])

export default function ShowIndicator() {
  const { indicator } = useLoaderData<typeof loader>()
  const sources = sourcesOf(indicator)
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/indikatorer', label: 'Indikatorer' }, { label: indicator.shortName }]}
        title={indicator.name}
        lead={indicator.definition ?? undefined}
      />
      {indicator.isDemo ? (
        <Notice kind="info" title="Indikatorn är ett exempel">
          <p>Den är påhittad för att visa hur en organisation rapporterar ett eget värde.</p>
        </Notice>
      ) : null}
      <LifecycleMark indicator={indicator} />
      {hasValues(indicator) ? (
        <>
          <AreaFigures indicator={indicator} id="omraden" />
          <IndicatorFigure indicator={indicator} id="indikator" />
          <Downloads slug={indicator.slug} />
          <p>
            <a href={comparisonPath(indicator)}>Jämför med andra indikatorer</a>
          </p>
        </>
      ) : (
        <EmptyState title="Det finns inga värden" level={2}>
          {indicatorStates[indicator.state].isLive
            ? 'Värden visas här när de har lagts in.'
            : 'Underlaget innehåller inga värden för indikatorn. Inget värde har uppskattats i stället.'}
        </EmptyState>
      )}
      <Section id="vad-siffrorna-sager" title="Vad siffrorna säger">
        <Findings indicator={indicator} />
        <Standings indicator={indicator} />
        {indicator.comparabilityNote === null ? null : (
          <Notice kind="warning" title="Jämför inte">
            <p>{indicator.comparabilityNote}</p>
          </Notice>
        )}
      </Section>
      <AboutIndicator indicator={indicator} />
      <References indicator={indicator} />
      <Life indicator={indicator} />
      <Values indicator={indicator} />
      {sources.length === 0 ? null : (
        <Section id="kallor" title="Källor">
          {sources.map((source) => (
            <SourceDetails key={source.slug} source={source} />
          ))}
        </Section>
      )}
    </Page>
  )
}

/** The chart and its values as files. */
function Downloads({ slug }: { slug: string }) {
  return (
    <p>
      Hämta: <a href={`/indikatorer/${slug}/data.csv`}>värdena som CSV</a>,{' '}
      <a href={`/indikatorer/${slug}/data.json`}>värdena som JSON</a>,{' '}
      <a href={`/indikatorer/${slug}/diagram.svg`}>diagrammet som SVG</a>
    </p>
  )
}

/** The comparison page with the indicator's series that have values chosen. */
function comparisonPath(indicator: DescribedIndicator): string {
  const measured = indicator.series.filter((series) => series.values.some((row) => row.value.type !== 'missing'))
  const query = measured.slice(0, mostSeries).map((series) => `serie=${indicator.slug}/${series.slug}`)
  return `/jamfor?${query.join('&')}#valj`
}

/** Targets and baselines series by series, with those that no longer hold. */
function References({ indicator }: { indicator: DescribedIndicator }) {
  const stated = indicator.series.filter(({ references = [] }) => references.length > 0)
  if (stated.length === 0) return null
  return (
    <Section id="malvarden" title="Målvärden och utgångsvärden">
      {stated.map(({ slug, shortLabel, references = [] }) => (
        <ReferenceTable
          key={slug}
          caption={
            indicator.series.length === 1
              ? 'Målvärden och utgångsvärden, också tidigare'
              : `${shortLabel}, också tidigare`
          }
          unit={indicator.unit}
          references={references}
        />
      ))}
    </Section>
  )
}

function Life({ indicator }: { indicator: DescribedIndicator }) {
  if (indicator.steps.length === 0) return null
  return (
    <Section id="livsberattelse" title="Indikatorns liv">
      <ol className="timeline">
        {indicator.steps.map((step, index) => (
          <li key={index}>
            <p>
              <b>
                {step.year === null ? '' : `${step.year}: `}
                {indicatorStates[step.toState].label}
              </b>
              {step.decidedBy === null ? null : ` – beslut av ${step.decidedBy}`}
              {step.decidedOn == null ? null : ` den ${formatCalendarDate(step.decidedOn)}`}
            </p>
            <p>{step.reason}</p>
            {step.source === null ? null : (
              <p className="small">
                Källa: <a href={`#${sourceAnchor(step.source)}`}>{sourceName(step.source)}</a>
                {step.locator === null ? null : `, ${step.locator}`}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Values({ indicator }: { indicator: DescribedIndicator }) {
  const values = indicator.series.flatMap((series) => series.values.map((value) => ({ series, value })))
  if (values.length === 0) return null
  const inPart = indicator.series.filter(({ held }) => held !== undefined)
  return (
    <Section id="varden-och-kallor" title="Varje värde och var det står">
      {inPart.map((series) => (
        <p key={series.slug}>
          ”{series.shortLabel}” har {formatNumber(series.held ?? 0)} värden. Här står riket och länen, och det senaste
          året för alla områden. Alla värden finns i <a href={`/indikatorer/${indicator.slug}/data.csv`}>CSV-filen</a>.
        </p>
      ))}
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

import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone, notFound } from '#app/auth/guard.server.ts'
import { AboutIndicator } from '#app/components/about-indicator.tsx'
import { AreaFigures } from '#app/components/area-figures.tsx'
import { Findings, IndicatorFigure, LifecycleMark } from '#app/components/indicator-panel.tsx'
import { ReferenceTable } from '#app/components/reference-table.tsx'
import { pageTitle } from '#app/components/site.ts'
import { sourceAnchor, SourceDetails } from '#app/components/source-details.tsx'
import { Standings } from '#app/components/standings.tsx'
import { goalAddresses } from '#app/db/goal/goal-addresses.server.ts'
import { findIndicator } from '#app/db/indicator/indicators.server.ts'
import { mostSeries } from '#app/domain/comparison/choice.ts'
import { hasValues } from '#app/domain/follow-up/document/figure.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { sourcesOf, type DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { areasIn, isWide, toldPart } from '#app/domain/indicator/told-part.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { formatCalendarDate, formatList } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { LatestByArea } from './latest-by-area.tsx'
import { OneArea } from './one-area.tsx'
import { ValueList } from './value-list.tsx'

export const loader = forEveryone('public.read', async ({ viewer, params, request }) => {
  const area = new URL(request.url).searchParams.get('omrade') ?? ''
  const areaCodes = /^[a-z0-9-]{1,60}$/.test(area) ? [area] : []
  const [indicator, addressOf] = await Promise.all([
    findIndicator(viewer, params['slug'] ?? '', { extent: 'page', areaCodes }),
    goalAddresses(viewer),
  ])
  if (indicator === null) throw notFound()
  return {
    indicator,
    area,
    goals: indicator.goals.map((goal) => ({ href: addressOf(goal.planSlug, goal), label: goalLabel(goal) })),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.indicator.shortName) : [])

export default function ShowIndicator() {
  const { indicator, goals, area: code } = useLoaderData<typeof loader>()
  const areas = isWide(indicator) ? areasIn(indicator) : []
  const area = areas.find((one) => one.code === code)
  const always = toldPart(indicator, [])
  const told = toldPart(indicator, area === undefined ? [] : [area.code])
  const sources = sourcesOf(told)
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/indikatorer', label: 'Indikatorer' }, { label: indicator.shortName }]}
        title={indicator.name}
        lead={indicator.definition ?? undefined}
      />
      {indicator.isDemo ? (
        <Notice kind="info" title="Indikatorn är ett exempel">
          <p>
            {indicator.isOwn
              ? 'Den är påhittad för att visa hur en organisation rapporterar ett eget värde.'
              : 'Den och dess värden är påhittade.'}
          </p>
        </Notice>
      ) : null}
      <LifecycleMark indicator={indicator} />
      {hasValues(indicator) ? (
        <>
          <AreaFigures indicator={indicator} id="omraden" />
          {hasValues(always) ? <IndicatorFigure indicator={always} id="indikator" /> : null}
          {areas.length === 0 ? null : <OneArea indicator={indicator} areas={areas} area={area} asked={code} />}
          <LatestByArea indicator={indicator} />
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
      <AboutIndicator indicator={indicator} goals={goals} />
      <References indicator={indicator} />
      <Life indicator={indicator} />
      <ValueList
        indicator={told}
        lead={
          areas.length === 0
            ? undefined
            : `Här står värdena för ${formatList(areasIn(told).map(({ name }) => name))}. Välj ett område ovan för att se dess värden och var de står, eller hämta alla värden som fil.`
        }
      />
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

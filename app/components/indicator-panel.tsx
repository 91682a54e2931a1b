import { hasValues, indicatorFigure, isDrawn, seriesBySubject } from '#app/domain/follow-up/document/figure.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { indicatorFindings } from '#app/domain/series/findings.ts'
import { endSentence } from '#app/domain/series/sentence.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { Figure } from '#app/ui/figure.tsx'
import { Prose } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { Chart } from './chart.tsx'
import { IndicatorValues } from './indicator-values.tsx'
import { sourceAnchor } from './source-details.tsx'

/** Where in its life an indicator is; of one that has ended, who decided and the last year. */
export function LifecycleMark({ indicator }: { indicator: DescribedIndicator }) {
  const { shape, tone, label, explanation } = indicatorStates[indicator.state]
  const endings = [
    ...new Set(indicator.series.flatMap((series) => endSentence(series, indicator.state === 'discontinued') ?? [])),
  ]
  const latest = latestYear(indicator)
  const hint =
    endings.length > 0
      ? endings.join(' ')
      : [explanation, latest === undefined ? '' : `Senaste värdet är från ${latest}.`].join(' ')
  const step = indicator.steps.findLast((one) => one.toState === indicator.state)
  return (
    <>
      <StatusMark shape={shape} tone={tone} label={label} hint={hint} />
      {endings.length === 0 || step?.source == null ? null : (
        <p className="small muted">
          Källa: <a href={`/indikatorer/${indicator.slug}#${sourceAnchor(step.source)}`}>{sourceName(step.source)}</a>
          {step.locator === null ? null : `, ${step.locator.charAt(0).toLocaleLowerCase('sv')}${step.locator.slice(1)}`}
        </p>
      )}
    </>
  )
}

/** The latest year that the indicator has a value for. */
function latestYear(indicator: DescribedIndicator): number | undefined {
  const years = indicator.series.flatMap((series) =>
    series.values.flatMap((row) => (row.value.type === 'missing' ? [] : [row.year])),
  )
  return years.length === 0 ? undefined : Math.max(...years)
}

/**
 * What the figures say: a paragraph of generated sentences for each series, which never cross from one series to
 * another, and then the remarks.
 */
export function Findings({ indicator }: { indicator: DescribedIndicator }) {
  const paragraphs = indicatorFindings({ ...indicator, series: seriesBySubject(indicator) })
  if (paragraphs.length + indicator.remarks.length === 0) return null
  return (
    <Prose>
      {paragraphs.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {indicator.remarks.map((remark) => (
        <p key={remark.text}>
          {remark.text}
          {remark.source === null ? null : (
            <>
              {' '}
              <a className="small" href={`/indikatorer/${indicator.slug}#${sourceAnchor(remark.source)}`}>
                Källa<span className="hidden-visually">: {sourceName(remark.source)}</span>
              </a>
            </>
          )}
        </p>
      ))}
    </Prose>
  )
}

/** An indicator's picture with its table, its sentences and its source. */
export function IndicatorFigure({ indicator, id }: { indicator: DescribedIndicator; id: string }) {
  if (!hasValues(indicator)) return null
  const measured = indicator.series.map((series) => ({ ...series, references: [] }))
  const cited = sourcesOf({ series: measured, steps: [], remarks: [] })
  const [first] = cited
  const figure = indicatorFigure(indicator, id)
  return (
    <Figure
      title={figure.title}
      subtitle={figure.subtitle}
      note={
        cited.some((source) => source.responseRates.length > 0)
          ? `Svarsfrekvens: ${cited
              .flatMap((source) => source.responseRates)
              .map((rate) => `${rate.percent} procent (${rate.part})`)
              .join(', ')}.`
          : undefined
      }
      source={
        first === undefined
          ? undefined
          : {
              label: figure.source,
              href: `/indikatorer/${indicator.slug}#${sourceAnchor(first)}`,
            }
      }
    >
      {isDrawn(figure) ? <Chart figure={figure} id={`${id}-diagram`} /> : null}
      <IndicatorValues indicator={indicator} caption={`${indicator.shortName}, värden per år`} />
    </Figure>
  )
}

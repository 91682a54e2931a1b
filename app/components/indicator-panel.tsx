import { hasValues, indicatorFigure } from '#app/domain/follow-up/figure.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { sourcesOf } from '#app/domain/indicator/described-indicator.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import {
  breakSentences,
  changeSentence,
  endSentence,
  firstTimeSentence,
  spreadSentences,
  unmeasuredSentence,
} from '#app/domain/series/sentence.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { Figure } from '#app/ui/figure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { Chart } from './chart.tsx'
import { IndicatorValues } from './indicator-values.tsx'
import { sourceAnchor } from './source-details.tsx'

/** Where in its life an indicator is. */
export function LifecycleMark({ indicator }: { indicator: Pick<DescribedIndicator, 'state'> }) {
  const { shape, tone, label, explanation } = indicatorStates[indicator.state]
  return <StatusMark shape={shape} tone={tone} label={label} hint={explanation} />
}

/** What the figures say, in generated sentences that never cross from one series to another. */
export function findings(indicator: DescribedIndicator): string[] {
  const successors = new Set(indicator.successions.map((succession) => succession.to))
  return [
    ...indicator.series.flatMap((series) => {
      const named = indicator.series.length > 1 ? `${series.shortLabel}: ` : ''
      return [
        changeSentence(series, indicator.unit),
        unmeasuredSentence(series),
        indicator.state === 'new' ? firstTimeSentence(series, successors.has(series.slug)) : undefined,
      ].flatMap((sentence) => (sentence === undefined ? [] : [`${named}${sentence}`]))
    }),
    ...indicator.series.flatMap((series) => spreadSentences(series, indicator.unit)),
    ...breakSentences(indicator.successions),
  ]
}

/** Says that and how an indicator has ended; nothing for one that has not. */
export function Discontinuation({ indicator }: { indicator: DescribedIndicator }) {
  const sentences = [...new Set(indicator.series.flatMap((series) => endSentence(series) ?? []))]
  if (sentences.length === 0) return null
  const step = indicator.steps.find((one) => one.toState === 'discontinued')
  return (
    <Notice kind="warning" title={sentences.join(' ')}>
      <p>
        {hasValues(indicator) ? null : 'Tidigare värden finns inte i underlaget och visas därför inte. '}
        {step?.source == null ? null : (
          <>
            Källa: <a href={`/indikatorer/${indicator.slug}#${sourceAnchor(step.source)}`}>{sourceName(step.source)}</a>
            {step.locator === null ? null : `, ${step.locator}`}.
          </>
        )}
      </p>
    </Notice>
  )
}

/** An indicator's picture with its table, its sentences and its source. */
export function IndicatorFigure({ indicator, id }: { indicator: DescribedIndicator; id: string }) {
  if (!hasValues(indicator)) return null
  const cited = sourcesOf({ ...indicator, steps: [], remarks: [] })
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
      <Chart figure={figure} id={`${id}-diagram`} />
      <IndicatorValues indicator={indicator} caption={`${indicator.shortName}, värden per år`} />
    </Figure>
  )
}

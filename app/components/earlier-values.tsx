import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { isRevised, type Revised } from '#app/domain/series/revision.ts'
import { valueInText } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { formatDate } from '#app/domain/swedish.ts'

/** That a value has been revised, and behind it what it was, until when, and why it was changed. */
export function EarlierValues({ value, unit }: { value: Revised; unit: IndicatorUnit }) {
  if (!isRevised(value)) return null
  const earlier = (value.earlier ?? []).toReversed()
  if (earlier.length === 0) return <p className="small">Reviderat.</p>
  return (
    <details className="small">
      <summary>Reviderat</summary>
      <ul>
        {earlier.map((one) => (
          <li key={one.revision}>
            Var {valueInText(one.value, unit)}
            {one.numerator !== null && one.denominator !== null ? ` (${one.numerator} av ${one.denominator})` : ''} fram
            till {formatDate(one.replacedAt)}.{' '}
            {one.reason === null ? 'Skälet är inte antecknat.' : `Skäl: ${one.reason}`}
            {one.citations.length === 0
              ? ''
              : ` Källa då: ${one.citations.map(({ source, locator }) => `${sourceName(source)}, ${locator}`).join('; ')}.`}
          </li>
        ))}
      </ul>
    </details>
  )
}

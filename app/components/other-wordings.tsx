import { isSameWording } from '#app/domain/plan/comparison/text-tokens.ts'
import { comparisonPath } from '#app/domain/plan/plan.ts'
import { rewordingOf, type OtherWording, type OtherWordings } from '#app/domain/plan/wording.ts'
import { DifferenceKey } from '#app/ui/difference.tsx'
import { WordingDifference } from './wording-difference.tsx'

const sides = {
  earlier: { label: 'Tidigare lydelse', summary: 'Visa vad som har ändrats sedan den tidigare lydelsen' },
  later: { label: 'Senare lydelse', summary: 'Visa vad som ändras i den senare lydelsen' },
} as const

/** How a goal or commitment is worded in the editions before and after, and what was changed. */
export function OtherWordingLines(props: { text: string; planSlug: string; others: OtherWordings }) {
  const { text, planSlug, others } = props
  return (
    <>
      {(['earlier', 'later'] as const).map((side) => {
        const rewording = rewordingOf(text, others[side], side)
        return others[side].length === 0 ? null : (
          <div className="stack" key={side}>
            {others[side].map((other) => (
              <p className="small" key={other.href}>
                {sides[side].label} i {other.plan.title}: <a href={other.href}>{other.name}</a>
                {isSameWording(other.text, text) ? ', ordagrant lika' : ''}.{' '}
                <ComparisonLink planSlug={planSlug} other={other} side={side} />
              </p>
            ))}
            {rewording === null ? null : (
              <details>
                <summary>{sides[side].summary}</summary>
                <div className="stack">
                  <DifferenceKey />
                  <WordingDifference {...rewording} />
                </div>
              </details>
            )}
          </div>
        )
      })}
    </>
  )
}

function ComparisonLink(props: { planSlug: string; other: OtherWording; side: 'earlier' | 'later' }) {
  const { planSlug, other, side } = props
  const href =
    side === 'earlier' ? comparisonPath(planSlug, other.plan.slug) : comparisonPath(other.plan.slug, planSlug)
  return (
    <a href={href}>
      Jämför utgåvorna
      <span className="hidden-visually">, {other.plan.title}</span>
    </a>
  )
}

import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { toldReportBeside } from '#app/domain/status-report/told-beside.ts'
import type { FollowUpMaterial } from './material.ts'
import type { Owed } from './owed.ts'

/** What becomes of answers that are handed in but not accepted. */
export const unacceptedRules = {
  'shown-as-unreviewed': { isPublishable: false },
  'left-out': { isPublishable: true },
} as const satisfies Record<
  string,
  {
    /** What is compiled so may be frozen, and read by everybody. */
    isPublishable: boolean
  }
>

export type UnacceptedRule = keyof typeof unacceptedRules

/**
 * The material as it may be told under a rule. Drafts and what was sent back are never in it. With "left-out" neither is
 * what waits for review: of it only that it was handed in is kept, and a draft or a return is told as no answer, because
 * those are between the organisation and the coordination. Small counts are hidden either way.
 */
export function toldMaterial<Material extends Pick<FollowUpMaterial, 'goals' | 'owed'>>(
  material: Material,
  rule: UnacceptedRule,
): Material {
  const indicators = new Map(material.goals.flatMap((goal) => goal.indicators.map((one) => [one.slug, one] as const)))
  return { ...material, owed: material.owed.map((one) => toldOwed(one, rule, indicators)) }
}

function toldOwed(
  { commitmentSlug, organisation, state, report }: Owed,
  rule: UnacceptedRule,
  indicators: ReadonlyMap<string, DescribedIndicator>,
): Owed {
  const { isPublishable } = unacceptedRules[rule]
  const isTold = state === 'accepted' || (state === 'submitted' && !isPublishable)
  const isInside = isPublishable && (state === 'draft' || state === 'returned')
  return {
    commitmentSlug,
    organisation,
    state: isInside ? 'none' : state,
    report: isTold && report !== undefined ? toldReportBeside(report, indicators) : undefined,
  }
}

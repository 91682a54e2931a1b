import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { draftLimits, type DraftFault, type DraftGoal } from './draft.ts'

/** What the pages for editing would refuse. */
export function draftFaults(goals: readonly DraftGoal[]): DraftFault[] {
  const tooLong = (texts: readonly { part: string; text: string }[], most: number) =>
    texts.flatMap(({ part, text }) =>
      text.length > most ? [{ part, why: `Texten får vara högst ${most} tecken. Dela den eller korta den.` }] : [],
    )
  return goals.flatMap((goal, index) => {
    const twin = goals.slice(0, index).find((other) => other.kind === goal.kind && other.number === goal.number)
    const titles = [goal.commitmentsTitle, goal.supportTitle].map((text) => ({ part: goal.part, text }))
    return [
      ...(twin === undefined
        ? []
        : [{ part: goal.part, why: `${goalNumberLabel(goal)} finns två gånger. Ge ett av dem ett annat nummer.` }]),
      ...(goal.title === ''
        ? [{ part: goal.part, why: `${goalNumberLabel(goal)} saknar titel. Skriv den efter numret.` }]
        : []),
      ...tooLong([{ part: goal.part, text: goal.title }], draftLimits.title),
      ...tooLong(titles, draftLimits.heading),
      ...tooLong(
        [
          ...goal.contexts,
          ...goal.preconditions,
          ...goal.longEffects,
          ...goal.mediumEffects,
          ...goal.outcomes,
          ...goal.possibleActions,
          ...goal.supportTips,
          ...goal.commitments,
        ],
        draftLimits.text,
      ),
      ...tooLong(
        goal.indicators.map(({ part, name }) => ({ part, text: name })),
        draftLimits.indicator,
      ),
    ]
  })
}

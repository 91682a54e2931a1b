import { decisionName, dueInWords, reportedInWords, untilInWords, whoInWords } from '#app/domain/decision/in-words.ts'
import { decisionStates } from '#app/domain/decision/state.ts'
import type { ListedDecision } from '#app/domain/decision/told-decision.ts'
import { TaskList } from '#app/ui/task-list.tsx'
import { DecisionMark } from './decision-mark.tsx'

/** Decisions one under the other: what, who, by when, and how each stands today. */
export function DecisionRows(props: {
  decisions: readonly ListedDecision[]
  hrefOf: (decision: ListedDecision) => string
  /** YYYY-MM-DD */
  today: string
  /** Leave out who shall do it, where all are the reader's own. */
  isOwn?: boolean
}) {
  const { decisions, hrefOf, today, isOwn = false } = props
  return (
    <TaskList
      tasks={decisions.map((decision) => {
        const { standing } = decision
        // What is said to be done waits for the group, not for those who shall do it.
        const until = standing === 'late' || standing === 'waiting' ? untilInWords(decision.dueOn, today) : ''
        const hints = decisionStates[decision.state].isOpen ? [until, reportedInWords(decision)] : []
        const facts = [...(isOwn ? [] : [whoInWords(decision)]), dueInWords(decision.dueOn), decisionName(decision)]
        return {
          id: String(decision.id),
          title: <a href={hrefOf(decision)}>{decision.what}</a>,
          meta: facts.join(' · '),
          status: <DecisionMark standing={standing} hint={hints.filter((hint) => hint !== '').join('. ')} />,
        }
      })}
    />
  )
}

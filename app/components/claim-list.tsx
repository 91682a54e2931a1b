import type { CheckedClaim } from '#app/domain/statement/checked-claim.ts'
import { judgements, type Judgement } from '#app/domain/statement/judgement.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** What is said of a number, as word and shape, with why where there is room and the word does not say it all. */
export function JudgementMark({ judgement, why }: { judgement: Judgement; why?: string }) {
  const { label, shape, tone } = judgements[judgement]
  return <StatusMark shape={shape} tone={tone} label={label} hint={judgement === 'unbound' ? undefined : why} />
}

/**
 * The numbers of a text with what is said of each, shown while somebody writes; why is told of those that a proposal
 * would need a reason for. `href` is the page where numbers are bound.
 */
export function ClaimList(props: { claims: readonly CheckedClaim[]; href: string }) {
  const { claims, href } = props
  if (claims.length === 0) return <p>Texten har inga tal som behöver knytas till värden.</p>
  return (
    <>
      <TaskList
        tasks={claims.map(({ claim, judgement, why }) => ({
          id: String(claim.start),
          title: claim.words,
          meta: judgements[judgement].stops && judgement !== 'unbound' ? why : undefined,
          status: <JudgementMark judgement={judgement} />,
        }))}
      />
      <p>
        <a href={href}>Knyt talen till värden</a>
      </p>
    </>
  )
}

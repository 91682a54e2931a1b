import { decisionAddresses } from '#app/domain/decision/addresses.ts'
import { whyNotReport } from '#app/domain/decision/rules.ts'
import { decisionStates } from '#app/domain/decision/state.ts'
import type { DecisionDoer, ListedDecision } from '#app/domain/decision/told-decision.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { Button } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** What each of those who shall do it says; the coordination may write it for them, or take that back. */
export function DoerList({ decision, mayReport }: { decision: ListedDecision; mayReport: boolean }) {
  return (
    <Section id="svar" title="Vad de som ska göra det säger">
      <TaskList
        tasks={decision.organisations.map((doer) => ({
          id: doer.slug,
          title: doer.name,
          meta:
            doer.reportedAt === null ? undefined : (
              <>
                <p className="text-lines">”{doer.note}”</p>
                <p>
                  {doer.reportedName}, {formatDate(doer.reportedAt)}
                </p>
              </>
            ),
          status:
            doer.reportedAt === null ? (
              <StatusMark
                shape="empty"
                tone="neutral"
                label={decisionStates[decision.state].isOpen ? 'Inget svar än' : 'Inte anmält'}
              />
            ) : (
              <StatusMark shape="half" tone="progress" label="Anmält som genomfört" />
            ),
          action: mayReport ? <DoerAction decision={decision} doer={doer} /> : undefined,
        }))}
      />
    </Section>
  )
}

function DoerAction({ decision, doer }: { decision: ListedDecision; doer: DecisionDoer }) {
  const addresses = decisionAddresses(decision.id)
  if (whyNotReport('reported-done', decision.state, doer) === undefined) {
    return (
      <a href={addresses.report(doer.slug)}>
        Anmäl åt dem<span className="hidden-visually"> som genomfört av {doer.name}</span>
      </a>
    )
  }
  if (whyNotReport('taken-back', decision.state, doer) !== undefined) return null
  return (
    <form method="post" action={addresses.takingBack(doer.slug)}>
      <HiddenField name="version" value={String(decision.version)} readOnly />
      <Button kind="quiet">
        Ta tillbaka<span className="hidden-visually"> anmälan från {doer.name}</span>
      </Button>
    </form>
  )
}

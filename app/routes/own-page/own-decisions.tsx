import { DecisionRows } from '#app/components/decision-rows.tsx'
import { ownDecisionAddresses } from '#app/domain/decision/addresses.ts'
import { decisionStates } from '#app/domain/decision/state.ts'
import type { ListedDecision } from '#app/domain/decision/told-decision.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/page.tsx'

/** What the steering group has decided that the organisation shall do: late first, and what is ended folded. */
export function OwnDecisions({ decisions, today }: { decisions: readonly ListedDecision[]; today: string }) {
  if (decisions.length === 0) return null
  const open = decisions.filter(({ state }) => decisionStates[state].isOpen)
  const ended = decisions.filter(({ state }) => !decisionStates[state].isOpen)
  const rows = (shown: readonly ListedDecision[]) => (
    <DecisionRows decisions={shown} today={today} hrefOf={({ id }) => ownDecisionAddresses(id).show} isOwn />
  )
  return (
    <Section id="beslut" title="Beslut som rör er">
      {open.length === 0 ? <p>Alla styrgruppens beslut som rör er är avslutade.</p> : rows(open)}
      {ended.length === 0 ? null : (
        <Disclosure summary={`Avslutade beslut (${ended.length})`}>{rows(ended)}</Disclosure>
      )}
    </Section>
  )
}

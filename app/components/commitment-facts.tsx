import type { CommitmentDetails } from '#app/domain/commitment/described-commitment.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** What the coordination keeps beside a commitment's wording; draws nothing where there is nothing. */
export function CommitmentFacts({ details }: { details: CommitmentDetails }) {
  const { responsibleRoles, targetGroup, milestones, links } = details
  const facts = [
    { term: 'Ansvariga roller', value: responsibleRoles },
    { term: 'Målgrupp', value: targetGroup },
  ].flatMap(({ term, value }) => (value === null ? [] : [{ term, value }]))
  return (
    <>
      {facts.length === 0 ? null : (
        <Section id="fakta" title="Vem och för vem">
          <SummaryList rows={facts} />
        </Section>
      )}
      {milestones.length === 0 ? null : (
        <Section id="delsteg" title="Delsteg">
          <ul className="ruled-list">
            {milestones.map((step) => (
              <li key={step.id}>
                <StatusMark
                  shape={step.doneOn === null ? 'empty' : 'full'}
                  tone={step.doneOn === null ? 'neutral' : 'good'}
                  label={step.title}
                  hint={whenWords(step)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {links.length === 0 ? null : (
        <Section id="lankar" title="Läs mer">
          <LinkList links={links.map(({ label, url }) => ({ href: url, label }))} />
        </Section>
      )}
    </>
  )
}

function whenWords({ dueOn, doneOn }: { dueOn: string | null; doneOn: string | null }): string {
  if (doneOn !== null) return `Klart ${formatCalendarDate(doneOn)}`
  return dueOn === null ? 'Inte klart' : `Ska vara klart senast ${formatCalendarDate(dueOn)}`
}

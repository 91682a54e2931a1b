import type { OutlinedSection } from '#app/db/follow-up/outline.server.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { presentInWords } from '#app/domain/follow-up/sections/presence.ts'
import { sectionStates, stateOfSection } from '#app/domain/follow-up/sections/section-state.ts'
import { textIsExpected } from '#app/domain/follow-up/sections/section.ts'
import { counted, formatDateTime } from '#app/domain/swedish.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'

/** The sections of a follow-up in the order that they are printed, with how far each has come and who has it. */
export function SectionList(props: { sections: readonly OutlinedSection[]; year: string; isWritable: boolean }) {
  const { sections, year, isWritable } = props
  const addresses = followUpAddresses(year)
  return (
    <TaskList
      ordered
      tasks={sections.map((section) => {
        const { label, shape, tone } =
          sectionStates[stateOfSection({ text: section.hasText ? 'x' : '', readyAt: section.readyAt })]
        return {
          id: section.key,
          title: section.title,
          meta: <SectionMeta section={section} numbers={addresses.numbers(section.key)} isWritable={isWritable} />,
          // How far the writing has come is told as long as there is writing.
          status: isWritable ? <StatusMark shape={shape} tone={tone} label={label} /> : undefined,
          action: (
            <LinkButton kind="secondary" href={addresses.section(section.key)}>
              {isWritable && section.readyAt === null ? 'Skriv' : 'Läs'}
              <span className="hidden-visually"> avsnittet {section.title}</span>
            </LinkButton>
          ),
        }
      })}
    />
  )
}

function SectionMeta(props: { section: OutlinedSection; numbers: string; isWritable: boolean }) {
  const { section, numbers, isWritable } = props
  const { kind, words, assignee, changedAt, changedName, readyName, present, unsettled } = section
  const facts = [
    words > 0
      ? counted(words, 'ord', 'ord', 'neuter')
      : !isWritable
        ? 'Ingen text'
        : textIsExpected(kind)
          ? ''
          : 'Texten är frivillig',
    assignee === null ? '' : `Skrivs av ${assignee.name}`,
    changedAt === null ? '' : `Ändrat av ${changedName} ${formatDateTime(changedAt)}`,
    readyName === null ? '' : `Märkt som klart av ${readyName}`,
    presentInWords(present),
  ].filter((fact) => fact !== '')
  return (
    <>
      {facts.join(' · ')}
      {unsettled === 0 || !isWritable ? null : (
        <>
          {facts.length === 0 ? '' : ' · '}
          <a href={numbers}>{counted(unsettled, 'tal', 'tal', 'neuter')} att reda ut</a>
        </>
      )}
    </>
  )
}

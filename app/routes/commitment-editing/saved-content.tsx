import type { CommitmentContent } from '#app/domain/commitment/changes.ts'
import type { Milestone } from '#app/domain/commitment/milestone.ts'
import { timeFrameWords } from '#app/domain/commitment/time-frame-words.ts'
import { formatCalendarDate, sentenceCase } from '#app/domain/swedish.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

/** What is stored of the commitment, to compare with what somebody typed. */
export function SavedContent({ content }: { content: CommitmentContent<Milestone> }) {
  const none = 'Inget'
  return (
    <SummaryList
      rows={[
        { term: 'Rubrik', value: content.label },
        { term: 'Lydelse', value: content.text },
        { term: 'På klarspråk', value: content.plainReading ?? none },
        { term: 'Ansvariga roller', value: content.responsibleRoles ?? none },
        { term: 'Målgrupp', value: content.targetGroup ?? none },
        { term: 'Tidsram', value: sentenceCase(timeFrameWords(content)) },
        {
          term: 'Delsteg',
          value:
            content.milestones.length === 0
              ? none
              : content.milestones.map((step) => (
                  <p key={step.id}>
                    {step.title}
                    {step.dueOn === null ? '' : `, klart senast ${formatCalendarDate(step.dueOn)}`}
                    {step.doneOn === null ? '' : `, klart ${formatCalendarDate(step.doneOn)}`}
                  </p>
                )),
        },
        {
          term: 'Länkar',
          value: content.links.length === 0 ? none : content.links.map((link) => <p key={link.url}>{link.label}</p>),
        },
      ]}
    />
  )
}

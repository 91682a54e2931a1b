import { CourseMark, DegreeMark, NotReportedMark } from '#app/components/report-status.tsx'
import { courses, degrees, type Course, type Degree } from '#app/domain/commitment/status.ts'
import type { Answer, AnswerRow, ComparedCommitment, SideBySide } from '#app/domain/follow-up/comparing/side-by-side.ts'
import { goalTitle } from '#app/domain/follow-up/comparing/told-facts.ts'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { PresenceNote } from './presence-note.tsx'

/** For each goal, each commitment with what each organisation said of it in the two editions. */
export function ComparedCommitments(props: {
  goals: SideBySide['goals']
  commitments: readonly ComparedCommitment[]
  earlier: number
  later: number
}) {
  const { goals, commitments, earlier, later } = props
  return (
    <>
      {goals.map((goal) => {
        const rows = commitments
          .filter((one) => one.goal === goal.key)
          .flatMap((commitment): { commitment: ComparedCommitment; answer: AnswerRow | undefined }[] =>
            commitment.rows.length === 0
              ? [{ commitment, answer: undefined }]
              : commitment.rows.map((answer) => ({ commitment, answer })),
          )
        return (
          <Section key={goal.key} level={3} title={goalTitle(goal)}>
            <PresenceNote presence={goal.presence} />
            {rows.length === 0 ? (
              <p>Målet har inga åtaganden i någon av utgåvorna.</p>
            ) : (
              <DataTable
                caption={`Svar om åtagandena, ${goalTitle(goal)}`}
                captionHidden
                wide
                rows={rows}
                rowKey={({ commitment, answer }) => `${commitment.slug} ${answer?.organisation.slug ?? ''}`}
                groupOf={({ commitment }) => titleOf(commitment)}
                columns={[
                  {
                    key: 'organisation',
                    label: 'Aktör',
                    rowHeader: true,
                    cell: ({ answer }) => answer?.organisation.name ?? 'Ingen aktör',
                  },
                  {
                    key: 'earlier',
                    label: `${earlier}`,
                    cell: ({ answer }) => <AnswerView answer={answer?.earlier} />,
                  },
                  { key: 'later', label: `${later}`, cell: ({ answer }) => <AnswerView answer={answer?.later} /> },
                ]}
              />
            )}
          </Section>
        )
      })}
    </>
  )
}

/** The commitment's name, with what has become of it between the editions. */
function titleOf({ position, label, presence, isReworded }: ComparedCommitment): string {
  const what = presence === 'came' ? ' (har tillkommit)' : presence === 'went' ? ' (finns inte längre)' : ''
  return `${position}. ${label}${what}${isReworded ? ' (har fått en ny ordalydelse)' : ''}`
}

function AnswerView({ answer }: { answer: Answer | undefined }) {
  switch (answer?.kind) {
    case undefined:
    case 'not-asked':
      return <span className="muted">Inte tillfrågad</span>
    case 'silent':
      return <NotReportedMark />
    case 'waiting':
      return <span className="muted">Inskickat, inte publicerat</span>
    case 'answered':
      return (
        <>
          {Object.hasOwn(degrees, answer.status.degree) ? (
            <DegreeMark degree={answer.status.degree as Degree} label={answer.status.degreeLabel} />
          ) : (
            answer.status.degreeLabel
          )}
          <br />
          {Object.hasOwn(courses, answer.status.course) ? (
            <CourseMark course={answer.status.course as Course} label={answer.status.courseLabel} />
          ) : (
            answer.status.courseLabel
          )}
        </>
      )
  }
}

import { choicesOf, questionKinds, type SurveyQuestion } from '#app/domain/survey/question.ts'
import { questionMoves, type QuestionMove } from '#app/domain/survey/question-move.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { surveyPath } from './survey-crumbs.ts'

/** A survey's questions in order, each with buttons that move it or take it away while it is a draft. */
export function QuestionList(props: {
  survey: { slug: string; version: number; questions: readonly SurveyQuestion[] }
  isLocked: boolean
}) {
  const { survey, isLocked } = props
  return (
    <TaskList
      ordered
      tasks={survey.questions.map((question, index) => ({
        id: String(question.id),
        title: (
          <span id={`fraga-${question.id}`}>
            {index + 1}. {question.text}
          </span>
        ),
        meta: <QuestionFacts question={question} />,
        ...(isLocked
          ? {}
          : {
              action: (
                <form method="post">
                  <HiddenField name="version" value={survey.version} readOnly />
                  <ButtonRow>
                    <LinkButton kind="quiet" href={`${surveyPath(survey.slug)}/fragor/${question.id}`}>
                      Ändra
                      <About question={question} />
                    </LinkButton>
                    {movesOf(index, survey.questions.length).map((move) => (
                      <Button key={move} kind="quiet" name="move" value={`${move} ${question.id}`}>
                        {questionMoves[move].label}
                        <About question={question} />
                      </Button>
                    ))}
                  </ButtonRow>
                </form>
              ),
            }),
      }))}
    />
  )
}

const movesOf = (index: number, count: number): QuestionMove[] => [
  ...(index > 0 ? (['up'] as const) : []),
  ...(index < count - 1 ? (['down'] as const) : []),
  'remove',
]

function About({ question }: { question: SurveyQuestion }) {
  return <span className="hidden-visually"> frågan ”{question.text}”</span>
}

function QuestionFacts({ question }: { question: SurveyQuestion }) {
  const choices = choicesOf(question)
  return (
    <>
      {questionKinds[question.kind].label}
      {question.isRequired ? ', måste besvaras' : ''}
      {choices.length === 0 ? null : (
        <>
          <br />
          {choices.map(({ label }) => label).join(' · ')}
        </>
      )}
    </>
  )
}

import { longestText } from '#app/domain/survey/answer.ts'
import { answerKey, choicesOf, questionKinds, type SurveyQuestion } from '#app/domain/survey/question.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import type { PostedFields } from './posted-fields.ts'

/** A survey's questions as they are answered, one under the other. */
export function SurveyFields({ questions, posted }: { questions: readonly SurveyQuestion[]; posted: PostedFields }) {
  return (
    <>
      {questions.map((question, index) => (
        <SurveyField key={question.id} question={question} number={index + 1} posted={posted} />
      ))}
    </>
  )
}

function SurveyField(props: { question: SurveyQuestion; number: number; posted: PostedFields }) {
  const { question, number, posted } = props
  const name = `q.${answerKey(question)}`
  const label = `${number}. ${question.text}`
  const help = question.help === '' ? undefined : question.help
  const optional = !question.isRequired
  const field = posted.field(name)
  switch (questionKinds[question.kind].asked) {
    case 'one':
      return (
        <RadioRows
          {...field}
          label={label}
          hint={help}
          optional={optional}
          large
          options={choicesOf(question).map(({ code, label: text }) => ({ value: code, label: text }))}
        />
      )
    case 'several':
      return (
        <Fieldset id={field.id} legend={label} hint={help} error={field.error} optional={optional} large>
          {choicesOf(question).map(({ code, label: text }, index) => {
            const tick = posted.tick(`${name}.${code}`)
            // The first has the field's id, so that the error summary can lead to it.
            return <CheckboxRow key={code} {...tick} id={index === 0 ? field.id : tick.id} label={text} />
          })}
        </Fieldset>
      )
    case 'text':
      return (
        <TextArea
          {...field}
          label={label}
          hint={
            <>
              {help === undefined ? null : <>{help} </>}
              Skriv inget som gör att du själv eller någon annan går att känna igen: inga namn, och inget om enskilda
              personer.
            </>
          }
          optional={optional}
          large
          rows={4}
          limit={longestText}
        />
      )
  }
}

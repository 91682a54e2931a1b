import { postedFields } from '#app/components/posted-fields.ts'
import { questionCodes, questionFields } from '#app/domain/reporting-round/question.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'

/**
 * How each field of a report is asked: whether, whether it is demanded, and the help under it. While the round is open
 * (`isOpen`) what is asked lies fast, and a demand can only be dropped.
 */
export function QuestionFields(props: {
  values: Record<string, string>
  errors: Record<string, string>
  isOpen: boolean
}) {
  const { values, errors, isOpen } = props
  const { field, tick } = postedFields(values, errors)
  return (
    <>
      {questionCodes.map((code) => {
        const { label, mayBeLeftOut, mayBeRequired } = questionFields[code]
        const name = `questions.${code}`
        const isAsked = values[`${name}.isAsked`] === 'on'
        const isRequired = values[`${name}.isRequired`] === 'on'
        return (
          <Fieldset
            key={code}
            id={`questions-${code}`}
            legend={label}
            hint={
              mayBeLeftOut
                ? isOpen
                  ? `Frågas ${isAsked ? '' : 'inte '}i den här omgången.`
                  : undefined
                : `Frågas alltid${mayBeRequired ? ' och ska besvaras' : ', när svaret behöver ett skäl'}.`
            }
          >
            {mayBeLeftOut && isOpen && isAsked ? <HiddenField name={`${name}.isAsked`} value="on" readOnly /> : null}
            {mayBeLeftOut && !isOpen ? <CheckboxRow {...tick(`${name}.isAsked`)} label="Ställ frågan" /> : null}
            {mayBeLeftOut && mayBeRequired && (!isOpen || isRequired) ? (
              <CheckboxRow {...tick(`${name}.isRequired`)} label="Svaret behövs för att skicka in" />
            ) : null}
            <TextArea
              {...field(`${name}.helpText`)}
              label={
                <>
                  Egen hjälptext<span className="hidden-visually"> till {label}</span>
                </>
              }
              optional
              rows={2}
            />
          </Fieldset>
        )
      })}
    </>
  )
}

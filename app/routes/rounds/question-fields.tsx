import { postedFields } from '#app/components/posted-fields.ts'
import { questionCodes, questionFields, type QuestionField } from '#app/domain/reporting-round/question.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
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
        const hint = mayBeLeftOut
          ? undefined
          : `Frågas alltid${mayBeRequired ? ' och ska besvaras' : ', när svaret behöver ett skäl'}.`
        return (
          <Disclosure
            key={code}
            id={`questions-${code}`}
            summary={label}
            meta={howItIsAsked(code, values)}
            open={Object.keys(errors).some((path) => path.startsWith(`${name}.`))}
          >
            {hint === undefined ? null : <p className="field-hint">{hint}</p>}
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
          </Disclosure>
        )
      })}
    </>
  )
}

/** "Ställs, ska besvaras, egen hjälptext": what is folded, in a line. */
function howItIsAsked(code: QuestionField, values: Record<string, string>): string {
  const { mayBeLeftOut, mayBeRequired } = questionFields[code]
  const valueOf = (part: string): string => values[`questions.${code}.${part}`] ?? ''
  if (mayBeLeftOut && valueOf('isAsked') !== 'on') return 'Ställs inte'
  const demand = !mayBeLeftOut
    ? mayBeRequired
      ? 'ska alltid besvaras'
      : 'när svaret behöver ett skäl'
    : valueOf('isRequired') === 'on'
      ? 'ska besvaras'
      : 'frivillig'
  return `Ställs, ${demand}${valueOf('helpText') === '' ? '' : ', egen hjälptext'}`
}

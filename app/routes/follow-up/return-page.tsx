import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import { followUpSteps } from '#app/domain/follow-up/adoption/step.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, type Crumb } from '#app/ui/page.tsx'

/** The page that asks for the reason why a proposal becomes a draft again. */
export function ReturnPage(props: {
  step: 'withdraw' | 'send-back'
  data: { why: string | null; number: number; sha256: string }
  answer: NotSaved | undefined
  crumbs: readonly Crumb[]
  eyebrow: string
  lead: string
  consequences: readonly string[]
  hint: string
  action: string
  back: string
}) {
  const { step, data, answer } = props
  const { label } = followUpSteps[step]
  const { field, faults } = postedFields({ reason: answer?.values['reason'] ?? '' }, answer?.errors ?? {})
  return (
    <Page>
      <PageHead breadcrumb={props.crumbs} eyebrow={props.eyebrow} title={label} lead={props.lead} />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget ändrades" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {data.why === null ? (
        <>
          <Notice kind="info" title="Det här händer">
            <ul>
              {props.consequences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
          <form className="form" method="post" action={props.action} noValidate>
            <ErrorSummary errors={faults}>Inget har ändrats än. Det du skrev finns kvar.</ErrorSummary>
            <HiddenField name="sha256" value={data.sha256} readOnly />
            <TextArea {...field('reason')} label="Skäl" hint={props.hint} rows={4} limit={2000} />
            <ButtonRow>
              <Button>{label}</Button>
              <a href={props.back}>Avbryt</a>
            </ButtonRow>
          </form>
        </>
      ) : (
        <Notice kind="info" title="Det går inte att göra nu">
          {answer?.refusal === data.why ? null : <p>{data.why}</p>}
          <p>
            <a href={props.back}>Tillbaka</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}

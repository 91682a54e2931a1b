import { useLoaderData } from '@remix-run/react'
import { useCallback, useRef, useState, type FormEvent } from 'react'
import { useReportAddresses } from '#app/components/report-addresses.ts'
import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { typedValues } from '#app/domain/status-report/form-values.ts'
import { nestedFields } from '#app/domain/status-report/kept-text.ts'
import { fieldsFrom } from '#app/domain/status-report/prefill.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { DraftState } from '#app/components/draft/draft-state.tsx'
import type { loader } from './edit.tsx'
import { ReportFields } from './report-fields.tsx'
import { fieldsOf, useAutosave } from '#app/components/draft/use-autosave.ts'

/** What the browser checks with, fetched when somebody begins to write, so that the page opens sooner. */
const loadChecks = () => import('#app/domain/status-report/report.ts')

/** The form of a report: it saves itself where scripts run, and is sent by its buttons everywhere. */
export function ReportForm(props: {
  values: StatusReportDraft
  errors: Record<string, string>
  /** The form holds text that the server has not. */
  isUnsent: boolean
  /** The form answers a page on which both texts were shown: sending it is a choice made knowingly. */
  isChosen: boolean
}) {
  const { values, errors, isUnsent, isChosen } = props
  const { round, commitment, offered, asked, milestones, questions, from, author, textKey, whyNot } =
    useLoaderData<typeof loader>()
  const addresses = useReportAddresses()
  const own = addresses.report(round.slug, commitment.slug)
  const merge = addresses.merge(round.slug, commitment.slug)
  const form = useRef<HTMLFormElement>(null)
  const schema = useCallback(async () => (await loadChecks()).reportInput(questions), [questions])
  const { onSubmit, field, faults } = useCheckedForm({ schema, values, errors, unchecked: 'save-draft' })
  const [now, setNow] = useState(values)
  const saving = useAutosave({
    form,
    isOn: whyNot === undefined && !isChosen,
    address: addresses.draft(round.slug, commitment.slug),
    merge,
    author,
    key: textKey,
    version: values.version,
    isUnsent,
  })

  function onInput({ target }: FormEvent<HTMLFormElement>): void {
    if (form.current === null) return
    tickFor(form.current, target)
    saving.onChange()
    if (from !== null) setNow(typedValues({ offered, asked, milestones }, nestedFields(fieldsOf(form.current))))
  }

  return (
    <form
      ref={form}
      className="form"
      method="post"
      action={own}
      noValidate
      onInput={onInput}
      onFocus={() => void loadChecks().catch(() => undefined)}
      onBlur={saving.onBlur}
      onSubmit={(event) => {
        onSubmit(event)
        saving.beforeSubmit(event)
      }}
    >
      <ErrorSummary errors={faults}>Inget har skickats in än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <HiddenField name="version" value={values.version} readOnly />
      {isChosen ? <HiddenField name="chosen" value="on" readOnly /> : null}
      <ReportFields
        values={values}
        offered={offered}
        asked={asked}
        milestones={milestones}
        questions={questions}
        from={from === null ? undefined : { year: from.year, fields: fieldsFrom(from.values, now) }}
        field={field}
      />
      <ButtonRow note={whyNot}>
        <Button name="intent" value="submit" disabled={whyNot !== undefined}>
          Skicka in lägesrapporten
        </Button>
        <Button name="intent" value="save-draft" kind="secondary" disabled={whyNot !== undefined}>
          Spara utkast
        </Button>
      </ButtonRow>
      <DraftState
        state={saving.state}
        held={saving.isHeld ? 'Lägesrapporten är inte skickad.' : ''}
        signIn={`/logga-in?till=${encodeURIComponent(own)}`}
        merge={
          <a
            href={merge}
            onClick={(event) => {
              event.preventDefault()
              saving.leaveFor(merge)
            }}
          >
            Jämför och för samman
          </a>
        }
      />
    </form>
  )
}

/** Whoever describes a contribution has made one: only what is ticked is saved. */
function tickFor(form: HTMLFormElement, target: EventTarget): void {
  if (!(target instanceof HTMLTextAreaElement) || target.value.trim() === '') return
  const name = /^(contributions\.\d+)\.text$/.exec(target.name)?.[1]
  const tick = name === undefined ? null : form.elements.namedItem(`${name}.chosen`)
  if (tick instanceof HTMLInputElement && !tick.checked) tick.click()
}

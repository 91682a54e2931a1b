import type { ReactNode } from 'react'
import { KeptWords } from '#app/components/kept-words.tsx'
import { postedFields, type NotSaved, type PostedFields } from '#app/components/posted-fields.ts'
import { decisionName, dueInWords, whoInWords } from '#app/domain/decision/in-words.ts'
import type { ListedDecision } from '#app/domain/decision/told-decision.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, type Crumb } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

/** A page that asks before something is done to a decision: what is decided, what it means, and the form. */
export function DeedPage(props: {
  title: string
  /** The page that it is asked from, and the way there. */
  back: string
  crumbs: readonly Crumb[]
  decision: ListedDecision
  /** Why it cannot be done now; null when it can. */
  why: string | null
  answer: NotSaved | undefined
  /** What stands in the fields from the beginning. */
  values?: Record<string, string>
  consequences: readonly string[]
  button?: string
  children: (fields: PostedFields) => ReactNode
}) {
  const { title, back, crumbs, decision, why, answer, values = {}, consequences } = props
  const posted = postedFields(answer?.values ?? values, answer?.errors ?? {})
  return (
    <Page>
      <PageHead
        breadcrumb={[...crumbs, { href: back, label: decisionName(decision) }, { label: title }]}
        eyebrow={decisionName(decision)}
        title={title}
      />
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Inget ändrades" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <Verbatim source={`${whoInWords(decision)} · ${dueInWords(decision.dueOn)}`}>{decision.what}</Verbatim>
      {why === null ? (
        <>
          <Notice kind="info" title="Det här händer">
            <ul>
              {consequences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
          <form className="form" method="post" noValidate>
            <ErrorSummary errors={posted.faults}>Inget har ändrats än. Det du skrev finns kvar.</ErrorSummary>
            <HiddenField name="version" value={answer?.values['version'] ?? String(decision.version)} readOnly />
            {props.children(posted)}
            <ButtonRow>
              <Button>{props.button ?? title}</Button>
              <a href={back}>Avbryt</a>
            </ButtonRow>
          </form>
        </>
      ) : (
        <>
          <Notice kind="info" title="Det går inte att göra nu">
            {answer?.refusal === why ? null : <p>{why}</p>}
            <p>
              <a href={back}>Tillbaka till beslutet</a>
            </p>
          </Notice>
          <KeptWords texts={writtenFields.map((name) => answer?.values[name])} />
        </>
      )}
    </Page>
  )
}

/** The fields that hold somebody's own words. */
const writtenFields = ['what', 'caseNumber', 'note', 'reason'] as const

/** The way to a decision's pages for those who follow it up. */
export const decisionCrumbs: readonly Crumb[] = [
  { href: '/styrgrupp', label: 'Styrgrupp' },
  { href: '/styrgrupp/beslut', label: 'Beslut' },
]

/** At which meeting it is done, where one is open; the newest is chosen from the beginning. */
export function MeetingField(props: {
  fields: PostedFields
  meetings: readonly { id: number; heldOn: string; title: string }[]
}) {
  const { fields, meetings } = props
  if (meetings.length === 0) return null
  return (
    <Select
      {...fields.field('meetingId')}
      label="Vid vilket sammanträde?"
      placeholder="Inte vid något sammanträde"
      options={meetings.map(({ id, heldOn, title }) => ({
        value: String(id),
        label: `${title}, ${formatCalendarDate(heldOn)}`,
      }))}
    />
  )
}

/** What the field of the meeting holds from the beginning. */
export const newestMeeting = (meetings: readonly { id: number }[]): string =>
  meetings[0] === undefined ? '' : String(meetings[0].id)

import { commentAudiences, type CommentAudience, type Nameable } from '#app/domain/status-report/comment-audience.ts'
import { longestText } from '#app/domain/status-report/longest-text.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'

/** A report's thread, as db/round/comments finds it. */
interface Thread {
  comments: readonly { id: number; at: Date; authorName: string; audience: CommentAudience; text: string }[]
  audiences: readonly { code: CommentAudience; readers: readonly Nameable[] }[]
}

/** What was typed in a comment that was refused, and why. */
export interface RefusedComment {
  audience: string
  text: string
  named: string
  errors: Record<string, string>
}

/** The comments on a report, oldest first, and the form for one more. */
export function ReportThread(props: { thread: Thread; action: string; refused?: RefusedComment | undefined }) {
  const { thread, action, refused } = props
  return (
    <Section id="samtal" title="Kommentarer">
      {thread.comments.length === 0 ? <p>Ingen har kommenterat rapporten än.</p> : <Comments {...thread} />}
      <CommentForm audiences={thread.audiences} action={action} refused={refused} />
    </Section>
  )
}

function Comments({ comments, audiences }: Thread) {
  return (
    <ol className="timeline">
      {comments.map(({ id, at, authorName, audience, text }) => (
        <li key={id} id={`kommentar-${id}`}>
          <p>
            <b>{authorName}</b> <span className="small nowrap">{formatDateTime(at)}</span>{' '}
            {audiences.length > 1 && audience === 'coordination' ? (
              <Badge>{commentAudiences[audience].label}</Badge>
            ) : null}
          </p>
          {text.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </li>
      ))}
    </ol>
  )
}

/** The form for a comment; it works the same with and without scripts. */
function CommentForm(props: { audiences: Thread['audiences']; action: string; refused: RefusedComment | undefined }) {
  const { audiences, action, refused } = props
  const names = [...new Set(audiences.flatMap(({ readers }) => readers.map(({ name }) => name)))]
  const errors = refused?.errors ?? {}
  const only = audiences.length === 1 ? audiences[0]?.code : undefined
  return (
    <form className="form no-print" method="post" action={action} noValidate>
      <ErrorSummary
        errors={Object.entries(errors).map(([name, message]) => ({ fieldId: fieldOf[name] ?? 'kommentar', message }))}
      >
        Kommentaren är inte sparad än. Det du skrev finns kvar.
      </ErrorSummary>
      <TextArea
        id="kommentar"
        name="text"
        label="Skriv en kommentar"
        hint="Skriv @ och någons hela namn för att säga till dem. Skriv inga uppgifter om enskilda personer som arbetet gäller. En kommentar går inte att ta bort."
        rows={4}
        limit={longestText}
        defaultValue={refused?.text ?? ''}
        error={errors['text']}
      />
      {only === undefined ? (
        <RadioRows
          id="kommentar-lasare"
          name="audience"
          label="Vem får läsa den?"
          defaultValue={refused?.audience ?? ''}
          error={errors['audience']}
          options={audiences.map(({ code }) => ({
            value: code,
            label: commentAudiences[code].label,
            explanation: commentAudiences[code].explanation,
          }))}
        />
      ) : (
        <input type="hidden" name="audience" value={only} />
      )}
      {names.length === 0 ? null : (
        <>
          <TextField
            id="kommentar-namn"
            name="named"
            label="Säg till någon"
            hint={`De som kan läsa kommentarer: ${names.join(', ')}.`}
            optional
            width="medium"
            list="kommentar-namnen"
            autoComplete="off"
            defaultValue={refused?.named ?? ''}
            error={errors['named']}
          />
          <datalist id="kommentar-namnen">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
      <ButtonRow>
        <Button kind="secondary">Lägg till kommentaren</Button>
      </ButtonRow>
    </form>
  )
}

const fieldOf: Record<string, string> = { text: 'kommentar', audience: 'kommentar-lasare', named: 'kommentar-namn' }

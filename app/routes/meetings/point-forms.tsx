import { postedFields, type NotSaved } from '#app/components/posted-fields.ts'
import type { PointIntent } from '#app/domain/meeting/intent.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { DecideFields, type DecideChoices } from './decide-form.tsx'
import { NotDone } from './meeting-head.tsx'

/** What comes back from one of a point's forms, and which. */
export interface PointAnswer extends NotSaved {
  form: 'decide' | 'settle' | 'treat'
}

const nothingSaved = 'Inget har sparats än. Det du skrev finns kvar.'

/** The values and faults of the form that was just sent, or how it begins. */
const sentOr = (form: PointAnswer['form'], answer: PointAnswer | undefined, start: Record<string, string>) => {
  const own = answer?.form === form ? answer : undefined
  const values = own?.values ?? start
  return { own, values, fields: postedFields(values, own?.errors ?? {}, `${form}-`) }
}

const notDone: Record<PointAnswer['form'], string> = {
  decide: 'Beslutet skrevs inte',
  settle: 'Inget ändrades',
  treat: 'Inget sparades',
}

/** Why nothing was done, first on the screen: the page is read anew from its top. */
export const PointRefusal = ({ answer }: { answer: PointAnswer | undefined }) =>
  answer === undefined ? null : <NotDone title={notDone[answer.form]} why={answer.refusal} />

const intent = (value: PointIntent) => ({ name: 'intent', value })

/** Writes a decision at the point. */
export function DecideForm(props: {
  answer: PointAnswer | undefined
  start: Record<string, string>
  choices: DecideChoices
}) {
  const { values, fields } = sentOr('decide', props.answer, props.start)
  return (
    <form className="form" method="post" noValidate>
      <ErrorSummary errors={fields.faults}>{nothingSaved}</ErrorSummary>
      <DecideFields fields={fields} values={values} choices={props.choices} />
      <ButtonRow>
        <Button {...intent('decide')}>Skriv beslutet</Button>
      </ButtonRow>
    </form>
  )
}

/** Ticks an earlier decision off, lets it hold on, or revokes it. */
export function SettleForm({ answer, version }: { answer: PointAnswer | undefined; version: number }) {
  const { own, fields } = sentOr('settle', answer, {})
  return (
    <form className="form" method="post" noValidate>
      <ErrorSummary errors={fields.faults}>{nothingSaved}</ErrorSummary>
      <HiddenField name="version" value={own?.version ?? version} readOnly />
      <TextArea
        {...fields.field('note')}
        label="Vad gruppen säger"
        hint="Behövs när beslutet gäller vidare eller upphävs."
        rows={3}
        optional
      />
      <TextField
        {...fields.field('dueOn')}
        label="Ny sista dag, om beslutet gäller vidare"
        hint="ÅÅÅÅ-MM-DD. Lämna tomt för att behålla den som gäller."
        width="medium"
        optional
        autoComplete="off"
      />
      <ButtonRow>
        <Button {...intent('tick-off')}>Pricka av</Button>
        <Button kind="secondary" {...intent('keep-open')}>
          Gäller vidare
        </Button>
        <Button kind="secondary" {...intent('drop')}>
          Upphäv
        </Button>
      </ButtonRow>
    </form>
  )
}

/** Notes that the point has been gone through, with what was said. */
export function TreatForm(props: {
  answer: PointAnswer | undefined
  point: { version: number; outcome: string; treatedAt: Date | null }
}) {
  const { answer, point } = props
  const { own, fields } = sentOr('treat', answer, { outcome: point.outcome })
  return (
    <form className="form" method="post" noValidate>
      <ErrorSummary errors={fields.faults}>{nothingSaved}</ErrorSummary>
      <HiddenField name="version" value={own?.version ?? point.version} readOnly />
      <TextArea {...fields.field('outcome')} label="Vad som sades" hint="Står i sammanfattningen." rows={3} optional />
      <ButtonRow>
        <Button kind="secondary" {...intent('treat')}>
          {point.treatedAt === null ? 'Punkten är behandlad' : 'Spara'}
        </Button>
      </ButtonRow>
    </form>
  )
}

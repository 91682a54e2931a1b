import { useFieldArray } from 'react-hook-form'
import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { agendaIntent, type AgendaCommand } from '#app/domain/meeting/agenda-command.ts'
import { agendaInput, agendaLimits, emptyAgendaRow, type AgendaValues } from '#app/domain/meeting/agenda-input.ts'
import { pointKinds } from '#app/domain/meeting/point.ts'
import { proposalKey, type ProposedPoint } from '#app/domain/meeting/proposed-points.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { SortableList } from '#app/ui/form/sortable-list.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'

/** What comes back when nothing was saved: everything typed, and why. */
export interface AgendaAnswer {
  values: AgendaValues
  errors: Record<string, string>
  refusal?: string | undefined
  /** A change of the list, done without scripts: what to say of it, and the row that it was about. */
  changed?: { said: string; command: AgendaCommand; row: number }
}

interface AgendaFormData {
  values: AgendaValues
  /** What each saved point is about, and why it cannot be taken off. */
  points: { id: number; label: string; kept: string | null }[]
  proposed: ProposedPoint[]
}

/** The agenda with its points in an order that can be changed, and the points that can be fetched. Saved as a whole. */
export function AgendaForm({ data, answer }: { data: AgendaFormData; answer: AgendaAnswer | undefined }) {
  const values = answer?.values ?? data.values
  const { onSubmit, field, faults, control } = useCheckedForm({
    schema: agendaInput,
    values,
    errors: answer?.errors ?? {},
  })
  const { fields, move, remove, append } = useFieldArray({ control, name: 'points', keyName: 'key' })
  const saved = new Map(data.points.map((point) => [String(point.id), point]))
  const changed = answer?.changed
  return (
    <form className="form" method="post" noValidate onSubmit={onSubmit}>
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      {changed === undefined ? null : (
        <Notice kind="info" title={changed.said} role="status">
          <p>Ändringen är inte sparad än.</p>
        </Notice>
      )}
      <HiddenField name="version" value={values.version} readOnly />
      <Proposals proposed={data.proposed} ticked={values.proposals} />
      <Section id="punkterna" title="Punkterna">
        {fields.length === 0 ? <p>Dagordningen har inga punkter än.</p> : null}
        <SortableList
          id="points"
          name="intent"
          add="Lägg till en egen punkt"
          valueOf={(deed, index) => agendaIntent({ deed, index })}
          focusOn={changed === undefined ? undefined : { deed: changed.command.deed, index: changed.row }}
          onMove={move}
          onRemove={remove}
          onAdd={() => append(emptyAgendaRow)}
          rows={fields.map(({ key, ...row }, index) => {
            const isNew = changed?.command.deed === 'add' && changed.row === index
            const common = (name: 'title' | 'text' | 'notes' | 'minutes') => ({
              ...field(`points.${index}.${name}`),
              defaultValue: row[name],
            })
            return {
              key,
              title: `Punkt ${index + 1}`,
              kept: saved.get(row.id)?.kept ?? undefined,
              children: (
                <>
                  <HiddenField name={`points.${index}.id`} value={row.id} readOnly />
                  <p className="eyebrow">{saved.get(row.id)?.label ?? pointKinds.own.label}</p>
                  <TextField
                    {...common('title')}
                    label="Vad punkten heter"
                    autoComplete="off"
                    {...(isNew ? { autoFocus: true } : {})}
                  />
                  <TextField
                    {...common('minutes')}
                    label="Minuter"
                    width="short"
                    inputMode="numeric"
                    optional
                    autoComplete="off"
                  />
                  <TextArea {...common('text')} label="Text som alla ser" rows={3} limit={agendaLimits.text} optional />
                  <TextArea
                    {...common('notes')}
                    label="Anteckningar till den som leder"
                    rows={3}
                    limit={agendaLimits.notes}
                    optional
                  />
                </>
              ),
            }
          })}
        />
      </Section>
      <ButtonRow>
        <Button name="intent" value="save">
          Spara dagordningen
        </Button>
      </ButtonRow>
    </form>
  )
}

/** The points that can be fetched out of how things stand, each with a tick. */
function Proposals({
  proposed,
  ticked,
}: {
  proposed: readonly ProposedPoint[]
  ticked: Readonly<Record<string, string>>
}) {
  return (
    <Section id="forslag" title="Punkter ur läget">
      {proposed.length === 0 ? (
        <p>Det finns inga nya punkter att hämta. Allt som läget ger står redan på dagordningen.</p>
      ) : (
        <>
          <p>
            {sentenceCase(counted(proposed.length, 'punkt', 'punkter'))} står inte på dagordningen. De du markerar läggs
            sist när du sparar.
          </p>
          <div className="choices">
            {proposed.map((point) => {
              const key = proposalKey(point)
              return (
                <CheckboxRow
                  key={key}
                  id={`proposals-${key}`}
                  name={`proposals.${key}`}
                  defaultChecked={ticked[key] === 'on'}
                  label={point.title}
                  hint={`${pointKinds[point.kind].label}. ${point.text}`}
                />
              )
            })}
          </div>
          <ButtonRow>
            <Button kind="secondary" name="intent" value="save">
              Hämta de markerade och spara
            </Button>
          </ButtonRow>
        </>
      )}
    </Section>
  )
}

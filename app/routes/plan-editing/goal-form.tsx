import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { goalInput, type GoalValues } from '#app/domain/goal/input.ts'
import { goalListNames, goalLists } from '#app/domain/goal/lists.ts'
import type { RowCommand } from '#app/domain/goal/row-command.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { WithPageNav } from '#app/ui/page-nav.tsx'
import { Section } from '#app/ui/page.tsx'
import { GoalOwnFields } from './goal-own-fields.tsx'
import { GoalRows } from './goal-rows.tsx'

/** What comes back when nothing was saved: everything typed, and why. */
export interface GoalAnswer {
  values: GoalValues
  errors: Record<string, string>
  refusal?: string
  /** What a newer version says. */
  current?: GoalValues
  /** A change of a list, done without scripts: what to say of it, and the row that it was about. */
  changed?: { said: string; command: RowCommand; row: number }
}

export interface GoalFormData {
  values: GoalValues
  /** The goals that a sub-goal may lie under. */
  parents: { id: number; label: string }[]
  indicators: { id: number; name: string }[]
  /** Why a commitment cannot be deleted, by its id. */
  undeletable: Record<string, string>
}

const whole = { id: 'malet', title: 'Målet' }

/** A goal with all its lists. Rows are moved, added and removed in the form; it is saved as a whole. */
export function GoalForm(props: { action: string; data: GoalFormData; answer: GoalAnswer | undefined }) {
  const { action, data, answer } = props
  const values = answer?.values ?? data.values
  const { onSubmit, field, faults, control } = useCheckedForm({
    schema: goalInput,
    values,
    errors: answer?.errors ?? {},
  })
  const sections = [whole, ...goalListNames.map((list) => ({ id: sectionOf(list), title: goalLists[list].title }))]
  const save = (
    <ButtonRow>
      <Button name="intent" value="save">
        Spara målet
      </Button>
    </ButtonRow>
  )
  return (
    <WithPageNav links={sections.map(({ id, title }) => ({ href: `#${id}`, label: title }))}>
      <form className="form" method="post" action={action} noValidate onSubmit={onSubmit}>
        <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
        {answer?.changed === undefined ? null : (
          <Notice kind="info" title={answer.changed.said} role="status">
            <p>Ändringen är inte sparad än.</p>
          </Notice>
        )}
        <HiddenField name="version" value={values.version} readOnly />
        <Section id={whole.id} title={whole.title}>
          <GoalOwnFields values={values} parents={data.parents} field={field} />
          {save}
        </Section>
        {goalListNames.map((list) => (
          <Section key={list} id={sectionOf(list)} title={goalLists[list].title}>
            <GoalRows
              list={list}
              control={control}
              field={field}
              indicators={data.indicators}
              undeletable={data.undeletable}
              changed={answer?.changed?.command.list === list ? answer.changed : undefined}
            />
          </Section>
        ))}
        <Section title="Spara">
          <p>Målet och alla listor sparas tillsammans.</p>
          {save}
        </Section>
      </form>
    </WithPageNav>
  )
}

/** Where on the page a list stands; the list itself has the plain name, which the error summary may lead to. */
const sectionOf = (list: string): string => `del-${list}`

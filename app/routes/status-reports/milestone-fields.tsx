import type { Path } from 'react-hook-form'
import type { AskedMilestone } from '#app/domain/status-report/frame.ts'
import { longestText } from '#app/domain/status-report/longest-text.ts'
import type { StatusReportDraft } from '#app/domain/status-report/report.ts'
import { formatCalendarDate } from '#app/domain/swedish.ts'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { Field } from './report-fields.tsx'

/** What the organisation says of each of the commitment's milestones: done on a day, or a new last day and why. */
export function MilestoneFields(props: {
  label: string
  hint: string
  values: StatusReportDraft
  milestones: readonly AskedMilestone[]
  field: Field
}) {
  const { label, hint, values, milestones, field } = props
  if (milestones.length === 0) return null
  return (
    <Fieldset
      id="milestones"
      large
      optional
      legend={label}
      hint={
        hint === '' ? 'Det du skriver här gäller när lägesrapporten är godkänd. Det planerade datumet bevaras.' : hint
      }
    >
      {milestones.map((milestone, index) => {
        const name = <Value extends string>(part: Value) => `milestones.${index}.${part}` as const
        const value = values.milestones[index]
        const control = (part: 'doneOn' | 'newDueOn' | 'reason') => field(name(part) as Path<StatusReportDraft>)
        return (
          <Fieldset
            key={milestone.id}
            id={`milestone-${milestone.id}`}
            legend={milestone.title}
            hint={standingOf(milestone)}
          >
            {milestone.doneOn === null ? (
              <>
                <TextField
                  {...control('doneOn')}
                  type="date"
                  width="medium"
                  label="Blev klart"
                  optional
                  defaultValue={value?.doneOn ?? ''}
                />
                <TextField
                  {...control('newDueOn')}
                  type="date"
                  width="medium"
                  label="Ny sista dag"
                  hint="Fyll i bara om den planerade dagen inte håller."
                  optional
                  defaultValue={value?.newDueOn ?? ''}
                />
                <TextArea
                  {...control('reason')}
                  label="Varför flyttas dagen?"
                  hint="Behövs när du anger en ny sista dag."
                  optional
                  rows={2}
                  limit={longestText}
                  defaultValue={value?.reason ?? ''}
                />
              </>
            ) : null}
            <HiddenField name={name('milestoneId')} value={milestone.id} readOnly />
          </Fieldset>
        )
      })}
    </Fieldset>
  )
}

function standingOf({ dueOn, doneOn }: AskedMilestone): string {
  if (doneOn !== null) return `Klart ${formatCalendarDate(doneOn)}.`
  return dueOn === null ? 'Ingen sista dag är planerad.' : `Planerat till senast ${formatCalendarDate(dueOn)}.`
}

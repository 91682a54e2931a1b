import { timeFrameWords, type StoredTimeFrame } from '#app/domain/commitment/time-frame-words.ts'
import { timeFrameChoices, whyNotChangeTimeFrame } from '#app/domain/commitment/time-frame.ts'
import type { PlanState } from '#app/domain/plan/plan.ts'
import { sentenceCase } from '#app/domain/swedish.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { PartProps } from './field.ts'

/** When it is to be done: the plan's own words are locked, what the coordination added is not. */
export function TimeFrameFields(props: PartProps & { plan: { state: PlanState }; stored: StoredTimeFrame }) {
  const { plan, stored, values, field } = props
  const locked = whyNotChangeTimeFrame(plan, stored)
  if (locked !== undefined) {
    return (
      <>
        <p>{sentenceCase(timeFrameWords(stored))}.</p>
        <p className="small muted">{locked}</p>
      </>
    )
  }
  const date = (name: 'startsOn' | 'endsOn', label: string) => (
    <TextField
      {...field(name)}
      label={label}
      hint="ÅÅÅÅ-MM-DD"
      width="short"
      optional
      inputMode="numeric"
      autoComplete="off"
      defaultValue={values[name]}
    />
  )
  const isDraft = plan.state === 'draft'
  return (
    <>
      <RadioRows
        {...field('timeFrame')}
        label="När ska åtagandet göras?"
        hint={isDraft ? undefined : 'Planen anger ingen tidsram. Den du väljer visas som tillagd av samordningen.'}
        options={timeFrameChoices.map((choice) =>
          choice.value === 'dates'
            ? {
                ...choice,
                nested: (
                  <>
                    {date('startsOn', 'Från och med')}
                    {date('endsOn', 'Till och med')}
                  </>
                ),
              }
            : choice,
        )}
        defaultValue={values.timeFrame}
      />
      {isDraft ? (
        <CheckboxRow
          {...field('timeFrameInPlan')}
          label="Tidsramen ska stå i planen"
          hint="Då kan den inte ändras när planen har fastställts."
          defaultChecked={values.timeFrameInPlan}
        />
      ) : null}
    </>
  )
}

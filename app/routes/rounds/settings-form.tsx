import { postedFields } from '#app/components/posted-fields.ts'
import type { ManagedRound } from '#app/db/round/managed-rounds.server.ts'
import { lateAnswers } from '#app/domain/reporting-round/late.ts'
import { dayFrom, daysFromDue } from '#app/domain/reporting-round/reminder-schedule.ts'
import { whyLocked, type RoundPart } from '#app/domain/reporting-round/window.ts'
import { formatCalendarDate, formatList } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { RadioRows } from '#app/ui/form/radio-rows.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { roundPath } from '#app/components/round-crumbs.ts'
import { QuestionFields } from './question-fields.tsx'
import { WindowFields } from './window-fields.tsx'

/** The settings that the round's phase lets change; the rest is told, with why. */
export function SettingsForm(props: {
  round: ManagedRound
  values: Record<string, string>
  errors: Record<string, string>
}) {
  const { round, values, errors } = props
  const { field, faults } = postedFields(values, errors)
  const isFree = (part: RoundPart): boolean => whyLocked(part, round.phase) === undefined
  return (
    <form className="form" method="post" action={`${roundPath(round.slug)}/installningar`} noValidate>
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      <HiddenField name="version" value={values['version'] ?? ''} readOnly />
      <TextField {...field('title')} label="Titel" autoComplete="off" />
      {isFree('dueOn') ? <WindowFields field={field} opensOnIsLocked={!isFree('opensOn')} /> : null}
      <TextArea
        {...field('introduction')}
        label="Inledning"
        hint="Står i inbjudan och överst på sidan där organisationerna svarar."
        optional
        rows={5}
        limit={2000}
      />
      {isFree('lateAnswers') ? (
        <RadioRows
          {...field('lateAnswers')}
          label="Svar efter sista dagen"
          options={Object.entries(lateAnswers).map(([value, { label, explanation }]) => ({
            value,
            label,
            explanation,
          }))}
        />
      ) : null}
      {isFree('reminders') ? (
        <Section id="paminnelser" title="Påminnelser">
          <p>{reminderDays(round, values)}</p>
          <TextField
            {...field('remindBefore')}
            label="Dagar före sista dagen"
            hint="Till exempel 14, 3. Skriv 0 för sista dagen själv. Lämna tomt för ingen."
            optional
            width="medium"
            autoComplete="off"
          />
          <TextField
            {...field('remindAfter')}
            label="Dagar efter sista dagen"
            hint="Går till dem som ännu inte har svarat. Till exempel 2, 7."
            optional
            width="medium"
            autoComplete="off"
          />
        </Section>
      ) : null}
      {isFree('questions') ? (
        <Section id="fragor" title="Frågor">
          <p>
            {round.phase === 'open'
              ? 'Omgången är öppen. Hjälptexterna går att ändra, och ett svar som behövs kan göras frivilligt.'
              : 'Vad organisationerna svarar på om varje åtagande. En egen hjälptext står under frågan.'}
          </p>
          <QuestionFields values={values} errors={errors} isOpen={round.phase === 'open'} />
        </Section>
      ) : null}
      <ButtonRow>
        <Button>Spara inställningarna</Button>
      </ButtonRow>
    </form>
  )
}

/** When the stored or typed reminders go out. */
function reminderDays(round: ManagedRound, values: Record<string, string>): string | undefined {
  const days = daysFromDue({ remindBefore: values['remindBefore'] ?? '', remindAfter: values['remindAfter'] ?? '' })
  if (days.length === 0) return 'Inga påminnelser går ut av sig själva. Du kan alltid påminna för hand.'
  return `Med sista dagen ${formatCalendarDate(round.dueOn)} går de ut ${formatList(days.map((day) => formatCalendarDate(dayFrom(round.dueOn, day))))}.`
}

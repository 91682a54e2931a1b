import { useLoaderData } from '@remix-run/react'
import type { FormEvent } from 'react'
import { useCheckedForm } from '#app/components/use-checked-form.ts'
import { isRowIntent } from '#app/domain/commitment/form-values.ts'
import { commitmentInput, longestFact, longestWording } from '#app/domain/commitment/input.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { ChainFields } from './chain-fields.tsx'
import type { loader, NotSaved } from './edit.tsx'
import { IndicatorFields } from './indicator-fields.tsx'
import { LinkFields, MilestoneFields } from './row-fields.tsx'
import { TimeFrameFields } from './time-frame-fields.tsx'

/** The form's parts: where on the page they stand, and what they are called. */
export const commitmentParts = {
  wording: { id: 'lydelse', title: 'Lydelse' },
  meaning: { id: 'klarsprak', title: 'Vad det betyder' },
  timeFrame: { id: 'tidsram', title: 'Tidsram' },
  milestones: { id: 'delsteg', title: 'Delsteg' },
  links: { id: 'lankar', title: 'Länkar' },
  indicators: { id: 'indikatorer', title: 'Indikatorer som följer upp åtagandet' },
  chain: { id: 'kedjan', title: 'Plats i kedjan från löfte till verkan' },
} as const

/** Everything of the commitment that one save writes. */
export function CommitmentForm({ answer }: { answer: NotSaved | undefined }) {
  const { commitment, values: saved, today } = useLoaderData<typeof loader>()
  const { content, plan } = commitment
  const values = answer?.values ?? saved
  const { onSubmit, field, faults } = useCheckedForm({
    schema: commitmentInput(today, { state: plan.state, milestones: content.milestones }),
    values,
    errors: answer?.errors ?? {},
  })
  /** Buttons that add, move and take away rows save nothing, so they send what is typed unchecked. */
  function checkBeforeSaving(event: FormEvent<HTMLFormElement>): void {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (!isRowIntent(button?.value ?? '')) onSubmit(event)
  }
  return (
    <form className="form form-parts" method="post" noValidate onSubmit={checkBeforeSaving}>
      <ErrorSummary errors={faults}>Inget har sparats än. Det du skrev finns kvar i formuläret.</ErrorSummary>
      {/* Enter in a field presses the first button of the form, which must be the one that saves. */}
      <button className="hidden-visually" type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
      <HiddenField name="version" value={values.version} readOnly />
      {whyNotReword(plan.state) === undefined ? (
        <Section {...commitmentParts.wording}>
          <TextField {...field('label')} label="Vår korta rubrik" defaultValue={values.label} />
          <TextArea
            {...field('text')}
            label="Lydelsen i planen"
            hint="Ordagrant, som den ska beslutas."
            rows={6}
            limit={longestWording}
            defaultValue={values.text}
          />
        </Section>
      ) : null}
      <Section {...commitmentParts.meaning}>
        <TextArea
          {...field('plainReading')}
          label="På klarspråk"
          hint="Säg samma sak med vanliga ord. Texten visas under lydelsen, som vår läsning."
          optional
          rows={4}
          limit={longestWording}
          defaultValue={values.plainReading}
        />
        <TextField
          {...field('responsibleRoles')}
          label="Ansvariga roller"
          hint={`Till exempel verksamhetschef eller enhetschef, aldrig namn på personer. Högst ${longestFact} tecken.`}
          optional
          defaultValue={values.responsibleRoles}
        />
        <TextField
          {...field('targetGroup')}
          label="Målgrupp"
          hint="Vem åtagandet är till för."
          optional
          defaultValue={values.targetGroup}
        />
      </Section>
      <Section {...commitmentParts.timeFrame}>
        <TimeFrameFields plan={plan} stored={content} values={values} field={field} />
      </Section>
      <Section {...commitmentParts.milestones}>
        <MilestoneFields values={values} field={field} plan={plan} moves={commitment.moves} />
      </Section>
      <Section {...commitmentParts.links}>
        <LinkFields values={values} field={field} />
      </Section>
      <Section {...commitmentParts.indicators}>
        <IndicatorFields indicators={commitment.indicators} values={values} field={field} />
      </Section>
      <Section {...commitmentParts.chain}>
        <ChainFields commitment={commitment} values={values} field={field} />
      </Section>
      <ButtonRow>
        <Button name="intent" value="save">
          Spara åtagandet
        </Button>
      </ButtonRow>
    </form>
  )
}

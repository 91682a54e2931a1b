import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { changeDecision } from '#app/db/decision/deciding.server.ts'
import { listOrganisations } from '#app/db/organisation/organisations.server.ts'
import { decisionAddresses } from '#app/domain/decision/addresses.ts'
import { decisionChange, decisionLimits, laterChange, type DecisionChange } from '#app/domain/decision/input.ts'
import { changeable, decisionDeeds } from '#app/domain/decision/rules.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { DeedPage, decisionCrumbs } from './deed-page.tsx'
import { answerDeed, loadDeed } from './deed.server.ts'

export const handle: PageHandle = { page: 'form' }

const { label } = decisionDeeds.changed

export const meta = () => pageTitle(label)

export const loader = guard('decision.write', async (args) => {
  const data = await loadDeed('changed', args)
  const isAll = changeable(data.decision.meeting) === 'all'
  return { ...data, organisations: isAll ? await listOrganisations(args.viewer) : null }
})

export const action = guard('decision.write', (args) =>
  answerDeed(args, {
    deed: 'changed',
    schema: ({ meeting }) =>
      changeable(meeting) === 'all' ? decisionChange(meeting.heldOn) : laterChange(meeting.heldOn),
    act: ({ id }, input: DecisionChange) => changeDecision(args.viewer, id, input, args.context.now),
    to: ({ id }) => decisionAddresses(id).show,
  }),
)

export default function ChangeDecision() {
  const { decision, why, organisations } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const { what, dueOn, caseNumber } = decision
  const ticks = decision.organisations.map(({ slug }) => [`organisations.${slug}`, 'on'] as const)
  return (
    <DeedPage
      title={label}
      back={decisionAddresses(decision.id).show}
      crumbs={decisionCrumbs}
      decision={decision}
      why={why}
      answer={answer}
      values={{ what, caseNumber, dueOn: dueOn ?? '', ...Object.fromEntries(ticks) }}
      consequences={[
        organisations === null
          ? 'Sammanträdet är avslutat. Lydelsen och vem som ska göra det står fast.'
          : 'Sammanträdet pågår, så allt i beslutet går att ändra.',
        'Ändringen syns bland det som har hänt, med före och efter.',
      ]}
      button="Spara ändringen"
    >
      {(fields) => (
        <>
          {organisations === null ? null : (
            <>
              <TextArea {...fields.field('what')} label="Beslut" rows={4} limit={decisionLimits.what} />
              <div id="organisations">
                <Fieldset id="organisations" legend="Vem ska göra det?" error={answer?.errors['organisations']}>
                  {organisations.map(({ slug, name }) => (
                    <CheckboxRow key={slug} {...fields.tick(`organisations.${slug}`)} label={name} />
                  ))}
                </Fieldset>
              </div>
            </>
          )}
          <TextField {...fields.field('dueOn')} label="Sista dag" hint="Som ÅÅÅÅ-MM-DD." optional width="short" />
          <TextField {...fields.field('caseNumber')} label="Diarienummer" optional width="medium" />
          {organisations === null ? (
            <TextArea {...fields.field('reason')} label="Skäl" rows={4} limit={decisionLimits.reason} />
          ) : null}
        </>
      )}
    </DeedPage>
  )
}

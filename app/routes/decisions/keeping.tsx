import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { keepOpen } from '#app/db/decision/closing.server.ts'
import { decisionAddresses } from '#app/domain/decision/addresses.ts'
import { decisionLimits, keepOpenInput } from '#app/domain/decision/input.ts'
import { decisionDeeds } from '#app/domain/decision/rules.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { DeedPage, MeetingField, decisionCrumbs, newestMeeting } from './deed-page.tsx'
import { answerDeed, loadDeed } from './deed.server.ts'

export const handle: PageHandle = { page: 'form' }

const { label } = decisionDeeds['kept-open']

export const meta = () => pageTitle(label)

export const loader = guard('decision.write', (args) => loadDeed('kept-open', args))

export const action = guard('decision.write', (args) =>
  answerDeed(args, {
    deed: 'kept-open',
    schema: () => keepOpenInput(calendarDate(args.context.now)),
    act: ({ id }, input) => keepOpen(args.viewer, id, input, args.context.now),
    to: ({ id }) => decisionAddresses(id).show,
  }),
)

export default function KeepDecision() {
  const { decision, why, meetings } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  return (
    <DeedPage
      title={label}
      back={decisionAddresses(decision.id).show}
      crumbs={decisionCrumbs}
      decision={decision}
      why={why}
      answer={answer}
      values={{ meetingId: newestMeeting(meetings) }}
      consequences={[
        'Den som ska göra det får ett meddelande med skälet.',
        'Det som är anmält som genomfört anmäls på nytt när det är klart. Anmälan finns kvar bland det som har hänt.',
      ]}
    >
      {(fields) => (
        <>
          <TextArea
            {...fields.field('reason')}
            label="Vad återstår?"
            hint="Skälet läses av den som ska göra det."
            rows={4}
            limit={decisionLimits.reason}
          />
          <TextField
            {...fields.field('dueOn')}
            label="Ny sista dag"
            hint="Som ÅÅÅÅ-MM-DD. Lämna tomt om den gamla ska gälla."
            optional
            width="short"
          />
          <MeetingField fields={fields} meetings={meetings} />
        </>
      )}
    </DeedPage>
  )
}

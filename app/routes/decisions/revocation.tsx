import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { drop } from '#app/db/decision/closing.server.ts'
import { decisionAddresses } from '#app/domain/decision/addresses.ts'
import { decisionLimits, reasonedInput } from '#app/domain/decision/input.ts'
import { decisionDeeds } from '#app/domain/decision/rules.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { DeedPage, MeetingField, decisionCrumbs, newestMeeting } from './deed-page.tsx'
import { answerDeed, loadDeed } from './deed.server.ts'

export const handle: PageHandle = { page: 'form' }

const { label } = decisionDeeds['dropped']

export const meta = () => pageTitle(label)

export const loader = guard('decision.write', (args) => loadDeed('dropped', args))

export const action = guard('decision.write', (args) =>
  answerDeed(args, {
    deed: 'dropped',
    schema: () => reasonedInput,
    act: ({ id }, input) => drop(args.viewer, id, input, args.context.now),
    to: ({ id }) => decisionAddresses(id).show,
  }),
)

export default function DropDecision() {
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
        'Beslutet gäller inte längre, och ingen påminns om det.',
        'Det står kvar i listan som upphävt, med skälet.',
      ]}
    >
      {(fields) => (
        <>
          <TextArea {...fields.field('reason')} label="Skäl" rows={4} limit={decisionLimits.reason} />
          <MeetingField fields={fields} meetings={meetings} />
        </>
      )}
    </DeedPage>
  )
}

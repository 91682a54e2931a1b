import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { takeBack } from '#app/db/decision/reporting.server.ts'
import { decisionAddresses } from '#app/domain/decision/addresses.ts'
import { takeBackInput } from '#app/domain/decision/input.ts'
import { whyNotReport } from '#app/domain/decision/rules.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { DeedPage, decisionCrumbs } from './deed-page.tsx'
import { answerDeed, loadDeed } from './deed.server.ts'
import { doerOf } from './doer-of.server.ts'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Ta tillbaka anmälan')

export const loader = guard('meeting.prepare', async (args) => {
  const data = await loadDeed('taken-back', args)
  const doer = doerOf(data.decision, args.params['organisation'])
  return { ...data, doer, why: whyNotReport('taken-back', data.decision.state, doer) ?? null }
})

export const action = guard('meeting.prepare', (args) => {
  const slug = args.params['organisation']
  return answerDeed(args, {
    deed: 'taken-back',
    whyNot: (decision) => whyNotReport('taken-back', decision.state, doerOf(decision, slug)),
    schema: () => takeBackInput,
    act: (decision, input) => takeBack(args.viewer, decision.id, doerOf(decision, slug).id, input, args.context.now),
    to: ({ id }) => decisionAddresses(id).show,
  })
})

/** The coordination takes back that an organisation has done what was decided. */
export default function TakeBackForOthers() {
  const { decision, doer, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  return (
    <DeedPage
      title={`Ta tillbaka anmälan från ${doer.name}`}
      back={decisionAddresses(decision.id).show}
      crumbs={decisionCrumbs}
      decision={decision}
      why={why}
      answer={answer}
      consequences={['Beslutet väntar på dem igen. Anmälan finns kvar bland det som har hänt.']}
      button="Ta tillbaka anmälan"
    >
      {() => null}
    </DeedPage>
  )
}

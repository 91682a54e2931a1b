import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { reportDone } from '#app/db/decision/reporting.server.ts'
import { decisionAddresses } from '#app/domain/decision/addresses.ts'
import { reportInput } from '#app/domain/decision/input.ts'
import { whyNotReport } from '#app/domain/decision/rules.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { DeedPage, decisionCrumbs } from './deed-page.tsx'
import { answerDeed, loadDeed } from './deed.server.ts'
import { doerOf } from './doer-of.server.ts'
import { ReportFields, reportConsequences } from './report-fields.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Anmäl beslutet som genomfört')

export const loader = guard('meeting.prepare', async (args) => {
  const data = await loadDeed('reported-done', args)
  const doer = doerOf(data.decision, args.params['organisation'])
  return { ...data, doer, why: whyNotReport('reported-done', data.decision.state, doer) ?? null }
})

export const action = guard('meeting.prepare', (args) => {
  const slug = args.params['organisation']
  return answerDeed(args, {
    deed: 'reported-done',
    whyNot: (decision) => whyNotReport('reported-done', decision.state, doerOf(decision, slug)),
    schema: () => reportInput,
    act: (decision, input) => reportDone(args.viewer, decision.id, doerOf(decision, slug).id, input, args.context.now),
    to: ({ id }) => decisionAddresses(id).show,
  })
})

/** The coordination says for an organisation that it has done what was decided. */
export default function ReportForOthers() {
  const { decision, doer, why } = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  return (
    <DeedPage
      title={`Anmäl som genomfört åt ${doer.name}`}
      back={decisionAddresses(decision.id).show}
      crumbs={decisionCrumbs}
      decision={decision}
      why={why}
      answer={answer}
      consequences={['Det syns att du har skrivit det för organisationen.', ...reportConsequences]}
      button="Anmäl som genomfört"
    >
      {(fields) => <ReportFields fields={fields} label="Vad har de gjort?" />}
    </DeedPage>
  )
}

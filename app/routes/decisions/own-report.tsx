import { useActionData, useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import { reportDone } from '#app/db/decision/reporting.server.ts'
import { ownDecisionAddresses } from '#app/domain/decision/addresses.ts'
import { reportInput } from '#app/domain/decision/input.ts'
import { decisionDeeds, whyNotReport } from '#app/domain/decision/rules.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { DeedPage } from './deed-page.tsx'
import { answerDeed } from './deed.server.ts'
import { loadOwnDecision, ownPart } from './own-deed.server.ts'
import { ReportFields, reportConsequences } from './report-fields.tsx'

export const handle: PageHandle = { page: 'form' }

const { label } = decisionDeeds['reported-done']

export const meta = () => pageTitle(label)

export const loader = guard('own-page.read', loadOwnDecision)

export const action = guard('own-page.read', (args) =>
  answerDeed(args, {
    deed: 'reported-done',
    whyNot: (decision) => whyNotReport('reported-done', decision.state, ownPart(args.viewer, decision)),
    schema: () => reportInput,
    act: (decision, input) =>
      reportDone(args.viewer, decision.id, ownPart(args.viewer, decision).id, input, args.context.now),
    to: ({ id }) => ownDecisionAddresses(id).show,
    text: 'Samordningen får ett meddelande.',
  }),
)

/** An organisation says that it has done what was decided. */
export default function ReportOwn() {
  const data = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  return (
    <DeedPage
      title={label}
      back={ownDecisionAddresses(data.decision.id).show}
      crumbs={[{ href: '/min-sida', label: 'Min sida' }]}
      decision={data.decision}
      why={data.whyNotReport}
      answer={answer}
      consequences={reportConsequences}
    >
      {(fields) => <ReportFields fields={fields} label="Vad har ni gjort?" />}
    </DeedPage>
  )
}

import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { guardReporter } from '#app/auth/reporter.server.ts'
import { reportAddresses } from '#app/components/report-addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { submitDrafts } from '#app/db/round/handing-in-several.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { handInChosen } from './hand-in.server.ts'
import { Outcomes } from './outcomes.tsx'

export const handle: PageHandle = { page: 'form' }

export const meta = () => pageTitle('Skicka in flera utkast')

/** The address only hands in; to read it is to go back to the list. After a refusal the page of the refusal stays. */
export const loader = guardReporter('status-report.write', ({ params, context }) => {
  if (context.once.has('answered')) return Promise.resolve(null)
  throw redirect(reportAddresses(params['token']).start, 303)
})

export const action = guardReporter('status-report.write', (args) =>
  handInChosen(args, (round, rows) => submitDrafts(args.viewer, round, rows, args.context.now)),
)

export default function SubmitDrafts() {
  const answer = useActionData<typeof action>()
  return answer === undefined ? null : <Outcomes title="Skicka in flera utkast" {...answer} />
}

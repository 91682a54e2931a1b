import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { followUpCrumbs, followUpName } from '#app/components/follow-up-crumbs.ts'
import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { answerReturn, loadReturn } from './answer-return.server.ts'
import { ReturnPage } from './return-page.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.write', (args) => loadReturn('withdraw', args))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Ta tillbaka förslaget: ${followUpName(data.round.year)}`) : []

export const action = guard('follow-up.write', (args) =>
  answerReturn('withdraw', args, (year) => followUpAddresses(year).outline),
)

export default function WithdrawProposal() {
  const data = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const addresses = followUpAddresses(data.round.year)
  const steering = steeringAddresses(data.round.year)
  return (
    <ReturnPage
      step="withdraw"
      data={data}
      answer={answer}
      crumbs={followUpCrumbs(data.round.year, 'Ta tillbaka förslaget')}
      eyebrow={followUpName(data.round.year)}
      lead="Förslaget tas tillbaka från styrgruppen, så att det går att skriva i avsnitten igen."
      consequences={[
        `Styrgruppen kan varken kommentera eller fastställa förslag ${data.number}. Det finns kvar att läsa, med kommentarerna.`,
        'När du föreslår igen fryses allt på nytt, som ett nytt förslag.',
      ]}
      hint="Styrgruppen ser skälet."
      action={addresses.withdrawal}
      back={steering.proposal}
    />
  )
}

import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { followUpName, steeringCrumbs } from '#app/components/follow-up-crumbs.ts'
import { steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import type { NotSaved } from '#app/components/posted-fields.ts'
import { pageTitle } from '#app/components/site.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { answerReturn, loadReturn } from '#app/routes/follow-up/answer-return.server.ts'
import { ReturnPage } from '#app/routes/follow-up/return-page.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.adopt', (args) => loadReturn('send-back', args))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Lämna tillbaka förslaget: ${followUpName(data.round.year)}`) : []

export const action = guard('follow-up.adopt', (args) =>
  answerReturn('send-back', args, (year) => steeringAddresses(year).proposal),
)

export default function SendBackProposal() {
  const data = useLoaderData<typeof loader>()
  const answer: NotSaved | undefined = useActionData<typeof action>()
  const steering = steeringAddresses(data.round.year)
  return (
    <ReturnPage
      step="send-back"
      data={data}
      answer={answer}
      crumbs={steeringCrumbs(data.round.year, 'Återlämning')}
      eyebrow={followUpName(data.round.year)}
      lead="Säg vad som behöver ändras, så att samordningen kan lägga fram ett nytt förslag."
      consequences={[
        `Förslag ${data.number} kan inte längre fastställas. Det finns kvar att läsa, med kommentarerna.`,
        'Samordningen får ett meddelande med skälet och kan skriva i avsnitten igen.',
      ]}
      hint="Vad behöver ändras innan årsuppföljningen kan fastställas? Kommentarer om enskilda avsnitt skriver du vid avsnittet."
      action={steering.sendingBack}
      back={steering.proposal}
    />
  )
}

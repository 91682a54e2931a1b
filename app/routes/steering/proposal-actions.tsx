import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import { followUpSteps } from '#app/domain/follow-up/adoption/step.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What the reader may do about the follow-up as it stands: decide, take back, publish, or read it elsewhere. */
export function ProposalActions(props: {
  data: {
    round: { year: number }
    phase: FollowUpPhase
    edition: { number: number } | null
    mayAdopt: boolean
  }
}) {
  const { round, phase, edition, mayAdopt } = props.data
  const addresses = followUpAddresses(round.year)
  const steering = steeringAddresses(round.year)
  if (phase === 'draft') {
    return edition === null ? null : (
      <Notice kind="info" title={`Förslag ${edition.number} gäller inte längre`}>
        <p>
          Samordningen skriver vidare och lägger fram ett nytt. <a href={addresses.preview}>Läs hur det ser ut nu</a>
        </p>
      </Notice>
    )
  }
  if (phase === 'published') {
    return (
      <p>
        <a href={addresses.published}>Läs den publicerade årsuppföljningen</a>
      </p>
    )
  }
  if (phase === 'adopted') {
    return mayAdopt ? null : (
      <ButtonRow>
        <LinkButton href={addresses.publication}>{followUpSteps.publish.label}</LinkButton>
      </ButtonRow>
    )
  }
  return (
    <ButtonRow>
      {mayAdopt ? (
        <>
          <LinkButton href={steering.adoption}>{followUpSteps.adopt.label}</LinkButton>
          <LinkButton kind="secondary" href={steering.sendingBack}>
            {followUpSteps['send-back'].label}
          </LinkButton>
        </>
      ) : (
        <LinkButton kind="secondary" href={addresses.withdrawal}>
          {followUpSteps.withdraw.label}
        </LinkButton>
      )}
    </ButtonRow>
  )
}

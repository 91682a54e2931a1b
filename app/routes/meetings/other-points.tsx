import { NotReportedMark } from '#app/components/report-status.tsx'
import type { PointFacts } from '#app/db/meeting/point-facts.server.ts'
import { noActorInPlan } from '#app/domain/commitment/actor.ts'
import { followUpPhases } from '#app/domain/follow-up/adoption/phase.ts'
import { steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { counted, formatCalendarDate, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

type FactsOf<Of extends PointFacts['of']> = Extract<PointFacts, { of: Of }>
type Found<Of extends Exclude<PointFacts['of'], 'nothing'>> = NonNullable<
  FactsOf<Of> extends infer Facts ? (Of extends keyof Facts ? Facts[Of] : never) : never
>

/** A goal's commitments that the plan gives to nobody. Those who were chosen to report have promised nothing. */
export function GoalPoint({ found }: { found: Found<'goal'> }) {
  const { unpromised, all, path } = found
  if (unpromised.length === 0) return <p>Alla målets åtaganden har nu en aktör i planen.</p>
  return (
    <>
      <p>
        {noActorInPlan} för {unpromised.length} av{' '}
        <a href={path}>
          målets {all} {all === 1 ? 'åtagande' : 'åtaganden'}
        </a>
        .
      </p>
      <ul className="plain-list">
        {unpromised.map(({ id, slug, label, text, reporters }) => (
          <li key={id}>
            <p>
              <a href={`/atagande/${slug}`}>{label}</a>
            </p>
            <Verbatim>{text}</Verbatim>
            <p className="small muted">
              {reporters.length === 0
                ? 'Ingen är utsedd att rapportera.'
                : `Lägesrapport lämnas av ${formatList(reporters)}, som samordnaren har utsett. Det är inte ett löfte.`}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** "Två åtaganden", where nothing is answered; otherwise "1 av 2 åtaganden". */
const unanswered = (left: number, owed: number): string =>
  left === owed ? sentenceCase(counted(left, 'åtagande', 'åtaganden', 'neuter')) : `${left} av ${owed} åtaganden`

/** Who has something left to hand in. Silence is not a status, and nobody is blamed for it. */
export function SilentPoint({ found }: { found: Found<'round'> }) {
  const { title, dueOn, reported, owed, organisations } = found
  return (
    <>
      <Progress done={reported} of={owed} text={`${reported} av ${owed} har rapporterat i ${title}`} />
      <p>Sista dagen är {formatCalendarDate(dueOn)}. De som inte har svarat räknas för sig.</p>
      {organisations.length === 0 ? (
        <p>Alla har nu rapporterat.</p>
      ) : (
        <>
          <p>
            <NotReportedMark />
          </p>
          {organisations.map((one) => (
            <Disclosure key={one.slug} summary={one.name} meta={`${unanswered(one.left.length, one.owed)} utan svar`}>
              <ul className="plain-list">
                {one.left.map(({ slug, label }) => (
                  <li key={slug}>
                    <a href={`/atagande/${slug}`}>{label}</a>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ))}
        </>
      )}
    </>
  )
}

/** A year's follow-up, and the way to where it is adopted. */
export function FollowUpPoint({ found: { year, phase }, mayAdopt }: { found: Found<'follow-up'>; mayAdopt: boolean }) {
  const { proposal, adoption, sendingBack } = steeringAddresses(year)
  const { label, isWritable } = followUpPhases[phase]
  return (
    <>
      <p>
        {isWritable
          ? `Årsuppföljningen för ${year} skrivs än. Det finns inget förslag att ta ställning till.`
          : `${label}.`}
      </p>
      <ButtonRow>
        {isWritable ? null : <LinkButton href={proposal}>Läs förslaget</LinkButton>}
        {phase === 'proposed' && mayAdopt ? (
          <>
            <LinkButton kind="secondary" href={adoption}>
              Fastställ årsuppföljningen
            </LinkButton>
            <LinkButton kind="secondary" href={sendingBack}>
              Lämna tillbaka den
            </LinkButton>
          </>
        ) : null}
      </ButtonRow>
    </>
  )
}

import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import type { EditedGoal, EditedPlan } from '#app/domain/plan/edited-plan.ts'
import { whyNotReword } from '#app/domain/plan/locked.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Verbatim } from '#app/ui/quote.tsx'

/** A goal of the edition with its commitments, and the ways to everything that can be done with it. */
export function EditionGoal({ plan, goal }: { plan: EditedPlan; goal: EditedGoal }) {
  const here = `${editionPath(plan.slug)}/mal/${goal.id}`
  const isDraft = whyNotReword(plan.state) === undefined
  const about = <span className="hidden-visually">: {goalLabel(goal)}</span>
  return (
    <section className="panel" id={`mal-${goal.id}`}>
      <h3>{goalLabel(goal)}</h3>
      {goal.parent === null ? null : <p className="small muted">Under {goalNumberLabel(goal.parent)}.</p>}
      {goal.title === '' ? (
        <p className="muted">Målets fulla titel saknas.</p>
      ) : goal.title === goal.shortTitle ? null : (
        <Verbatim as="p">{goal.title}</Verbatim>
      )}
      {goal.commitments.length === 0 ? (
        <p className="muted">Inga åtaganden.</p>
      ) : (
        <ol className="ruled-list">
          {goal.commitments.map((commitment) => (
            <li key={commitment.id}>
              <a href={`${editionPath(plan.slug)}/atagande/${commitment.id}`}>
                {commitment.position}. {commitment.label}
              </a>
            </li>
          ))}
        </ol>
      )}
      <ButtonRow>
        <LinkButton kind="secondary" href={here}>
          {isDraft ? 'Ändra målet, dess listor och åtaganden' : 'Läs målets ordalydelse och listor'}
          {about}
        </LinkButton>
        <LinkButton kind="quiet" href={`${here}/kedja`}>
          Ange länkar i kedjan{about}
        </LinkButton>
        {isDraft ? (
          <LinkButton kind="quiet" href={`${here}/borttagning`}>
            Ta bort målet{about}
          </LinkButton>
        ) : null}
      </ButtonRow>
    </section>
  )
}

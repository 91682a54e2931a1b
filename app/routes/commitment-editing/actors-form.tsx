import { useLoaderData } from '@remix-run/react'
import { actorRoles, actorsInPlan, noActorInPlan } from '#app/domain/commitment/actor.ts'
import { whyNotChangePlanActors, whyNotRemove } from '#app/domain/commitment/reporter.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import type { loader, NotSaved } from './edit.tsx'

/** Who stands behind the commitment and who reports on it, with what it takes to change that. */
export function ActorsForm({ answer }: { answer: NotSaved['actor'] }) {
  const { commitment, organisations } = useLoaderData<typeof loader>()
  const { plan, ties } = commitment
  const locked = whyNotChangePlanActors(plan)
  const roles = Object.entries(actorRoles).filter(([, role]) => locked === undefined || !role.statedInPlan)
  const free = organisations.filter(({ id }) => !ties.some((tie) => tie.organisation.id === id))
  const errors = Object.entries(answer?.errors ?? {})
  return (
    <>
      {actorsInPlan(ties).length === 0 ? <p>{noActorInPlan}.</p> : null}
      {locked === undefined ? null : <p className="small muted">{locked}</p>}
      <ErrorSummary errors={errors.map(([name, message]) => ({ fieldId: name, message }))}>
        Inget har ändrats.
      </ErrorSummary>
      {ties.length === 0 ? null : (
        <ul className="ruled-list">
          {ties.map((tie) => (
            <TieRow key={tie.organisation.id} tie={tie} />
          ))}
        </ul>
      )}
      <form className="form" method="post" action="#aktorer" noValidate>
        <HiddenField name="version" value={commitment.version} readOnly />
        {locked === undefined ? null : <HiddenField name="role" value="assigned-reporter" readOnly />}
        <Select
          id="organisationId"
          name="organisationId"
          error={answer?.errors['organisationId']}
          label={locked === undefined ? 'Organisation att lägga till' : 'Organisation som ska rapportera'}
          hint={locked === undefined ? undefined : 'Den visas som utsedd av samordningen, med datum.'}
          placeholder="Välj organisation"
          options={free.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={answer?.organisationId}
        />
        {locked === undefined ? (
          <Select
            id="role"
            name="role"
            error={answer?.errors['role']}
            label="Roll"
            options={roles.map(([value, { label }]) => ({ value, label }))}
            defaultValue={answer?.role}
          />
        ) : null}
        <ButtonRow note={free.length === 0 ? 'Alla organisationer är redan knutna till åtagandet.' : undefined}>
          <Button kind="secondary" name="intent" value="assign" disabled={free.length === 0}>
            {locked === undefined ? 'Lägg till organisationen' : 'Utse att rapportera'}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}

function TieRow({ tie }: { tie: Awaited<ReturnType<typeof loader>>['commitment']['ties'][number] }) {
  const { commitment } = useLoaderData<typeof loader>()
  const why = whyNotRemove(commitment.plan, tie, tie.rounds)
  const { id, name } = tie.organisation
  return (
    <li>
      <p>
        <b>{name}</b> · {actorRoles[tie.role].label}
      </p>
      {tie.assignedAt === null ? null : (
        <p className="small muted">
          Utsedd {formatDate(tie.assignedAt)}
          {tie.assignedByName === null ? '' : ` av ${tie.assignedByName}`}.
        </p>
      )}
      {actorRoles[tie.role].statedInPlan && why === whyNotChangePlanActors(commitment.plan) ? null : (
        <form method="post" action="#aktorer">
          <HiddenField name="version" value={commitment.version} readOnly />
          <HiddenField name="organisationId" value={id} readOnly />
          <ButtonRow note={why}>
            <Button kind="quiet" name="intent" value="remove" disabled={why !== undefined}>
              Ta bort
              <span className="hidden-visually"> {name}</span>
            </Button>
          </ButtonRow>
        </form>
      )}
    </li>
  )
}

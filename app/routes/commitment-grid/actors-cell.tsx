import { useLoaderData } from '@remix-run/react'
import { actorRoles, noActorInPlan, type ActorRole } from '#app/domain/commitment/actor.ts'
import { cellField } from '#app/domain/commitment/bulk-review.ts'
import { whyNotChangePlanActors } from '#app/domain/commitment/reporter.ts'
import { CellSelect, CellTick } from '#app/ui/form/cell.tsx'
import { FieldMessages } from '#app/ui/form/field-parts.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import type { GridRow } from './bulk-table.tsx'
import type { loader } from './edit.tsx'

const roles = optionsOf(actorRoles)

/** Who stands behind a commitment and who reports: in a draft everybody, otherwise only who was assigned. */
export function ActorsCell({ row, errors }: { row: GridRow; errors: Record<string, string> }) {
  const { plan, organisations } = useLoaderData<typeof loader>()
  const { stored, typed } = row
  const isDraft = whyNotChangePlanActors(plan) === undefined
  const known = new Map(stored.actors.map((actor) => [actor.organisation.id, actor]))
  const shown = organisations.filter(({ id }) => known.has(id) || (typed.actors[`o${id}`] ?? '') !== '')
  const id = (cell: string) => cellField(stored.id, cell).replaceAll('.', '-')
  const hasPlanActor = stored.actors.some((actor) => actorRoles[actor.role].statedInPlan)
  return (
    <div id={id('actors')} className="cell-stack">
      <FieldMessages id={id('actors')} error={errors[cellField(stored.id, 'actors')]} />
      {hasPlanActor ? null : <p className="small muted">{noActorInPlan}</p>}
      {shown.map((organisation) => {
        const actor = known.get(organisation.id)
        const key = `actors.o${organisation.id}`
        const name = cellField(stored.id, key)
        const why = actor?.whyNotRemove
        const role = typed.actors[`o${organisation.id}`] ?? ''
        if (isDraft) {
          return (
            <div key={organisation.id}>
              <span className="small">{organisation.name}</span>
              <CellSelect
                id={id(key)}
                name={name}
                label={`${organisation.name}, roll: ${stored.label}`}
                options={[...roles, { value: '', label: 'Ta bort', disabled: why !== undefined }]}
                defaultValue={role}
              />
              {why === undefined ? null : <p className="small muted">{why}</p>}
            </div>
          )
        }
        if (why !== undefined) {
          const isPlans = actor !== undefined && actorRoles[actor.role].statedInPlan
          return (
            <div key={organisation.id}>
              <p>
                {organisation.name}{' '}
                <span className="small muted">{actorRoles[role as ActorRole].label.toLocaleLowerCase('sv')}</span>
              </p>
              {isPlans ? null : (
                <>
                  <HiddenField name={name} value="assigned-reporter" readOnly />
                  <p className="small muted">{why}</p>
                </>
              )}
            </div>
          )
        }
        return (
          <div key={organisation.id}>
            <CellTick
              id={id(key)}
              name={name}
              value="assigned-reporter"
              label={`${organisation.name} rapporterar: ${stored.label}`}
              text={`${organisation.name} rapporterar`}
              defaultChecked={role !== ''}
            />
          </div>
        )
      })}
      <CellSelect
        id={id('add')}
        name={cellField(stored.id, 'add')}
        label={`Lägg till organisation: ${stored.label}`}
        options={[
          { value: '', label: isDraft ? 'Lägg till …' : 'Utse fler …' },
          ...organisations
            .filter((one) => !shown.includes(one))
            .map((one) => ({ value: String(one.id), label: one.name })),
        ]}
        defaultValue=""
      />
      {isDraft ? (
        <CellSelect
          id={id('addRole')}
          name={cellField(stored.id, 'addRole')}
          label={`Roll för den som läggs till: ${stored.label}`}
          options={roles}
          defaultValue="lead"
        />
      ) : null}
    </div>
  )
}

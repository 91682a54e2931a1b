import type { EditedCommitment, OfferedGroup } from '#app/db/commitment/commitment-editing.server.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import type { PartProps } from './field.ts'

/** Which possible actions the commitment takes up, and which outcomes it leads to; stated, never guessed. */
export function ChainFields(props: PartProps & { commitment: EditedCommitment }) {
  const { commitment, values, field } = props
  const { actions, outcomes, plan, goal } = commitment
  return (
    <>
      <p>Markera bara det som planen eller aktörerna har sagt. Inget gissas ur ordalydelsen.</p>
      <p>
        <a href={`${editionPath(plan.slug)}/mal/${goal.id}/kedja`}>Ange länkar för hela målet</a>
      </p>
      <Ticks
        list="actions"
        letter="a"
        title="Möjliga åtgärder som åtagandet tar upp"
        none="Varken planen eller tidigare utgåvor har några möjliga åtgärder."
        {...{ groups: actions, planSlug: plan.slug, values, field }}
      />
      <Ticks
        list="outcomes"
        letter="o"
        title="Utfall som åtagandet leder till"
        none="Planen har inga utfall."
        {...{ groups: outcomes, planSlug: plan.slug, values, field }}
      />
    </>
  )
}

function Ticks(
  props: PartProps & {
    list: 'actions' | 'outcomes'
    letter: 'a' | 'o'
    title: string
    none: string
    groups: readonly OfferedGroup[]
    planSlug: string
  },
) {
  const { list, letter, title, none, groups, planSlug, values, field } = props
  return (
    <>
      <h3>{title}</h3>
      {groups.length === 0 ? <p>{none}</p> : null}
      {groups.map((group) => {
        const isTicked = group.items.some(({ id }) => values[list][`${letter}${id}`])
        const from = group.plan.slug === planSlug ? '' : `, ${group.plan.title}`
        const name = `${goalLabel(group.goal)}${from}`
        const first = group.items[0]?.id ?? 0
        return (
          <details key={`${group.plan.slug}-${first}`} className="disclosure" open={group.isOwn || isTicked}>
            <summary>
              {name} ({group.items.length})
            </summary>
            <Fieldset id={`${list}-${first}`} legend={<span className="hidden-visually">{`${title}, ${name}`}</span>}>
              {group.items.map(({ id, text }) => (
                <CheckboxRow
                  key={id}
                  {...field(`${list}.${letter}${id}`)}
                  label={text}
                  defaultChecked={values[list][`${letter}${id}`] ?? false}
                />
              ))}
            </Fieldset>
          </details>
        )
      })}
    </>
  )
}

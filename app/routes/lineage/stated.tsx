import { goalLabel } from '#app/domain/goal/goal.ts'
import type { Edition } from '#app/domain/plan/comparison/edition.ts'
import { lineageFields } from '#app/domain/plan/lineage-form.ts'
import { formatList } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'

type Stated = Readonly<Record<string, readonly number[]>>

const goalsAndCommitments = (edition: Pick<Edition, 'goals'>) =>
  edition.goals.flatMap((goal) => [
    { kind: 'goal', id: goal.id, name: goalLabel(goal) },
    ...goal.commitments.map(({ id, label }) => ({ kind: 'commitment', id, name: label })),
  ])

/** What is saved, when somebody else has saved meanwhile. */
export function StatedNow(props: { edition: Pick<Edition, 'goals'>; earlier: Pick<Edition, 'goals'>; stated: Stated }) {
  const names = goalsAndCommitments(props.edition)
  const earlier = goalsAndCommitments(props.earlier)
  return (
    <Section id="galler-nu" title="Så är det angivet nu">
      <ul>
        {lineageFields(props.edition).map(({ field, kind, id }) => {
          const continued = earlier.filter((one) => one.kind === kind && props.stated[field]?.includes(one.id))
          return (
            <li key={field}>
              {names.find((one) => one.kind === kind && one.id === id)?.name}:{' '}
              {continued.length === 0
                ? 'fortsätter inget'
                : `fortsätter ${formatList(continued.map(({ name }) => name))}`}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** What of the earlier edition nothing is stated to continue: it is shown as dropped. */
export function WithoutSuccessor(props: { earlier: Pick<Edition, 'title' | 'goals'>; stated: Stated }) {
  const continued = new Set(
    Object.entries(props.stated).flatMap(([field, ids]) => ids.map((id) => `${field.split('-')[0]} ${id}`)),
  )
  const dropped = goalsAndCommitments(props.earlier).filter(({ kind, id }) => !continued.has(`${kind} ${id}`))
  return (
    <Section id="utgar" title="Det här utgår">
      {dropped.length === 0 ? (
        <p>Allt i {props.earlier.title} fortsätter.</p>
      ) : (
        <>
          <p>Inget är angivet att fortsätta det här ur {props.earlier.title}:</p>
          <ul>
            {dropped.map(({ kind, id, name }) => (
              <li key={`${kind} ${id}`}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

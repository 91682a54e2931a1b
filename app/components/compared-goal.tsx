import type { ComparedGoal } from '#app/domain/plan/comparison/compare-editions.ts'
import type { ComparedText } from '#app/domain/plan/comparison/compare-lists.ts'
import { comparedLists } from '#app/domain/plan/comparison/edition.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { counted, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { Section } from '#app/ui/page.tsx'
import { Verbatim } from '#app/ui/quote.tsx'
import { ClassMark } from './class-mark.tsx'
import { ComparedCommitmentEntry } from './compared-commitment.tsx'
import { WordingDifference } from './wording-difference.tsx'

/** The goal's place on the page. */
export const comparedGoalId = ({ earlier, later }: ComparedGoal): string =>
  later[0] === undefined ? `tidigare-mal-${earlier[0]?.id}` : `mal-${later[0].id}`

/** The goal's name: the later one's, or the earlier one's when it is dropped. */
export const comparedGoalName = ({ earlier, later }: ComparedGoal): string =>
  formatList((later.length === 0 ? earlier : later).map(goalLabel))

/** What became of one goal: its wording, its lists and its commitments. */
export function ComparedGoalSection({ goal }: { goal: ComparedGoal }) {
  const id = comparedGoalId(goal)
  return (
    <Section id={id} title={comparedGoalName(goal)}>
      <p>
        <ClassMark of={goal.class} /> {descentInWords(goal)}
      </p>
      <GoalWording goal={goal} />
      {goal.lists.filter(isChanged).map(({ list, texts, isReordered }) => (
        <ComparedTexts key={list} id={`${id}-${list}`} title={comparedLists[list].label} {...{ texts, isReordered }} />
      ))}
      <UnchangedLists goal={goal} />
      {goal.commitments.length === 0 ? null : (
        <Section id={`${id}-ataganden`} title="Åtaganden" level={3}>
          <ol className="entries">
            {goal.commitments.map((commitment) => (
              <ComparedCommitmentEntry
                key={`${commitment.later[0]?.slug ?? ''} ${commitment.earlier[0]?.slug ?? ''}`}
                commitment={commitment}
              />
            ))}
          </ol>
        </Section>
      )}
    </Section>
  )
}

/** Where the goal comes from, when its number or its being one has changed. */
function descentInWords({ earlier, later }: ComparedGoal): string {
  const names = formatList(earlier.map(goalNumberLabel))
  if (earlier.length === 0) return 'Målet fortsätter inget mål i den tidigare utgåvan.'
  if (later.length === 0) return 'Inget mål i den senare utgåvan fortsätter målet.'
  const [was] = earlier
  const [is] = later
  const isAlone = earlier.length === 1 && later.length === 1
  if (isAlone && was?.kind === is?.kind && was?.number === is?.number) return ''
  return `${earlier.length === 1 ? 'Var' : 'Var tidigare'} ${names}.`
}

function GoalWording({ goal }: { goal: ComparedGoal }) {
  const { earlier, later, headings } = goal
  if (headings.length > 0) {
    return (
      <>
        {headings.map((heading) => (
          <div key={heading.label} className="stack">
            <p className="entry-title">{heading.label}</p>
            <WordingDifference earlier={heading.earlier} later={heading.later} />
          </div>
        ))}
      </>
    )
  }
  const shown = later.length === 0 ? earlier : later
  return (
    <>
      {shown.map((one) => (
        <Verbatim as="p" key={one.id}>
          {one.title}
        </Verbatim>
      ))}
      {earlier.length + later.length <= 2 ? null : (
        <div className="stack">
          <p className="entry-title">Tidigare lydelse</p>
          {earlier.map((one) => (
            <Verbatim as="p" key={one.id} source={goalLabel(one)}>
              {one.title}
            </Verbatim>
          ))}
        </div>
      )}
    </>
  )
}

const isChanged = ({ texts }: ComparedGoal['lists'][number]): boolean =>
  texts.some((text) => text.class !== 'unchanged')

/** "Utan ändringar: förutsättningar (1) och indikatorer (4). Samma punkter i ny ordning: stöd (3)." */
function UnchangedLists({ goal }: { goal: ComparedGoal }) {
  const same = goal.lists.filter((list) => !isChanged(list))
  const named = (lists: ComparedGoal['lists'], words: string) =>
    lists.length === 0
      ? []
      : [
          `${words}: ${formatList(
            lists.map(({ list, texts }) => `${comparedLists[list].label.toLocaleLowerCase('sv')} (${texts.length})`),
          )}.`,
        ]
  const sentences = [
    ...named(
      same.filter((list) => !list.isReordered),
      'Utan ändringar',
    ),
    ...named(
      same.filter((list) => list.isReordered),
      'Samma punkter i ny ordning',
    ),
  ]
  return sentences.length === 0 ? null : <p className="muted">{sentences.join(' ')}</p>
}

/** One list: what was changed, and how many stand as they were. */
function ComparedTexts(props: { id: string; title: string; texts: readonly ComparedText[]; isReordered: boolean }) {
  const changed = props.texts.filter((text) => text.class !== 'unchanged')
  const same = props.texts.length - changed.length
  return (
    <Section id={props.id} title={props.title} level={3}>
      {same === 0 ? null : (
        <p className="muted">
          {sentenceCase(counted(same, 'punkt', 'punkter'))} {same === 1 ? 'är oförändrad' : 'är oförändrade'}.
        </p>
      )}
      {props.isReordered ? <p className="muted">Punkterna har fått en ny ordning.</p> : null}
      {changed.length === 0 ? null : (
        <ul className="plain-list">
          {changed.map((text) => (
            <li key={`${text.earlier} ${text.later}`} className="stack">
              <ClassMark of={text.class} />
              <WordingDifference earlier={text.earlier ?? ''} later={text.later ?? ''} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

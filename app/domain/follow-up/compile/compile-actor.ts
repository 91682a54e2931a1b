import { actorRoles } from '#app/domain/commitment/actor.ts'
import { courses } from '#app/domain/commitment/status.ts'
import type { Step } from '#app/domain/commitment/milestone-standing.ts'
import { goalNumberLabel } from '#app/domain/goal/goal.ts'
import { differs } from '#app/domain/status-report/assessment.ts'
import { howItCame } from '#app/domain/status-report/how-it-came.ts'
import { compareSwedish, formatCalendarDate } from '#app/domain/swedish.ts'
import { inLines, statusPhrase } from './compile-answers.ts'
import { statusCells } from './compile-commitments.ts'
import type { Block, Cell, Text } from '#app/domain/follow-up/document/document.ts'
import { withoutEmptyColumns } from '#app/domain/follow-up/document/empty-columns.ts'
import { commitmentName, placedIn, type FollowUpMaterial, type Placed } from './material.ts'
import { reportedSentence, rolled, type Owed } from './owed.ts'
import { actorSectionKey } from '#app/domain/follow-up/sections/section.ts'

/** An organisation as its section names it. */
type Actor = Pick<Owed['organisation'], 'slug' | 'name'>

/** Who has a section, by name: those that owe an answer, and those that something is written of. */
export function actorsOf({ organisations, owed, narratives }: FollowUpMaterial): Actor[] {
  const asked = new Map<string, Actor>(owed.map(({ organisation }) => [organisation.slug, organisation]))
  for (const one of organisations) if (narratives.has(actorSectionKey(one))) asked.set(one.slug, one)
  return [...asked.values()].toSorted((a, b) => compareSwedish(a.name, b.name))
}

/** What an organisation promised and what it answered, one row for each commitment. */
export function actorBlocks(actor: Actor, { goals, owed }: FollowUpMaterial): Block[] {
  const own = owed.filter(({ organisation }) => organisation.slug === actor.slug)
  if (own.length === 0) {
    return [{ type: 'paragraph', text: `${actor.name} är inte tillfrågad om något åtagande i omgången.` }]
  }
  const answers = placedIn(goals).flatMap((placed) =>
    own.flatMap((one) => (one.commitmentSlug === placed.commitment.slug ? [{ placed, one }] : [])),
  )
  const differing = answers.flatMap(({ placed, one }) => differingItem(placed, one))
  return [
    { type: 'paragraph', text: `${reportedSentence(rolled(own))}` },
    withoutEmptyColumns({
      type: 'table',
      caption: `Åtaganden och svar, ${actor.name}`,
      columns: [
        { label: 'Åtagande', weight: 1.8 },
        { label: 'Mål', weight: 0.7 },
        { label: 'Genomförande', weight: 1.1 },
        { label: 'Läge', weight: 1.1 },
        { label: 'Det här har gjorts', weight: 2.4 },
        { label: 'Hinder, avvikelse och beslut som behövs', weight: 2 },
        { label: 'Nästa steg', weight: 1.6 },
        { label: 'Delsteg', weight: 1.8 },
      ],
      rows: answers.map(({ placed, one }) => rowOf(placed, one)),
    }),
    ...(differing.length === 0
      ? []
      : [
          { type: 'paragraph' as const, text: 'Samordningen bedömer läget på ett annat sätt än organisationen:' },
          { type: 'list' as const, items: differing },
        ]),
  ]
}

function rowOf({ goal, commitment }: Placed, one: Owed): Cell[] {
  const { report, organisation } = one
  const roles = commitment.actors.filter((actor) => actor.organisation.slug === organisation.slug)
  return [
    {
      text: inLines([
        commitment.text,
        ...roles.map(({ role }) => `(${actorRoles[role].label.toLocaleLowerCase('sv')})`),
      ]),
      href: `/atagande/${commitment.slug}`,
    },
    { text: goalNumberLabel(goal) },
    ...statusCells(one),
    { text: inLines([report?.done ?? '', ...(report === undefined ? [] : howItCame(report))]) },
    { text: inLines([report?.obstacles ?? '', report?.reason ?? '']) },
    { text: report?.nextStep ?? '' },
    { text: inLines(commitment.steps.map(stepWords)) },
  ]
}

/** "Utbilda personalen: senast 3 mars 2026, klart 1 mars 2026" */
export function stepWords({ title, dueOn, doneOn }: Pick<Step, 'title' | 'dueOn' | 'doneOn'>): string {
  const days = [
    ...(dueOn === null ? [] : [`senast ${formatCalendarDate(dueOn)}`]),
    ...(doneOn === null ? [] : [`klart ${formatCalendarDate(doneOn)}`]),
  ]
  return days.length === 0 ? title : `${title}: ${days.join(', ')}`
}

function differingItem(placed: Placed, { report }: Owed): Text[] {
  const assessment = report?.assessment ?? null
  if (report === undefined || assessment === null || !differs(report, assessment)) return []
  const reason = assessment.reason === '' ? '' : ` Skäl: ${assessment.reason}`
  return [
    {
      text: `${commitmentName(placed)}. Svaret: ${statusPhrase(report)}. Samordningens bedömning: ${statusPhrase(assessment)}.${reason}`,
      mark: courses[assessment.course].shape,
    },
  ]
}

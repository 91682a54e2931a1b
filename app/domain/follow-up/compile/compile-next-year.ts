import { timeFrameWords } from '#app/domain/commitment/time-frame-words.ts'
import { expectedInWords, hasPassed } from '#app/domain/indicator/expected.ts'
import { formatCalendarDate, formatList } from '#app/domain/swedish.ts'
import { awaitingDecision } from './compile-courses.ts'
import type { Block, Cell, Text } from '#app/domain/follow-up/document/document.ts'
import { commitmentName, indicatorsIn, organisationsOf, placedIn, type FollowUpMaterial } from './material.ts'

/** What is due and expected until the end of the next year, as it is stated, and what waits for a decision. */
export function nextYear(material: FollowUpMaterial): Block[] {
  const { round, plan, goals, owed } = material
  const year = round.year + 1
  const parts = [
    ...steps(material, year),
    ...ending(material, year),
    ...listed('nasta-ar-beslut', 'Åtaganden som väntar på beslut', awaitingDecision(goals, owed)),
    ...listed('nasta-ar-indikatorer', 'Indikatorer som väntas', expected(material, year)),
  ]
  const last: Block[] =
    plan.periodTo > year
      ? []
      : [{ type: 'paragraph', text: `Planen gäller till och med ${plan.periodTo}. Därefter behövs en ny plan.` }]
  if (parts.length > 0) return [...last, ...parts]
  return [
    ...last,
    {
      type: 'paragraph',
      text: `Inget delsteg eller åtagande har sin sista dag till och med ${year}, inget svar väntar på beslut, och ingen indikator har en angiven dag för nya värden.`,
    },
  ]
}

const listed = (id: string, text: string, items: Text[]): Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'heading', level: 3, id, text },
        { type: 'list', items },
      ]

/** Whether a day lies before the end of the year. Days before the year are those that are late. */
const isDue = (day: string | null, year: number): day is string => day !== null && day <= `${year}-12-31`

/** Milestones that are not done and have their last day next year, or have had it already. */
function steps({ goals }: FollowUpMaterial, year: number): Block[] {
  const due = placedIn(goals)
    .flatMap((placed) =>
      placed.commitment.steps.flatMap(({ title, dueOn, doneOn }) =>
        doneOn === null && isDue(dueOn, year) ? [{ placed, title, dueOn }] : [],
      ),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  if (due.length === 0) return []
  return [
    { type: 'heading', level: 3, id: 'nasta-ar-delsteg', text: `Delsteg till och med ${year}` },
    {
      type: 'table',
      caption: 'Delsteg som inte är klara',
      columns: [
        { label: 'Delsteg', weight: 2 },
        { label: 'Åtagande', weight: 2.4 },
        { label: 'Organisationer', weight: 1.6 },
        { label: 'Sista dag', weight: 1.1 },
      ],
      rows: due.map(({ placed, title, dueOn }): Cell[] => [
        { text: title },
        { text: commitmentName(placed), href: `/atagande/${placed.commitment.slug}` },
        { text: formatList(organisationsOf(placed.commitment.actors).map(({ name }) => name)) },
        { text: formatCalendarDate(dueOn) },
      ]),
    },
  ]
}

/** Commitments whose stated time ends next year. */
const ending = ({ goals }: FollowUpMaterial, year: number): Block[] =>
  listed(
    'nasta-ar-ataganden',
    `Åtaganden vars tid går ut ${year}`,
    placedIn(goals)
      .filter(({ commitment: { endsOn } }) => endsOn?.startsWith(`${year}-`) === true)
      .map((placed) => ({
        text: `${commitmentName(placed)}, ${timeFrameWords(placed.commitment)}`,
        href: `/atagande/${placed.commitment.slug}`,
      })),
  )

/** Indicators whose next values have a stated day between the round's last day and the end of the next year. */
const expected = ({ goals, round }: FollowUpMaterial, year: number): Text[] =>
  indicatorsIn(goals).flatMap(({ shortName, slug, facts }) => {
    const date = facts?.nextPublicationOn ?? null
    if (date === null || hasPassed(date, round.dueOn) || date.slice(0, 4) > String(year)) return []
    return [{ text: `${shortName}: nya värden ${expectedInWords(date)}.`, href: `/indikatorer/${slug}` }]
  })

import { channels } from '#app/domain/status-report/channel.ts'
import { counted, formatCalendarDate, formatList, sentenceCase } from '#app/domain/swedish.ts'
import { goalKinds, type GoalKind } from '#app/domain/goal/goal.ts'
import { planWithPeriod } from '#app/domain/plan/plan.ts'
import { limits } from './compile-limits.ts'
import type { Block, Cell } from '#app/domain/follow-up/document/document.ts'
import { placedIn, type FollowUpMaterial } from './material.ts'
import { isLeftOut, isSilent, leftOutSentence, rolled, type Owed } from './owed.ts'

/** What was followed up and how: the plan, how answers were collected and reviewed, who has answered, and what limits it. */
export const about = (material: FollowUpMaterial): Block[] => [
  { type: 'paragraph', text: scope(material) },
  ...(material.owed.length === 0 ? [] : [...method(material), ...answerRates(material), ...silence(material)]),
  ...limits(material),
]

/** "Uppföljningen gäller Handlingsplan 2024–2026, …: fem mål med nio åtaganden. Tre organisationer är tillfrågade om elva svar." */
function scope({ plan, goals, owed }: FollowUpMaterial): string {
  const adopted = plan.adoptedOn === null ? [] : [`fastställd ${formatCalendarDate(plan.adoptedOn)}`]
  const decided = [...adopted, ...(plan.caseNumber === null ? [] : [`dnr ${plan.caseNumber}`])]
  const kinds = (Object.keys(goalKinds) as GoalKind[]).flatMap((kind) => {
    const count = goals.filter((goal) => goal.kind === kind).length
    const word = goalKinds[kind].label.toLocaleLowerCase('sv')
    return count === 0 ? [] : [counted(count, word, word, 'neuter')]
  })
  const promises = counted(placedIn(goals).length, 'åtagande', 'åtaganden', 'neuter')
  const held = kinds.length === 0 ? 'Planen har inga mål.' : `Planen har ${formatList(kinds)} med ${promises}.`
  const asked = new Set(owed.map(({ organisation }) => organisation.slug)).size
  return [
    `Uppföljningen gäller ${[planWithPeriod(plan), ...decided].join(', ')}.`,
    held,
    ...(asked === 0
      ? ['Ingen organisation är tillfrågad i omgången.']
      : [
          `${sentenceCase(counted(asked, 'organisation är tillfrågad', 'organisationer är tillfrågade'))} om sammanlagt ${counted(owed.length, 'svar', 'svar', 'neuter')}.`,
        ]),
  ].join(' ')
}

/** How the answers were collected and reviewed. */
function method({ round, owed }: FollowUpMaterial): Block[] {
  const told = owed.flatMap(({ report }) => report ?? [])
  const onBehalf = told.filter(({ channel }) => channels[channel].onBehalf).length
  const late = told.filter(({ isLate }) => isLate).length
  const unchanged = told.filter(({ unchangedFrom }) => unchangedFrom !== null).length
  const assessed = told.filter(({ assessment }) => assessment !== null).length
  const { accepted, reported, leftOut } = rolled(owed)
  const counts = [
    answers(accepted, 'är granskat och godkänt', 'är granskade och godkända'),
    answers(reported - accepted, 'väntar på granskning', 'väntar på granskning'),
    leftOutSentence(leftOut),
    answers(
      onBehalf,
      'är nedtecknat av samordningen',
      'är nedtecknade av samordningen',
      ' efter e-post, samtal eller möte',
    ),
    answers(unchanged, 'bekräftar ett tidigare svar', 'bekräftar tidigare svar', ' som oförändrat'),
    answers(late, 'kom in efter sista dagen', 'kom in efter sista dagen'),
    answers(assessed, 'har', 'har', ' en bedömning av samordningen bredvid sig'),
  ].filter((text) => text !== '')
  return [
    { type: 'heading', level: 3, id: 'om-uppfoljningen-metod', text: 'Så är svaren insamlade' },
    {
      type: 'paragraph',
      text:
        `Organisationerna svarade från ${formatCalendarDate(round.opensOn)} till ${formatCalendarDate(round.dueOn)}, var och en för sina egna åtaganden. ` +
        'Ett svar säger hur långt genomförandet har kommit och hur arbetet går i förhållande till planen, med egna ord om vad som har gjorts, vad som hindrar och vad som är nästa steg. ' +
        'Samordningen granskar svaren och kan lämna tillbaka dem med en fråga. Där samordningen gör en egen bedömning står den bredvid organisationens svar, som inte ändras.',
    },
    ...(counts.length === 0 ? [] : [{ type: 'paragraph' as const, text: counts.join(' ') }]),
  ]
}

/** "Två svar är granskade och godkända."; "" of none. */
const answers = (count: number, one: string, many: string, rest = ''): string =>
  count === 0 ? '' : `${sentenceCase(counted(count, 'svar', 'svar', 'neuter'))} ${count === 1 ? one : many}${rest}.`

/** How many of its answers each organisation has given. */
function answerRates({ owed, extendedTo = new Map<string, string>() }: FollowUpMaterial): Block[] {
  const asked = [...new Map(owed.map(({ organisation }) => [organisation.slug, organisation])).values()]
  const hasLeftOut = owed.some(isLeftOut)
  const hasLonger = asked.some(({ slug }) => extendedTo.has(slug))
  const row = (name: string, of: readonly Owed[], longer: string): Cell[] => {
    const late = of.filter(({ report }) => report?.isLate === true).length
    const left = of.filter(isLeftOut).length
    return [
      { text: name },
      { text: `${of.filter((one) => !isSilent(one)).length} av ${of.length}` },
      { text: String(late), number: late },
      ...(hasLeftOut ? [{ text: String(left), number: left }] : []),
      ...(hasLonger ? [{ text: longer }] : []),
    ]
  }
  return [
    {
      type: 'table',
      caption: 'Svar per organisation',
      columns: [
        { label: 'Organisation', weight: 3 },
        { label: 'Har rapporterat', weight: 1.3 },
        { label: 'Varav sent', numeric: true },
        ...(hasLeftOut ? [{ label: 'Varav inte godkända', numeric: true, weight: 1.3 }] : []),
        ...(hasLonger ? [{ label: 'Längre svarstid till', weight: 1.6 }] : []),
      ],
      rows: [
        ...asked.map(({ slug, name }) => {
          const until = extendedTo.get(slug)
          const own = owed.filter((one) => one.organisation.slug === slug)
          return row(name, own, until === undefined ? '' : formatCalendarDate(until))
        }),
        row('Alla', owed, ''),
      ],
      note: 'Sent är det som kom in efter organisationens egen sista dag.',
    },
  ]
}

/** Who has not answered, and that it says nothing. */
function silence({ owed, goals }: FollowUpMaterial): Block[] {
  const missing = owed.filter(isSilent)
  if (missing.length === 0) return []
  const names = new Map(placedIn(goals).map(({ commitment }) => [commitment.slug, commitment.label]))
  return [
    { type: 'heading', level: 3, id: 'ej-rapporterat', text: 'Ej rapporterat' },
    {
      type: 'paragraph',
      text: `${sentenceCase(counted(missing.length, 'lägesrapport', 'lägesrapporter'))} har inte kommit in. Att svar saknas säger inget om hur arbetet går.`,
    },
    {
      type: 'list',
      items: missing.map((one) => ({
        text: `${one.organisation.name}: ${names.get(one.commitmentSlug) ?? one.commitmentSlug}`,
        href: `/atagande/${one.commitmentSlug}`,
      })),
    },
  ]
}

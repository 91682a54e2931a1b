import { notReported, degrees, courses } from '#app/domain/commitment/status.ts'
import { milestoneInWords } from '#app/domain/status-report/milestone-words.ts'
import type { FollowUpData, FrozenReport, ReportContent } from './content.ts'
import type { Block, DocumentSection, Text } from '#app/domain/follow-up/document/document.ts'
import { leftOutWords } from '#app/domain/follow-up/compile/owed.ts'

type Commitment = FollowUpData['commitments'][number]

/**
 * The parts about the goals in which an actor has something to answer for: the goal's wording, and for each of the
 * actor's commitments what was promised, word for word, and what the actor answered. Nothing of what others answered.
 */
export function actorParts({ data, document }: ReportContent, slug: string): DocumentSection[] {
  const own = data.reports.filter(({ organisation }) => organisation === slug)
  return data.goals.flatMap((goal) => {
    const section = document.sections.find(({ key }) => key === goal.key)
    const answers = data.commitments
      .filter((commitment) => commitment.goal === goal.key)
      .flatMap((commitment) =>
        own.flatMap((report) => (report.commitment === commitment.slug ? [{ commitment, report }] : [])),
      )
    if (section === undefined || answers.length === 0) return []
    const blocks: Block[] = [
      { type: 'quotation', text: goal.title },
      ...answers.flatMap(({ commitment, report }) => answerBlocks(commitment, report, slug)),
    ]
    return [{ key: goal.key, id: goal.key, title: section.title, blocks }]
  })
}

function answerBlocks(commitment: Commitment, report: FrozenReport, slug: string): Block[] {
  const roles = commitment.actors.filter(({ organisation }) => organisation === slug).map(({ roleLabel }) => roleLabel)
  return [
    {
      type: 'heading',
      level: 3,
      id: `${commitment.goal}-atagande-${commitment.position}`,
      text: `Åtagande ${commitment.position}: ${commitment.label}`,
    },
    { type: 'quotation', text: commitment.text, source: commitment.source.name },
    ...(roles.length === 0 ? [] : [{ type: 'paragraph' as const, text: `${roles.join(', ')}.` }]),
    { type: 'list', items: statusItems(report) },
    ...said('Det här har gjorts', [report.done, ...report.milestones.map(milestoneInWords)]),
    ...said('Hinder', [report.obstacles]),
    ...said('Skäl, eller beslut som behövs', [report.reason]),
    ...said('Nästa steg', [report.nextStep]),
    ...said('Bidrag till indikatorer', [
      ...report.contributions.map(({ indicator, text }) => `${indicator}: ${text}`),
      ...report.ownValues.map(({ indicator, text }) => `${indicator}, eget värde: ${text}`),
    ]),
    ...assessment(report),
  ]
}

/** How the answer stands; the words are those that were frozen, and the shapes those of the codes. */
function statusItems({ state, status }: FrozenReport): Text[] {
  if (status === null && state === 'submitted') return [{ text: leftOutWords }]
  if (status === null) return [{ text: notReported.label, mark: notReported.shape }]
  const unreviewed = state === 'submitted' ? ' (inte granskad)' : ''
  return [
    { text: `Genomförande: ${status.degreeLabel}`, mark: shapeOf(degrees, status.degree) },
    { text: `Läge: ${status.courseLabel}${unreviewed}`, mark: shapeOf(courses, status.course) },
  ]
}

/** The shape of a code, as long as there is one. */
const shapeOf = <Row extends { shape: Text['mark'] }>(rows: Readonly<Record<string, Row>>, code: string) =>
  Object.hasOwn(rows, code) ? rows[code]?.shape : undefined

/** What was written, under a heading of its own; nothing where nothing was. */
function said(label: string, texts: readonly string[]): Block[] {
  const told = texts.filter((text) => text !== '')
  return told.length === 0 ? [] : [{ type: 'paragraph', text: `${label}:\n${told.join('\n')}` }]
}

function assessment({ assessment: assessed }: FrozenReport): Block[] {
  if (assessed === null) return []
  const { degreeLabel, courseLabel, reason } = assessed
  return said('Samordningens bedömning', [`${degreeLabel}. ${courseLabel}.`, reason])
}

import type {
  BriefContent,
  BriefDecision,
  BriefDeviation,
  BriefGoal,
  BriefWord,
} from '#app/domain/steering/brief-content.ts'
import { formatCalendarDate, formatList, NBSP } from '#app/domain/swedish.ts'
import { clipped } from './measure.ts'
import { roomIn, type Column, type Piece, type Row, type Section } from './section.ts'

const dash = '–'
const ofN = (n: number, all: number): string => `${n}${NBSP}av${NBSP}${all}`
const status = ({ label, shape }: BriefWord): Piece => ({ text: label, mark: shape })
/** A count; what is none steps back, so that what is there is seen. */
const number = (value: number): Piece => ({ text: String(value), ...(value === 0 ? { look: 'soft' as const } : {}) })
const fitting = (text: string, column: Column, lines: number, look?: Piece['look']): Piece => ({
  text: clipped(text, roomIn(column) - 1, lines, look === 'strong'),
  ...(look === undefined ? {} : { look }),
})

const [who, what, how, why]: [Column, Column, Column, Column] = [
  { label: 'Vem', width: 98 },
  { label: 'Åtagande', width: 138 },
  { label: 'Läge', width: 116 },
  { label: 'Organisationens egna ord', width: 159 },
]

const deviationRow = (
  { organisation, shortName, commitment, goal, degree, before, reason }: BriefDeviation,
  reasonLines: number,
): Row => [
  // A long name's own short form says more than its beginning.
  [fitting(organisation.length > 40 ? shortName : organisation, who, 3, 'strong')],
  [fitting(`${goal}: ${commitment}`, what, 2)],
  [
    status(degree),
    {
      text: before === null ? 'Förra: ingen uppgift' : `Förra: ${before.label.toLocaleLowerCase('sv')}`,
      look: 'soft',
    },
  ],
  [reason === '' ? { text: 'Inget skäl angivet', look: 'soft' } : fitting(reason, why, reasonLines)],
]

const deviations = (key: string, title: string, none: string, reports: readonly BriefDeviation[]): Section => ({
  key,
  heading: `${title} (${reports.length})`,
  lead: '',
  none,
  columns: [who, what, how, why],
  // Where there are many, each says less, so that more of them are seen.
  rows: reports.map((report) => deviationRow(report, reports.length > 4 ? 2 : 4)),
})

/** Each goal by what those who have answered say. Those who have not are counted before it, in a column of their own. */
function goalsPart({ goals, degrees, courses, notReported, previous }: BriefContent): Section {
  const goal: Column = { label: 'Mål', width: 172 }
  const upright = (label: string, width: number, group?: string): Column => ({
    label,
    width,
    numeric: true,
    vertical: true,
    ...(group === undefined ? {} : { group }),
  })
  const statusColumns = (words: readonly BriefWord[], width: number, group: string): Column[] =>
    words.map(({ label }) => upright(label, width, group))
  const row = ({ label, title, now, before }: BriefGoal): Row => [
    [fitting(`${label} ${title}`, goal, 2)],
    [{ text: ofN(now.reported, now.owed), look: 'strong' }],
    [{ text: before === null ? dash : ofN(before.reported, before.owed), look: 'soft' }],
    [number(now.notReported)],
    ...degrees.map(({ code }) => [number(now.byDegree[code] ?? 0)]),
    ...courses.map(({ code }) => [number(now.byCourse[code] ?? 0)]),
  ]
  const width = 339 - 46 - 46 - 31
  const each = Math.floor(width / Math.max(1, degrees.length + courses.length))
  return {
    key: 'mal',
    heading: `Mål för mål (${goals.length})`,
    lead: '',
    none: 'Planen har inga mål.',
    columns: [
      goal,
      upright('Har rapporterat', 46),
      upright(previous === null ? 'Förra omgången' : `Rapporterat ${previous.year}`, 46),
      upright(notReported.label, 31),
      ...statusColumns(degrees, each, 'Genomförande, av svaren'),
      ...statusColumns(courses, each, 'Kurs, av svaren'),
    ],
    rows: goals.map(row),
    isFirst: true,
  }
}

function measuresPart({ goals }: BriefContent): Section {
  const goal: Column = { label: 'Mål', width: 214 }
  const count = (label: string, width: number): Column => ({ label, width, numeric: true })
  return {
    key: 'matning',
    heading: 'Mäts målen, och åt vilket håll går det?',
    lead: '',
    none: 'Planen har inga mål.',
    columns: [
      goal,
      count('Mäts av', 48),
      count('Åt rätt håll', 44),
      count('Åt fel håll', 40),
      count('Oförändrat', 58),
      count('Ändrat, ej värderat', 52),
      count('Går inte att säga', 55),
    ],
    rows: goals.map(({ label, title, measured, directions: { better, worse, unchanged, changed, unknown } }) => [
      [fitting(`${label} ${title}`, goal, 1)],
      [{ text: ofN(measured.live, measured.all), look: 'strong' }],
      ...[better, worse, unchanged, changed, unknown].map((value) => [number(value)]),
    ]),
    isFirst: true,
  }
}

function unpromisedPart({ promisedByNobody }: BriefContent): Section {
  const commitment: Column = { label: 'Åtagande', width: 236 }
  const goal: Column = { label: 'Mål', width: 62 }
  const reporters: Column = { label: 'Utsedd att rapportera', width: 213 }
  return {
    key: 'utlovat-av-ingen',
    heading: `Utlovat av ingen (${promisedByNobody.length})`,
    lead:
      promisedByNobody.length === 0
        ? ''
        : 'Planen anger ingen aktör. Den som är utsedd att rapportera har inte lovat något.',
    none: 'Planen anger en aktör för varje åtagande.',
    columns: [commitment, goal, reporters],
    rows: promisedByNobody.map((one) => [
      [fitting(one.commitment, commitment, 2)],
      [{ text: one.goal }],
      [one.reporters.length === 0 ? { text: 'Ingen', look: 'soft' } : fitting(formatList(one.reporters), reporters, 2)],
    ]),
  }
}

function decidedPart({ decided: { meeting, decisions } }: BriefContent): Section {
  const [decision, actors, due, standing]: [Column, Column, Column, Column] = [
    { label: 'Beslut', width: 196 },
    { label: 'Vem', width: 104 },
    { label: 'Senast', width: 90 },
    { label: 'Vad det blev', width: 121 },
  ]
  const row = ({ what: text, who: names, dueOn, standing: word, meetingOn }: BriefDecision): Row => [
    [fitting(text, decision, 3), { text: `Beslutat ${formatCalendarDate(meetingOn)}`, look: 'soft' }],
    [names.length === 0 ? { text: 'Ingen angiven', look: 'soft' } : fitting(formatList(names), actors, 3)],
    [dueOn === null ? { text: 'Ingen dag', look: 'soft' } : { text: formatCalendarDate(dueOn) }],
    [status(word)],
  ]
  return {
    key: 'beslutat',
    heading: `Beslutat tidigare, och vad det blev av det (${decisions.length})`,
    lead:
      meeting === null
        ? ''
        : `Senaste sammanträdet var ${formatCalendarDate(meeting.heldOn)}. Här står dess beslut och äldre som fortfarande gäller.`,
    none: meeting === null ? 'Inget sammanträde har hållits än.' : 'Inget beslutades då, och inga äldre beslut gäller.',
    columns: [decision, actors, due, standing],
    rows: decisions.map(row),
  }
}

/** The parts of a brief with all that they have to say, in order of importance. */
export const partsOf = (content: BriefContent): Section[] => [
  deviations('behover-beslut', 'Behöver beslut', 'Ingen som har svarat ber om ett beslut.', content.needsDecision),
  goalsPart(content),
  deviations('avviker', 'Avviker', 'Ingen som har svarat avviker från planen.', content.offTrack),
  unpromisedPart(content),
  decidedPart(content),
  measuresPart(content),
]

import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { MessageFacts } from './kind.ts'

/** What the marks of a template stand for in one message. */
export interface Filling extends MessageFacts {
  /** The recipient's name. */
  name: string
  /** Where the message leads: an address, or the mark of an answer link. */
  link: string
  /** What the organisation has left to answer, as a list in plain text. */
  left?: string
  /** How many reports a message of several tells of: "fem lägesrapporter". */
  count?: string
  /** The reports that a message of several tells of, as a list in plain text. */
  list?: string
}

/** The marks that a text may hold, as a coordinator writes them: {{organisation}}. */
export const marks = {
  namn: { label: 'Mottagarens namn', text: (one: Filling) => one.name },
  organisation: { label: 'Organisationens namn', text: (one: Filling) => one.organisation ?? '' },
  omgång: { label: 'Omgångens namn', text: (one: Filling) => one.round ?? '' },
  'sista dag': {
    label: 'Sista dagen att svara',
    text: (one: Filling) => (one.dueOn === undefined ? '' : formatCalendarDate(one.dueOn).replaceAll('\u00a0', ' ')),
  },
  'gäller till': {
    label: 'Sista dagen som länken till sammanträdet gäller',
    text: (one: Filling) =>
      one.holdsUntil === undefined ? '' : formatCalendarDate(one.holdsUntil).replaceAll('\u00a0', ' '),
  },
  åtagande: { label: 'Åtagandet som det handlar om', text: (one: Filling) => one.commitment ?? '' },
  kvar: { label: 'Vad organisationen har kvar att svara på', text: (one: Filling) => one.left ?? '' },
  antal: { label: 'Hur många lägesrapporter meddelandet handlar om', text: (one: Filling) => one.count ?? '' },
  lista: {
    label: 'Lägesrapporterna, var och en med skäl och adress om det finns',
    text: (one: Filling) => one.list ?? '',
  },
  skäl: { label: 'Skälet eller texten som någon har skrivit', text: (one: Filling) => one.message ?? '' },
  läge: { label: 'Hur omgången ligger till', text: (one: Filling) => one.message ?? '' },
  årsuppföljning: { label: 'Årsuppföljningens namn', text: (one: Filling) => one.followUp ?? '' },
  enkät: { label: 'Enkätens titel', text: (one: Filling) => one.survey ?? '' },
  beslut: { label: 'Styrgruppens beslut, som det är skrivet', text: (one: Filling) => one.decision ?? '' },
  när: { label: 'När beslutet ska vara gjort', text: (one: Filling) => one.decisionWhen ?? '' },
  sammanträde: { label: 'Sammanträdets titel och dag', text: (one: Filling) => one.meeting ?? '' },
  avsnitt: { label: 'Avsnittet i årsuppföljningen', text: (one: Filling) => one.section ?? '' },
  av: { label: 'Vem som gjorde det som meddelandet handlar om', text: (one: Filling) => one.by ?? '' },
  länk: { label: 'Adressen som meddelandet leder till', text: (one: Filling) => one.link },
} as const satisfies Record<string, { label: string; text: (one: Filling) => string }>

export type Mark = keyof typeof marks
export const markCodes = Object.keys(marks) as Mark[]

const anyMark = /\{\{([^{}]*)\}\}/g
const isMark = (name: string): name is Mark => Object.hasOwn(marks, name)

/** The marks of a text that stand for nothing, as they are written, each once; and brackets that never close. */
export function unknownMarks(text: string): string[] {
  const unknown = [...text.matchAll(anyMark)].flatMap(([whole, name = '']) => (isMark(name.trim()) ? [] : [whole]))
  const rest = text.replace(anyMark, '')
  const loose = ['{{', '}}'].filter((bracket) => rest.includes(bracket))
  return [...new Set([...unknown, ...loose])]
}

/** The text with its marks filled in, once: what is filled in is never read for marks. */
export const fillIn = (text: string, filling: Filling): string =>
  text.replace(anyMark, (whole, name: string) =>
    isMark(name.trim()) ? marks[name.trim() as Mark].text(filling) : whole,
  )

/** A text on one line: what stands in a head of a message can begin no other. */
export const oneLine = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what a head must not hold
  text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim()

/** What stands in a stored message for the address that an answer link opens; `path` is the page under the link. */
export const answerLinkMark = (linkId: number, path: string): string => `{{svarslänk ${linkId}${path}}}`

const answerLinks = /\{\{svarslänk (\d{1,9})((?:\/[a-z0-9-]*)*)\}\}/g

/**
 * The text with its answer links written out by `address`. A mark of a link that is not the message's own, which only
 * somebody's own words can hold, is left as it is.
 */
export const withAnswerLinks = (
  text: string,
  own: ReadonlySet<number>,
  address: (linkId: number, path: string) => string,
): string =>
  text.replace(answerLinks, (whole, id: string, path: string) =>
    own.has(Number(id)) ? address(Number(id), path) : whole,
  )

/** What stands in a stored message for the address of a personal link to a survey. */
export const surveyLinkMark = (invitationId: number): string => `{{enkätlänk ${invitationId}}}`

const surveyLinks = /\{\{enkätlänk (\d{1,9})\}\}/g

/** The text with its links to surveys written out by `address`; those that are not the message's own are left. */
export const withSurveyLinks = (
  text: string,
  own: ReadonlySet<number>,
  address: (invitationId: number) => string,
): string => text.replace(surveyLinks, (whole, id: string) => (own.has(Number(id)) ? address(Number(id)) : whole))

/** What stands in a stored message for the address of a link to a meeting; `path` is the page under the link. */
export const meetingLinkMark = (linkId: number, path: string): string => `{{sammanträdeslänk ${linkId}${path}}}`

const meetingLinks = /\{\{sammanträdeslänk (\d{1,9})((?:\/[a-z0-9-]*)*)\}\}/g

/** The text with its links to meetings written out by `address`; those that are not the message's own are left. */
export const withMeetingLinks = (
  text: string,
  own: ReadonlySet<number>,
  address: (linkId: number, path: string) => string,
): string =>
  text.replace(meetingLinks, (whole, id: string, path: string) =>
    own.has(Number(id)) ? address(Number(id), path) : whole,
  )

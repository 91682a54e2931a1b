import { whyNotDate } from '#app/domain/calendar-date.ts'
import { historySubjects, type HistorySubject } from './subject.ts'

/** Which events of the history are wanted. What is null or empty does not narrow. */
export interface HistoryFilter {
  subject: HistorySubject | null
  /** One thing of the kind, by its id. */
  id: string
  /** Part of what the thing was called, and of the name of who did it. */
  name: string
  actor: string
  /** YYYY-MM-DD, first and last day. */
  from: string
  to: string
  /** From 1. */
  page: number
}

/** The filter's fields as they stand in the address. */
export const historyFields = {
  subject: 'slag',
  id: 'id',
  name: 'sak',
  actor: 'vem',
  from: 'fran',
  to: 'till',
  page: 'sida',
} as const satisfies Record<keyof HistoryFilter, string>

/** Events on a page. */
export const eventsPerPage = 50

/** Longest text to look for, in characters. */
export const longestPart = 100

/** Most pages, so that the address cannot ask for a number that means nothing. */
const lastPage = 100_000

/** What the address asks for; what it says that cannot be is left out, and days with a fault are told by field. */
export function readHistoryFilter(address: URLSearchParams): {
  filter: HistoryFilter
  errors: Partial<Record<'from' | 'to', string>>
} {
  const text = (field: keyof HistoryFilter): string =>
    (address.get(historyFields[field]) ?? '').trim().slice(0, longestPart)
  const subject = text('subject')
  const kind = Object.hasOwn(historySubjects, subject) ? (subject as HistorySubject) : null
  const page = /^\d{1,6}$/.test(text('page')) ? Number(text('page')) : 1
  const [from, to] = [text('from'), text('to')]
  const fault = (day: string) => (day === '' ? undefined : whyNotDate(day))
  const why = {
    from: fault(from),
    to: fault(to) ?? (fault(from) === undefined && from !== '' && to !== '' && to < from ? endsFirst : undefined),
  }
  return {
    filter: {
      subject: kind,
      id: kind === null ? '' : text('id'),
      name: text('name'),
      actor: text('actor'),
      from,
      to,
      page: Math.min(Math.max(page, 1), lastPage),
    },
    errors: {
      ...(why.from === undefined ? {} : { from: why.from }),
      ...(why.to === undefined ? {} : { to: why.to }),
    },
  }
}

const endsFirst = 'Den sista dagen kan inte ligga före den första.'

/** The filter as an address, with another page or none of its own. */
export function historyAddress(path: string, filter: Partial<HistoryFilter>): string {
  const fields = Object.entries(historyFields).flatMap(([field, name]) => {
    const value = filter[field as keyof HistoryFilter]
    return value === undefined || value === null || value === '' || (field === 'page' && value === 1)
      ? []
      : [[name, String(value)]]
  })
  const query = new URLSearchParams(fields).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Whether the filter asks for less than all. */
export const isNarrowed = ({ subject, name, actor, from, to }: HistoryFilter): boolean =>
  subject !== null || [name, actor, from, to].some((text) => text !== '')

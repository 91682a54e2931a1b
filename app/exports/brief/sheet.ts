import type { Brief, BriefContent } from '#app/domain/steering/brief-content.ts'
import { steeringPages } from '#app/domain/steering/addresses.ts'
import { counted, formatCalendarDate, formatDate, formatDateTime, formatList, NBSP } from '#app/domain/swedish.ts'
import { fitted } from './fit.ts'
import { clipped, linesOf, textRoom, type } from './measure.ts'
import { partsOf } from './parts.ts'
import type { SetSection } from './section.ts'

/** A number in large type, with what it counts. */
interface KeyFigure {
  figure: string
  label: string
  note: string
}

/** A brief as it is set on two pages, whatever the format: every word of it, and no more than has room. */
export interface BriefSheet {
  /** The title of the file. */
  name: string
  partnership: string
  /** "Underlag 1, fryst 22 november 2026" */
  standing: string
  title: string
  /** What stands under the title, each on a line of its own. */
  lines: string[]
  keyFigures: KeyFigure[]
  /** What the group is asked besides; "" for nothing. */
  notice: string
  pages: [SetSection[], SetSection[]]
  /** What is said last, before the address of the live page. */
  last: string
  /** At the foot of both pages. */
  foot: { frozen: string; checksum: string; live: string; address: string }
}

/** How high the head is without the lines under the title, and the key figures. */
const headHeight = 56
const keyHeight = 68
/** The last lines of the second page: the way to the live page, and what is said of signs that cannot be shown. */
const lastHeight = 2 * type.line + 14
const noticeHeight = type.line + 10

/** Key figures stand side by side, in columns of so many points. */
export const keyWidths = [123, 91, 91, 103, 103] as const

/** "Samverkansgruppens sammanträde 10 december 2026, 13.00–14.00, Stora salen" */
const meetingLine = ({ title, heldOn, time, place }: BriefContent['meeting']): string =>
  [`${title} ${formatCalendarDate(heldOn)}`, ...[time, place].filter((text) => text !== '')].join(', ')

function roundLine({ round, previous, frozen }: BriefContent): string {
  const now = `Läget ${formatDate(new Date(frozen.at))} i ${round.title} (${round.phase.toLocaleLowerCase('sv')}, svar senast ${formatCalendarDate(round.dueOn)})`
  return previous === null ? `${now}.` : `${now}, jämfört med ${previous.title}.`
}

function keyFigures(content: BriefContent): KeyFigure[] {
  const { reported, needsDecision, offTrack, promisedByNobody, decided } = content
  const ofN = (n: number, all: number): string => `${n}${NBSP}av${NBSP}${all}`
  const counts = (code: string): number => decided.decisions.filter(({ standing }) => standing.code === code).length
  const answers = `av ${counted(reported.now.reported, 'svar', 'svar', 'neuter')}`
  return [
    {
      figure: ofN(reported.now.reported, reported.now.owed),
      label: 'har rapporterat',
      note:
        reported.before === null
          ? 'ingen tidigare omgång'
          : `förra: ${ofN(reported.before.reported, reported.before.owed)}`,
    },
    { figure: String(needsDecision.length), label: 'behöver beslut', note: answers },
    { figure: String(offTrack.length), label: 'avviker', note: answers },
    {
      figure: String(promisedByNobody.length),
      label: 'utlovat av ingen',
      note: promisedByNobody.length === 1 ? 'åtagande i planen' : 'åtaganden i planen',
    },
    {
      figure: ofN(counts('done'), decided.decisions.length),
      label: 'beslut genomförda',
      note: counts('late') === 0 ? 'inget försenat' : `${counted(counts('late'), 'försenat', 'försenade', 'neuter')}`,
    },
  ]
}

/** What a brief says on its two pages. The same brief gives the same sheet. */
export function briefSheet({ content, sha256 }: Brief): BriefSheet {
  const { partnership, meeting, number, frozen, siteUrl, proposals, isExample } = content
  const at = new Date(frozen.at)
  const lines = [
    clipped(meetingLine(meeting), textRoom, 2),
    clipped(roundLine(content), textRoom, 2),
    ...(isExample ? ['Exempel: lägesrapporter, sammanträden och beslut är påhittade.'] : []),
  ]
  const notice =
    proposals.length === 0
      ? ''
      : `Väntar på er: fastställ ${formatList(proposals.slice(-3).map((year) => `årsuppföljning ${year}`))}.`
  const taken =
    headHeight +
    type.line * lines.reduce((sum, line) => sum + linesOf(line, textRoom), 0) +
    keyHeight +
    (notice === '' ? 0 : noticeHeight)
  const day = formatCalendarDate(meeting.heldOn)
  return {
    name: `Underlag ${number} till styrgruppen ${day}`,
    partnership: clipped(partnership, 300, 1, true),
    standing: `Underlag ${number}, fryst ${formatDate(at)}`,
    title: `Underlag till styrgruppen ${day}`,
    lines,
    keyFigures: keyFigures(content),
    notice,
    pages: fitted(partsOf(content), taken, lastHeight),
    last: 'Allt som ligger till grund för underlaget, som det är när du läser:',
    foot: {
      frozen: clipped(`Underlag ${number}, fryst ${formatDateTime(at)} av ${frozen.by}`, 440, 1),
      checksum: `Kontrollsumma ${sha256}`,
      live: 'Läget nu:',
      address: `${siteUrl}${steeringPages(undefined).start}`,
    },
  }
}

/** "och 14 till, se sidan", after as many rows as had room. */
export const moreText = (left: number): string => `och ${left} till, se sidan`

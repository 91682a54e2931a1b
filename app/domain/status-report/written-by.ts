import { channels, type Channel } from './channel.ts'

/** What the history tells each time that a report's text is saved. */
const savings: readonly string[] = [
  'status-report.drafted',
  'status-report.merged',
  'status-report.submitted',
  'status-report.confirmed',
]

/**
 * Whether the text that stands in a report is one that a coordinator wrote down for the organisation, and nobody there has
 * saved since.
 *
 * @param kinds the report's history, newest first
 */
export const isWrittenForThem = (channel: Channel, kinds: readonly string[]): boolean =>
  channels[channel].onBehalf && kinds.find((kind) => savings.includes(kind)) === 'status-report.submitted'

import type { DescribedReport } from './described-report.ts'
import { onBehalfWords } from './channel.ts'

/** What readers are told of how an answer came, a sentence each; nothing of one that came in time as usual. No names. */
export function howItCame(report: Pick<DescribedReport, 'channel' | 'isLate' | 'unchangedFrom'>): string[] {
  const written = onBehalfWords(report.channel)
  return [
    ...(written === '' ? [] : [`${written}.`]),
    ...(report.isLate ? ['Kom in efter sista dagen.'] : []),
    ...(report.unchangedFrom === null ? [] : [`Bekräftar svaret från ${report.unchangedFrom} som oförändrat.`]),
  ]
}

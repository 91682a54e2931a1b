import { courseCodes, degreeCodes } from '#app/domain/commitment/status.ts'
import type { DescribedReport } from './described-report.ts'
import type { AskedMilestone, AskedValue, OfferedIndicator } from './frame.ts'
import type { StatusReportDraft } from './report.ts'

/** The rows that a form has. */
export interface Frame {
  offered: readonly OfferedIndicator[]
  asked: readonly AskedValue[]
  milestones: readonly AskedMilestone[]
}

/** What the form shows to begin with: the report as saved, or empty. One row for each indicator offered or asked. */
export function formValues(frame: Frame, report: DescribedReport | null): StatusReportDraft {
  return {
    version: String(report?.version ?? 0),
    degree: report?.degree ?? '',
    course: report?.course ?? '',
    reason: report?.reason ?? '',
    done: report?.done ?? '',
    obstacles: report?.obstacles ?? '',
    nextStep: report?.nextStep ?? '',
    contributions: frame.offered.map((indicator) => {
      const saved = report?.contributions.find((one) => one.indicator.id === indicator.id)
      return { indicatorId: String(indicator.id), chosen: saved !== undefined, text: saved?.text ?? '' }
    }),
    ownValues: frame.asked.map((asked) => ({
      indicatorId: String(asked.indicatorId),
      seriesId: String(asked.seriesId),
      text: report?.ownValues.find((one) => one.seriesId === asked.seriesId)?.text ?? '',
    })),
    milestones: frame.milestones.map((milestone) => {
      const saved = report?.milestones.find((one) => one.id === milestone.id)
      return {
        milestoneId: String(milestone.id),
        doneOn: saved?.doneOn ?? '',
        newDueOn: saved?.newDueOn ?? '',
        reason: saved?.reason ?? '',
      }
    }),
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const rowsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    : []

/**
 * What somebody typed, as the form shows it, whatever its faults: nothing typed is lost when the form comes back. Only
 * choices that do not exist are dropped.
 */
export function typedValues(frame: Frame, sent: Record<string, unknown>): StatusReportDraft {
  const contributions = rowsIn(sent['contributions'])
  const ownValues = rowsIn(sent['ownValues'])
  const milestones = rowsIn(sent['milestones'])
  return {
    version: /^\d{1,9}$/.test(textIn(sent['version'])) ? textIn(sent['version']) : '0',
    degree: degreeCodes.find((code) => code === sent['degree']) ?? '',
    course: courseCodes.find((code) => code === sent['course']) ?? '',
    reason: textIn(sent['reason']),
    done: textIn(sent['done']),
    obstacles: textIn(sent['obstacles']),
    nextStep: textIn(sent['nextStep']),
    contributions: frame.offered.map((indicator) => {
      const row = contributions.find((one) => one['indicatorId'] === String(indicator.id))
      return {
        indicatorId: String(indicator.id),
        chosen: row?.['chosen'] === 'on' || row?.['chosen'] === true,
        text: textIn(row?.['text']),
      }
    }),
    ownValues: frame.asked.map((asked) => ({
      indicatorId: String(asked.indicatorId),
      seriesId: String(asked.seriesId),
      text: textIn(ownValues.find((one) => one['seriesId'] === String(asked.seriesId))?.['text']),
    })),
    milestones: frame.milestones.map((milestone) => {
      const row = milestones.find((one) => one['milestoneId'] === String(milestone.id))
      return {
        milestoneId: String(milestone.id),
        doneOn: textIn(row?.['doneOn']),
        newDueOn: textIn(row?.['newDueOn']),
        reason: textIn(row?.['reason']),
      }
    }),
  }
}

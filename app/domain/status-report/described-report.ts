import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import type { Channel } from './channel.ts'
import type { ReportState } from './state.ts'

/** A status report as readers see it. `degree` and `course` are null only in unfinished drafts. */
export interface DescribedReport {
  id: number
  version: number
  state: ReportState
  round: { slug: string; year: number; title: string }
  commitment: { slug: string; label: string }
  organisation: { slug: string; name: string; shortName: string }
  degree: Degree | null
  course: Course | null
  reason: string
  done: string
  obstacles: string
  nextStep: string
  submittedAt: Date | null
  acceptedAt: Date | null
  updatedAt: Date
  isDemo: boolean
  /** How the answer came in. Who sent it is not told here, because published reports are read by everybody. */
  channel: Channel
  /** It was first handed in after the organisation's last day. */
  isLate: boolean
  /** The year of the report that it confirms as unchanged. */
  unchangedFrom: number | null
  /** The coordination's own view, beside the organisation's. */
  assessment: { degree: Degree; course: Course; reason: string; at: Date; version: number } | null
  milestones: {
    id: number
    title: string
    dueOn: string | null
    /** What the report says of it. */
    doneOn: string | null
    newDueOn: string | null
    reason: string
  }[]
  contributions: { indicator: { id: number; slug: string; shortName: string }; text: string }[]
  ownValues: {
    indicator: { id: number; slug: string; shortName: string; unit: IndicatorUnit }
    seriesId: number
    text: string
  }[]
}

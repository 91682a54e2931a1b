import type { Course, Degree } from '#app/domain/commitment/status.ts'
import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
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
  contributions: { indicator: { id: number; slug: string; shortName: string }; text: string }[]
  ownValues: {
    indicator: { id: number; slug: string; shortName: string; unit: IndicatorUnit }
    seriesId: number
    text: string
  }[]
}

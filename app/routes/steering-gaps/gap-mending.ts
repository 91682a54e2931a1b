import type { PermissionName, SubjectOf } from '#app/domain/access/permissions.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { boardQuery, goalCode } from '#app/domain/reporting-round/board.ts'
import { meetingsPath } from '#app/domain/steering/addresses.ts'
import { gapColumnCodes, type GapColumn } from '#app/domain/steering/gap-columns.ts'
import type { GapRow } from '#app/domain/steering/gap-matrix.ts'
import { roundAddresses } from '#app/components/round-addresses.ts'

/** A permission that looks at nothing but the role. */
type PlainPermission = { [Name in PermissionName]: SubjectOf<Name> extends undefined ? Name : never }[PermissionName]

interface Mending {
  permission: PlainPermission
  label: string
  /** One page for the whole column, or a page for each goal. */
  href: ((where: MendingPlace) => string) | { ofGoal: (row: GapRow, where: MendingPlace) => string }
}

/** The plan and the round that the matrix is about, as their addresses name them. */
export interface MendingPlace {
  plan: string
  round: string
}

/** Where a gap is mended, for those who may. */
export const gapMending: Record<GapColumn, Mending> = {
  measured: { permission: 'indicator.edit', label: 'Till indikatorerna', href: () => '/samordning/indikatorer' },
  commitment: { permission: 'plan.edit', label: 'Till planen', href: ({ plan }) => `/samordning/plan/${plan}` },
  actor: { permission: 'plan.edit', label: 'Till planen', href: ({ plan }) => `/samordning/plan/${plan}` },
  action: {
    permission: 'plan.edit',
    label: 'Ange vilket åtagande som tar upp åtgärden',
    href: { ofGoal: ({ id }, { plan }) => `/samordning/plan/${plan}/mal/${id}/kedja` },
  },
  reported: {
    permission: 'round.read',
    label: 'Till tavlan över vilka som har svarat',
    href: { ofGoal: (row, { round }) => `${roundAddresses(round).board}${boardQuery({ goal: goalCode(row) })}` },
  },
  course: { permission: 'meeting.prepare', label: 'Till sammanträdena', href: () => meetingsPath },
}

/** The columns whose gaps the viewer may mend. */
export const mayMend = (viewer: Viewer): GapColumn[] =>
  gapColumnCodes.filter((column) => can(viewer, gapMending[column].permission))

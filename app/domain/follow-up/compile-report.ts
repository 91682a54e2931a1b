import { compileData } from './compile-data.ts'
import { compileFollowUp, type FollowUpMaterial } from './compile.ts'
import type { FollowUpData, ReportContent } from './content.ts'

/** A round's follow-up as things stand: a draft, with nothing frozen and nothing decided. `claims` are of its texts. */
export function compileReport(material: FollowUpMaterial, claims: FollowUpData['claims'] = []): ReportContent {
  const { round, plan } = material
  return {
    format: 'atagandekollen/arsuppfoljning',
    formatVersion: 1,
    year: round.year,
    partnership: material.partnershipName,
    siteUrl: material.siteUrl,
    isDemo: round.isDemo,
    round: { title: round.title, opensOn: round.opensOn, dueOn: round.dueOn },
    plan: {
      slug: plan.slug,
      title: plan.title,
      periodFrom: plan.periodFrom,
      periodTo: plan.periodTo,
      adoptedOn: plan.adoptedOn,
      caseNumber: plan.caseNumber,
    },
    frozen: null,
    decision: null,
    extract: null,
    document: compileFollowUp(material),
    data: { ...compileData(material), claims },
  }
}

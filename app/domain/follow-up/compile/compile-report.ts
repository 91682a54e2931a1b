import { compileData } from './compile-data.ts'
import { compileFollowUp } from './compile.ts'
import type { FollowUpData, ReportContent } from '#app/domain/follow-up/edition/content.ts'
import type { FollowUpMaterial } from './material.ts'
import { toldMaterial, type UnacceptedRule } from './publishable.ts'

/**
 * A round's follow-up as things stand: a draft, with nothing frozen and nothing decided. `claims` are of its texts. What
 * is to be frozen is compiled with "left-out", so that everybody may read it: it holds nothing of any answer that is not
 * accepted, neither in the document nor in the data.
 */
export function compileReport(
  material: FollowUpMaterial,
  claims: FollowUpData['claims'] = [],
  unaccepted: UnacceptedRule = 'shown-as-unreviewed',
): ReportContent {
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
    document: compileFollowUp(material, unaccepted),
    data: { ...compileData(toldMaterial(material, unaccepted)), claims },
  }
}

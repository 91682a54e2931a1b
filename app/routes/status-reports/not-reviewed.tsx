import type { ReactNode } from 'react'
import { reportPages } from '#app/components/round-addresses.ts'
import { reportCrumbs, type PlacedReport } from '#app/components/round-crumbs.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

/** A review that could not be done as things stand: why, and the way back to the report. */
export function NotReviewed(props: { report: PlacedReport; title: string; why: string; children?: ReactNode }) {
  return (
    <Page>
      <PageHead breadcrumb={reportCrumbs(props.report, 'Granska')} title={props.title} />
      <Notice kind="error" title="Inget har ändrats" role="alert">
        <p>{props.why}</p>
      </Notice>
      {props.children}
      <LinkButton kind="secondary" href={reportPages(props.report.id).report}>
        Öppna rapporten som den är nu
      </LinkButton>
    </Page>
  )
}

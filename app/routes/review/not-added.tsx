import { ReportThread, type RefusedComment } from '#app/components/report-thread.tsx'
import { Page, PageHead, type Crumb } from '#app/ui/page.tsx'

/** A comment that was refused: everything typed, and why. */
export function NotAdded(props: {
  refused: RefusedComment
  thread: Parameters<typeof ReportThread>[0]['thread']
  action: string
  crumbs: readonly Crumb[]
}) {
  return (
    <Page>
      <PageHead breadcrumb={props.crumbs} title="Kommentera lägesrapporten" />
      <ReportThread thread={props.thread} action={props.action} refused={props.refused} />
    </Page>
  )
}

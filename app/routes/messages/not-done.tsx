import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

/** A decision about a message that could not be taken, and the way back to it. */
export function NotDone({ id, title, why }: { id: number; title: string; why: string }) {
  return (
    <Page>
      <PageHead title={title} />
      <Notice kind="error" title="Inget har ändrats" role="alert">
        <p>{why}</p>
      </Notice>
      <p>
        <a href={`/samordning/utskick/${id}`}>Till meddelandet</a>
      </p>
    </Page>
  )
}

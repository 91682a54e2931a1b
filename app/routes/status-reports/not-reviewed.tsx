import type { ReactNode } from 'react'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

/** A review that could not be done as things stand: why, and the way back to the report. */
export function NotReviewed(props: { id: number; title: string; why: string; children?: ReactNode }) {
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: 'Granskning' }]}
        title={props.title}
      />
      <Notice kind="error" title="Inget har ändrats" role="alert">
        <p>{props.why}</p>
      </Notice>
      {props.children}
      <LinkButton kind="secondary" href={`/samordning/lagesrapporter/${props.id}`}>
        Öppna rapporten som den är nu
      </LinkButton>
    </Page>
  )
}

import type { Round } from '#app/db/round/rounds.server.ts'
import { roundCrumbs } from '#app/components/round-crumbs.ts'
import { roundAddresses } from '#app/components/round-addresses.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

/** What could not be done with what was ticked: why, and the way back to the board. */
export function NotDone(props: { round: Pick<Round, 'slug' | 'title'>; title: string; why: string }) {
  const { board } = roundAddresses(props.round.slug)
  return (
    <Page>
      <PageHead breadcrumb={roundCrumbs(props.round, props.title)} title={props.title} />
      <Notice kind="error" title="Inget har hänt" role="alert">
        <p>{props.why}</p>
      </Notice>
      <LinkButton kind="secondary" href={board}>
        Tillbaka till tavlan
      </LinkButton>
    </Page>
  )
}

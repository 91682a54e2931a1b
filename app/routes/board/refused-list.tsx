import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, type Crumb } from '#app/ui/page.tsx'

/** The reports that were not accepted with the others, each with why. */
export function RefusedList(props: {
  accepted: number
  refused: readonly { name: string; why: string }[]
  crumbs: readonly Crumb[]
  board: string
}) {
  const { accepted, refused } = props
  return (
    <Page>
      <PageHead breadcrumb={props.crumbs} title="Alla godkändes inte" />
      <Notice
        kind="warning"
        role="alert"
        title={`${sentenceCase(counted(accepted, 'rapport godkändes', 'rapporter godkändes'))}, ${counted(refused.length, 'blev kvar', 'blev kvar')}`}
      >
        <ul>
          {refused.map(({ name, why }) => (
            <li key={name}>
              {name}. {why}
            </li>
          ))}
        </ul>
      </Notice>
      <LinkButton kind="secondary" href={props.board}>
        Tillbaka till tavlan
      </LinkButton>
    </Page>
  )
}

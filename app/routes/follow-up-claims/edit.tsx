import { useActionData, useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { JudgementMark } from '#app/components/claim-list.tsx'
import { pageTitle } from '#app/components/site.ts'
import { findSectionClaims } from '#app/db/follow-up/section-claims.server.ts'
import { mostClaims } from '#app/domain/statement/binding/claims-form.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { ClaimSentence } from './claim-fields.tsx'
import { ClaimsForm } from './claims-form.tsx'
import { takeClaims, type ClaimsAnswer } from './take-claims.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.write', async ({ viewer, params }) => {
  const section = await findSectionClaims(viewer, params['year'] ?? '', params['key'] ?? '')
  if (section === null) throw notFound()
  const { round, checked, ...rest } = section
  const claims = checked.claims.slice(0, mostClaims)
  return { ...rest, year: round.year, slug: round.slug, checked: { ...checked, claims }, total: checked.claims.length }
})

export const action = guard('follow-up.write', ({ viewer, request, params, context }) =>
  takeClaims({ viewer, request, context }, params['year'] ?? '', params['key'] ?? ''),
)

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(`Talen i ${data.title}`) : [])

export default function EditClaims() {
  const { title, year, slug, key, version, whyNot, checked, total } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as ClaimsAnswer | undefined
  const followUp = `/samordning/arsuppfoljning/${slug}`
  const editor = `${followUp}/avsnitt/${key}`
  return (
    <Page>
      <PageHead
        breadcrumb={[
          { href: '/samordning', label: 'Samordning' },
          { href: followUp, label: `Årsuppföljning ${year}` },
          { href: editor, label: title },
          { label: 'Talen i texten' },
        ]}
        eyebrow={`Årsuppföljning ${year} · ${title}`}
        title="Talen i texten"
        lead="Säg vilket värde varje tal kommer från. Då kontrolleras talet, och siffror ändras i texten när värdet ändras, tills uppföljningen fastställs."
      />
      {whyNot === undefined ? null : (
        <Notice kind="info" title="Talen kan inte ändras nu">
          <p>{whyNot}</p>
        </Notice>
      )}
      {answer?.refusal === undefined ? null : (
        <Notice kind="error" title="Talen sparades inte" role="alert">
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {total > mostClaims ? (
        <Notice kind="info" title={`Här visas de första ${formatNumber(mostClaims)} talen av ${formatNumber(total)}`}>
          <p>De andra kontrolleras också, men kan bara knytas till värden när texten är kortare.</p>
        </Notice>
      ) : null}
      {checked.followed.length === 0 ? null : (
        <Notice kind="info" title="Tal har följt sina värden">
          <p>Värdena har ändrats sedan talen knöts. Så här står det i texten när du sparar:</p>
          <ul>
            {checked.followed.map(({ was, now }, index) => (
              <li key={index}>
                {was} blir {now}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {total === 0 ? (
        <EmptyState title="Det finns inga tal i texten" level={2}>
          När avsnittet har en text med tal visas de här. <a href={editor}>Skriv i avsnittet</a>
        </EmptyState>
      ) : whyNot === undefined ? (
        <ClaimsForm action={`${editor}/tal`} version={version} checked={checked} answer={answer} />
      ) : (
        checked.claims.map((one, place) => (
          <Section key={one.claim.start} id={`tal-${place + 1}`} title={`${place + 1}. ${one.claim.words}`}>
            <ClaimSentence claim={one.claim} text={checked.text} />
            <JudgementMark judgement={one.judgement} why={one.why} />
            {one.boundTo === '' ? null : <p>{one.boundTo}</p>}
          </Section>
        ))
      )}
    </Page>
  )
}

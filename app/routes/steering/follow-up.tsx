import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { DocumentView } from '#app/components/document-view.tsx'
import { DownloadLine } from '#app/components/download-line.tsx'
import { followUpName, steeringCrumbs } from '#app/components/follow-up-crumbs.ts'
import { followUpAddresses, steeringAddresses } from '#app/domain/follow-up/addresses.ts'
import { pageTitle } from '#app/components/site.ts'
import { listEditionComments } from '#app/db/follow-up/edition-comments.server.ts'
import { can } from '#app/domain/access/permissions.ts'
import { whyNotAnswer } from '#app/domain/follow-up/adoption/edition-comment.ts'
import { followUpPhases } from '#app/domain/follow-up/adoption/phase.ts'
import { whyNotComment } from '#app/domain/follow-up/adoption/step.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { downloads } from '#app/routes/follow-up/compile-year.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { EditionFactList } from '#app/routes/follow-up/edition-fact-list.tsx'
import { editionFactsOf } from '#app/routes/follow-up/edition-facts.server.ts'
import { loadEdition } from '#app/routes/follow-up/load-edition.server.ts'
import { CommentList } from './comment-list.tsx'
import { ProposalActions } from './proposal-actions.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.comment', async ({ viewer, params }) => {
  const { round, phase, edition } = await loadEdition(viewer, params)
  return {
    round,
    phase,
    edition: edition === null ? null : editionFactsOf(edition),
    document: edition === null ? null : edition.report.content.document,
    comments: await listEditionComments(viewer, round.year),
    mayComment: whyNotComment(phase) === undefined,
    mayAnswer: can(viewer, 'follow-up.write') && whyNotAnswer(phase, { answer: '' }) === undefined,
    mayAdopt: can(viewer, 'follow-up.adopt'),
    files: edition === null ? [] : downloads(round.year, 'proposed'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${followUpName(data.round.year)} för styrgruppen`) : []

const leads = {
  draft: 'Samordningen skriver årsuppföljningen. Den läggs fram här när den är klar att besluta om.',
  proposed: 'Förslaget är fryst: det du läser är precis det som fastställs.',
  adopted: 'Årsuppföljningen är fastställd och väntar på att publiceras.',
  published: 'Årsuppföljningen är fastställd och publicerad.',
} as const

export default function ShowProposal() {
  const data = useLoaderData<typeof loader>()
  const { round, phase, edition, document, comments, mayComment, mayAnswer } = data
  const addresses = followUpAddresses(round.year)
  const steering = steeringAddresses(round.year)
  const titles = new Map(document?.sections.map(({ key, title }) => [key, title]))
  const own = comments.filter(({ number }) => number === edition?.number)
  const earlier = comments.filter(({ number }) => number !== edition?.number)
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={steeringCrumbs(round.year)}
        eyebrow={`${round.title} · ${followUpPhases[phase].label.toLocaleLowerCase('sv')}`}
        title={phase === 'proposed' ? `Förslag till årsuppföljning ${round.year}` : followUpName(round.year)}
        lead={leads[phase]}
      />
      {edition === null ? (
        <EmptyState title="Inget är föreslaget än" level={2}>
          <a href={addresses.preview}>Läs hur årsuppföljningen ser ut just nu</a>
        </EmptyState>
      ) : (
        <EditionFactList edition={edition} />
      )}
      <ProposalActions data={data} />
      <DownloadLine files={data.files} />
      {edition === null || (own.length === 0 && !mayComment) ? null : (
        <Section id="kommentarer" title={`Kommentarer (${own.length})`}>
          {own.length === 0 ? (
            <p>Ingen har kommenterat än. Kommentera vid varje avsnitt nedan.</p>
          ) : (
            <CommentList
              comments={own}
              year={round.year}
              mayAnswer={mayAnswer}
              titleOf={(key) => titles.get(key) ?? key}
            />
          )}
        </Section>
      )}
      {earlier.length === 0 ? null : (
        <Section id="tidigare-kommentarer" title={`Kommentarer på tidigare förslag (${earlier.length})`}>
          <CommentList
            comments={earlier}
            withNumber
            year={round.year}
            mayAnswer={mayAnswer}
            titleOf={(key) => titles.get(key) ?? key}
          />
        </Section>
      )}
      {document === null ? null : (
        <Section id="dokumentet" title={phase === 'proposed' ? 'Det som föreslås' : 'Dokumentet'}>
          <DocumentView
            document={document}
            after={({ key, title, id }) => (
              <SectionComments
                id={id}
                count={own.filter(({ section }) => section === key).length}
                href={mayComment ? steering.comment(key) : undefined}
                title={title}
              />
            )}
          />
        </Section>
      )}
    </Page>
  )
}

/** At the end of a section: how many have commented on it, and the way to one more. */
function SectionComments(props: { id: string; title: string; count: number; href: string | undefined }) {
  const { title, count, href } = props
  if (count === 0 && href === undefined) return null
  return (
    <p className="no-print small">
      {count === 0 ? null : (
        <>
          <a href="#kommentarer">{count === 1 ? 'En kommentar' : `${count} kommentarer`}</a>
          {href === undefined ? null : ' · '}
        </>
      )}
      {href === undefined ? null : (
        <a href={href}>
          Kommentera<span className="hidden-visually"> {title}</span>
        </a>
      )}
    </p>
  )
}

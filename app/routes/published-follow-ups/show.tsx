import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { DocumentView } from '#app/components/document-view.tsx'
import { canonicalAddress, pageTitle } from '#app/components/site.ts'
import { listErrata } from '#app/db/follow-up/errata.server.ts'
import { listEditions } from '#app/db/follow-up/editions.server.ts'
import { findPublicMaterial } from '#app/db/follow-up/public-material.server.ts'
import { editionPages, publishedPath } from '#app/domain/follow-up/addresses.ts'
import { changeGroupCodes } from '#app/domain/follow-up/comparing/change-group.ts'
import { changesSince } from '#app/domain/follow-up/comparing/changes-since.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { ChangesInShort } from './changes-in-short.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import { ErrataMark, ErrataNotice } from './errata-list.tsx'
import { FormatList } from './format-list.tsx'
import { listFormats } from './list-formats.server.ts'
import { loadEdition } from './load-edition.server.ts'

export const loader = forEveryone('public.read', async ({ viewer, params, context }) => {
  const { report, ...facts } = await loadEdition(viewer, params['year'])
  const { content, sha256 } = report
  const [errata, formatsOf, editions, today] = await Promise.all([
    listErrata(viewer, facts.id),
    listFormats(viewer),
    listEditions(viewer),
    findPublicMaterial(facts.year, context.now),
  ])
  const changes = today === null ? [] : changesSince(content, today.told, today)
  return {
    year: facts.year,
    document: content.document,
    decision: content.decision,
    frozen: content.frozen,
    published: facts.published,
    sha256,
    errata,
    formats: formatsOf(facts),
    changed: changeGroupCodes.map((group) => changes.filter((one) => one.group === group).length),
    otherYears: editions.map(({ year }) => year).filter((year) => year !== facts.year),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...pageTitle(data.document.title), canonicalAddress(editionPages(data.year).edition)] : []

export default function ShowEdition() {
  const data = useLoaderData<typeof loader>()
  const { year, document, decision, errata, formats, otherYears } = data
  const { sections } = document
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/', label: 'Mål och åtaganden' },
          { href: publishedPath, label: 'Årsuppföljningar' },
          { label: `${year}` },
        ]}
        eyebrow={document.subtitle}
        title={document.title}
        lead="Så här såg det ut när styrgruppen fastställde årsuppföljningen. Ingenting i den ändras i efterhand; fel rättas vid sidan av."
      />
      <ErrataNotice errata={errata} sections={sections} />
      <ChangesInShort year={year} changed={data.changed} />
      <Section id="beslut" title="Beslutet">
        <DecisionFacts {...data} decision={decision} />
        <p className="no-print">
          Hämta årsuppföljningen: <FormatList formats={formats} about={document.title} />
        </p>
        <p className="no-print">
          <a href={publishedPath}>Alla årsuppföljningar</a>
        </p>
        {otherYears.length === 0 ? null : (
          <p className="no-print">
            Jämför med{' '}
            {otherYears.map((other, index) => (
              <span key={other}>
                {index === 0 ? '' : ', '}
                <a href={editionPages(Math.max(year, other)).besides(Math.min(year, other))}>
                  årsuppföljningen {other}
                </a>
              </span>
            ))}
          </p>
        )}
      </Section>
      <nav className="section" aria-labelledby="innehallsforteckning">
        <h2 id="innehallsforteckning">Innehåll</h2>
        <LinkList links={sections.map(({ id, title }) => ({ href: `#${id}`, label: title }))} />
      </nav>
      <DocumentView document={document} noteOn={({ key }) => <ErrataMark errata={errata} section={key} />} />
    </Page>
  )
}

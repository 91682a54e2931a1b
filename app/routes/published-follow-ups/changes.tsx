import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { canonicalAddress, pageTitle } from '#app/components/site.ts'
import { findPublicMaterial } from '#app/db/follow-up/public-material.server.ts'
import { editionPages, publishedPath } from '#app/domain/follow-up/addresses.ts'
import { changeGroupCodes, changeGroups, type ChangeGroup } from '#app/domain/follow-up/comparing/change-group.ts'
import { changesSince } from '#app/domain/follow-up/comparing/changes-since.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { ChangeList, mostShown } from './change-list.tsx'
import { changesInWords } from './changes-in-short.tsx'
import { loadEdition } from './load-edition.server.ts'

/** What belongs to each group, under its heading. */
const explanations: Record<ChangeGroup, string> = {
  value: 'Värden som har reviderats, kommit till eller dragits tillbaka.',
  indicator: 'Vad indikatorerna mäter, hur de mäts och om de fortfarande mäts.',
  answer: 'Vad aktörerna har svarat och hur samordningen bedömer det.',
  wording: 'Mål, åtaganden och planens egna uppgifter.',
  name: 'Vad aktörer, områden och indikatorer kallas.',
  source: 'Varifrån uppgifterna kommer.',
}

export const loader = forEveryone('public.read', async ({ viewer, params, context }) => {
  const { year, published, report } = await loadEdition(viewer, params['year'])
  const today = await findPublicMaterial(year, context.now)
  const changes = today === null ? null : changesSince(report.content, today.told, today)
  return {
    year,
    title: report.content.document.title,
    publishedAt: published?.at ?? null,
    isComparable: changes !== null,
    groups: changeGroupCodes.map((group) => {
      const own = (changes ?? []).filter((one) => one.group === group)
      return { group, count: own.length, shown: own.slice(0, mostShown) }
    }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [...pageTitle(`Ändrat sedan publiceringen: ${data.title}`), canonicalAddress(editionPages(data.year).changes)]
    : []

export default function ShowChanges() {
  const { year, title, publishedAt, isComparable, groups } = useLoaderData<typeof loader>()
  const words = changesInWords(groups.map(({ count }) => count))
  return (
    <Page width="wide">
      <PageHead
        breadcrumb={[
          { href: '/', label: 'Mål och åtaganden' },
          { href: publishedPath, label: 'Årsuppföljningar' },
          { href: editionPages(year).edition, label: `${year}` },
          { label: 'Ändrat' },
        ]}
        eyebrow={title}
        title="Ändrat sedan publiceringen"
        lead={`Vad säger webbplatsen i dag som inte stämmer med årsuppföljningen${publishedAt === null ? '' : `, som publicerades ${formatDate(publishedAt)}`}? Utgåvan själv är oförändrad.`}
      />
      {words === '' ? (
        <EmptyState title={isComparable ? 'Inget har ändrats' : 'Det går inte att jämföra'} level={2}>
          {isComparable
            ? 'Allt som står i årsuppföljningen är detsamma som webbplatsen säger i dag.'
            : 'Omgången som årsuppföljningen bygger på är inte längre publicerad.'}
        </EmptyState>
      ) : (
        <>
          <p>
            Webbplatsen säger i dag något annat om {words}. <strong>Då</strong> är vad som står i årsuppföljningen och{' '}
            <strong>nu</strong> är vad som gäller i dag.
          </p>
          {groups
            .filter(({ count }) => count > 0)
            .map(({ group, count, shown }) => (
              <Section key={group} id={group} title={changeGroups[group].label}>
                <p>{explanations[group]}</p>
                <ChangeList changes={shown} caption={changeGroups[group].label} />
                {count > shown.length ? (
                  <p className="small">
                    Här visas de {shown.length} första av {count}. De andra syns på indikatorernas, åtagandenas och
                    aktörernas egna sidor.
                  </p>
                ) : null}
              </Section>
            ))}
        </>
      )}
    </Page>
  )
}

import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { findOutline } from '#app/db/follow-up/outline.server.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { writingProgress } from '#app/domain/follow-up/sections/missing.ts'
import { followUpPhases } from '#app/domain/follow-up/adoption/phase.ts'
import { whyNotWritable } from '#app/domain/follow-up/sections/section-state.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, PageHead, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { downloads } from './compile-year.server.ts'
import { MissingList } from './missing-list.tsx'
import { nextSteps } from './next-steps.ts'
import { phaseWords } from './phase-words.ts'
import { SectionList } from './section-list.tsx'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.write', async ({ viewer, params, context }) => {
  const outline = await findOutline(viewer, params['year'] ?? '', context.now)
  if (outline === null) throw notFound()
  const { round, phase } = outline.frame
  return {
    round: { slug: round.slug, year: round.year, title: round.title },
    phase,
    sections: outline.sections,
    missing: outline.missing,
    progress: writingProgress(outline.material.sections),
    downloads: downloads(round.year, phase),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Årsuppföljning ${data.round.year}`) : []

export default function ShowOutline() {
  const { round, phase, sections, missing, progress, downloads: files } = useLoaderData<typeof loader>()
  const title = `Årsuppföljning ${round.year}`
  const why = whyNotWritable(phase)
  const words = phaseWords[phase]
  return (
    <Page>
      <PageHead
        breadcrumb={[{ href: '/samordning', label: 'Samordning' }, { label: title }]}
        eyebrow={round.title}
        title={title}
        lead={words.lead}
      />
      <p>
        <Badge tone={why === undefined ? 'progress' : 'good'}>{followUpPhases[phase].label}</Badge>
      </p>
      {why === undefined ? (
        <Progress {...progress} text={`${progress.done} av ${progress.of} avsnitt är märkta som klara.`} />
      ) : (
        <p>{why}</p>
      )}
      <LinkList links={nextSteps(phase, round.year)} />
      {why === undefined ? (
        <Section id="saknas" title="Det här saknas">
          <MissingList missing={missing} />
        </Section>
      ) : null}
      <Section id="avsnitt" title="Avsnitten">
        <p>I den ordning som de trycks.</p>
        <SectionList sections={sections} year={round.slug} isWritable={why === undefined} />
      </Section>
      <Section id="filer" title={words.filesTitle}>
        <p>{words.filesText}</p>
        <LinkList
          links={[
            ...files,
            {
              href: followUpAddresses(round.year).files,
              label: 'Alla format på en gång',
              meta: 'Du ser hur långt det har kommit och kan avbryta',
            },
          ]}
        />
      </Section>
    </Page>
  )
}

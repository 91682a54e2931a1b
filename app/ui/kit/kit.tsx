import type { ReactNode } from 'react'
import { Page, PageHead } from '../page.tsx'
import { AreaSection } from './areas.tsx'
import { CellGridExample } from './cell-grids.tsx'
import { ChainExamples } from './chain.tsx'
import { ChartExamples } from './charts.tsx'
import { ChromeAbove, ChromeBelow } from './chrome.tsx'
import { ColourExamples } from './colours.tsx'
import { CompositionExamples } from './compositions.tsx'
import { DraftExamples } from './drafts.tsx'
import { EditingExamples } from './editing.tsx'
import { FormExamples } from './forms.tsx'
import { ListExamples } from './lists.tsx'
import { MarkExamples } from './marks.tsx'
import { NoticeExamples } from './notices.tsx'
import { SearchExamples } from './search.tsx'
import { SortableExamples } from './sortable.tsx'
import { StateMatrixExamples } from './state-matrices.tsx'
import { StripExamples } from './strips.tsx'
import { TableExamples } from './tables.tsx'
import { TextExamples } from './text.tsx'

/** Every piece of the kit on one page, in the states it can be in. Whoever changes a piece looks here first. */
export function Kit({ children }: { children?: ReactNode | undefined }) {
  return (
    <>
      <ChromeAbove />
      <Page width="wide">
        <PageHead
          breadcrumb={[{ label: 'Start', href: '#' }, { label: 'Så ser det ut', href: '#' }, { label: 'Byggsatsen' }]}
          eyebrow="Mål 7"
          title="Byggsatsen: alla delar i alla lägen"
          lead="Sidan visar hur rubriker, märken, formulär, tabeller och diagram ser ut, så att alla sidor blir en familj."
        />
        {children}
        <TextExamples />
        <MarkExamples />
        <ChartExamples />
        <ChainExamples />
        <StripExamples />
        <AreaSection />
        <TableExamples />
        <StateMatrixExamples />
        <ListExamples />
        <NoticeExamples />
        <FormExamples />
        <DraftExamples />
        <SortableExamples />
        <EditingExamples />
        <CellGridExample />
        <SearchExamples />
        <CompositionExamples />
        <ColourExamples />
      </Page>
      <ChromeBelow />
    </>
  )
}

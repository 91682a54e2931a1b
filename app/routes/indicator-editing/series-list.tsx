import type { EditedIndicator, ListedSeries } from '#app/db/indicator/indicator-editor.server.ts'
import { seriesEndings } from '#app/domain/series/series.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { editorPath, seriesPath } from './crumbs.ts'

/** The indicator's series, how each stands, and what can be done with it. */
export function SeriesList({ indicator }: { indicator: EditedIndicator }) {
  const { slug, series, state } = indicator
  return (
    <Section id="serier" title="Serier">
      {series.length === 0 ? (
        <EmptyState title="Indikatorn har ingen serie">
          En serie är en följd av värden som går att jämföra: samma fråga, samma grupp, samma nivå. Lägg upp den första.
        </EmptyState>
      ) : (
        <TaskList
          tasks={series.map((one) => ({
            id: one.slug,
            title: <a href={seriesPath(slug, one.slug)}>{one.shortLabel}</a>,
            meta: <SeriesLinks slug={slug} series={one} />,
            status: <SeriesMark series={one} />,
          }))}
        />
      )}
      {state === 'discontinued' ? (
        <p>Indikatorn har utgått och kan inte få nya serier.</p>
      ) : (
        <ButtonRow>
          <LinkButton kind="secondary" href={`${editorPath(slug)}/serier/ny`}>
            Lägg upp en serie
          </LinkButton>
        </ButtonRow>
      )}
    </Section>
  )
}

function SeriesLinks({ slug, series }: { slug: string; series: ListedSeries }) {
  const at = seriesPath(slug, series.slug)
  const about = <span className="hidden-visually"> för {series.shortLabel}</span>
  return (
    <>
      <a href={`${at}/varden`}>
        {series.ending === null ? 'Mata in värden' : 'Rätta värden'}
        {about}
      </a>{' '}
      · <a href={`${at}/malvarden`}>Målvärden{about}</a>
      {series.ending === null ? (
        <>
          {' '}
          · <a href={`${at}/avslut`}>Avsluta eller ersätt{about}</a>
        </>
      ) : null}
    </>
  )
}

function SeriesMark({ series }: { series: ListedSeries }) {
  const { firstValueYear: from, lastValueYear: to, ending } = series
  const years = from === null ? 'Inga värden' : from === to ? `Värden ${from}` : `Värden ${from}–${to}`
  return ending === null ? (
    <StatusMark shape="full" tone="good" label="Pågår" hint={years} />
  ) : (
    <StatusMark shape="dash" tone="muted" label={seriesEndings[ending].label} hint={years} />
  )
}

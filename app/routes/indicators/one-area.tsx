import { IndicatorFigure } from '#app/components/indicator-panel.tsx'
import type { Area } from '#app/domain/area/area.ts'
import { areaKinds } from '#app/domain/area/area.ts'
import { countyOf } from '#app/domain/area/order.ts'
import type { DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { partOfArea } from '#app/domain/indicator/told-part.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { Section } from '#app/ui/page.tsx'

/** One area's values through the years, of an indicator that has more areas than a page can tell one by one. */
export function OneArea(props: {
  indicator: DescribedIndicator
  areas: readonly Area[]
  /** The area chosen, when the indicator has values for it. */
  area: Area | undefined
  /** What the address asks for. */
  asked: string
}) {
  const { indicator, areas, area, asked } = props
  const address = `/indikatorer/${indicator.slug}`
  return (
    <Section id="ett-omrade" title={area === undefined ? 'Ett område i taget' : nameOf(area)}>
      <FilterForm
        action={`${address}#ett-omrade`}
        label="Välj område"
        button="Visa området"
        clear={asked === '' ? undefined : { href: `${address}#ett-omrade`, label: 'Visa inget område' }}
      >
        <Select
          id="omrade"
          name="omrade"
          label="Område"
          placeholder="Välj område"
          defaultValue={area?.code ?? ''}
          error={asked === '' || area !== undefined ? undefined : 'Indikatorn har inga värden för det området.'}
          options={areas.map((one) => ({ value: one.code, label: nameOf(one) }))}
        />
      </FilterForm>
      {area === undefined ? null : <IndicatorFigure indicator={partOfArea(indicator, area.code)} id="omradet" />}
    </Section>
  )
}

/** "Stockholm, kommun i Stockholms län": names alone may belong to several kinds of area. */
function nameOf(area: Area): string {
  const county = countyOf(area)
  if (area.kind === 'country' || area.kind === 'county' || county === undefined) return area.name
  return `${area.name}, ${areaKinds[area.kind].one} i ${county.name}`
}

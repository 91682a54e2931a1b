import { renderToStaticMarkup } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { TimeSeriesChart } from '../../app/ui/chart/time-series.tsx'
import { CheckboxRow } from '../../app/ui/form/checkbox-row.tsx'
import { RadioRows } from '../../app/ui/form/radio-rows.tsx'
import { Select } from '../../app/ui/form/select.tsx'
import { TextArea } from '../../app/ui/form/text-area.tsx'
import { TextField } from '../../app/ui/form/text-field.tsx'
import { Kit } from '../../app/ui/kit/kit.tsx'

const html = renderToStaticMarkup(<Kit />)
const all = (pattern: RegExp, text = html) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

describe('every piece of the kit', () => {
  test('keeps to a strict content security policy: no inline style, script or handler', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+="|javascript:/)
  })

  test('has ids that are unique', () => {
    const ids = all(/\sid="([^"]+)"/g)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('points only at ids that are there', () => {
    const ids = new Set(all(/\sid="([^"]+)"/g))
    const references = all(/\s(?:aria-describedby|aria-labelledby|for)="([^"]+)"/g).flatMap((list) => list.split(' '))
    expect(references.filter((id) => !ids.has(id))).toEqual([])
  })

  test('leads from the error summary to the fields', () => {
    const summary = html.slice(html.indexOf('role="alert"'), html.indexOf('</ul>', html.indexOf('role="alert"')))
    const targets = all(/href="#([^"]+)"/g, summary)
    expect(targets.length).toBeGreaterThan(0)
    for (const id of targets) expect(html).toMatch(new RegExp(`<input[^>]*\\sid="${id}"`))
  })
})

test('the fields take what react-hook-form registers', () => {
  function Form() {
    const { register } = useForm<{ name: string; text: string; state: string; org: string; agreed: boolean }>()
    return (
      <form>
        <TextField id="a" label="Namn" {...register('name')} />
        <TextArea id="b" label="Text" {...register('text')} limit={10} />
        <RadioRows
          id="c"
          label="Läge"
          {...register('state')}
          options={[
            { value: '1', label: 'Ett' },
            { value: '2', label: 'Två' },
          ]}
        />
        <Select id="d" label="Organisation" {...register('org')} options={[]} />
        <CheckboxRow id="e" label="Ja" {...register('agreed')} />
      </form>
    )
  }
  const form = renderToStaticMarkup(<Form />)
  expect(all(/\sname="([^"]+)"/g, form)).toEqual(['name', 'text', 'state', 'state', 'org', 'agreed'])
})

test('a field says its hint, its error and its limit, in that order', () => {
  const field = renderToStaticMarkup(
    <TextArea id="t" name="t" label="Text" hint="Kort" error="För långt" limit={5} length={7} />,
  )
  expect(field).toContain('aria-describedby="t-hint t-error t-limit"')
  expect(field).toContain('aria-invalid="true"')
  expect(field).toContain('2 tecken för mycket.')
})

test('a chart joins 2019 to 2021 with a dashed line, 2021 to 2022 with a whole one, and nothing over the break', () => {
  const chart = renderToStaticMarkup(
    <TimeSeriesChart
      id="x"
      title="t"
      desc="d"
      unit="percent"
      xFrom={2019}
      xTo={2023}
      lines={[
        {
          id: 'one',
          label: 'En',
          shortLabel: 'En',
          tone: 'accent',
          points: [
            { x: 2019, y: 16, text: '16 %' },
            { x: 2021, y: 31, text: '31 %' },
            { x: 2022, y: 36, text: '36 %' },
            { x: 2023, y: 62, text: '62 %' },
          ],
          bridges: [{ from: 2019, to: 2021 }],
        },
      ]}
      ranges={[]}
      notMeasured={[{ x: 2020, text: 'ej mätt' }]}
      breaks={[{ before: 2023, text: 'Ny fråga 2023' }]}
      stops={[]}
    />,
  )
  const wide = chart.slice(0, chart.indexOf('data-size="narrow"'))
  const joins = [...wide.matchAll(/data-from="(\d+)" data-to="(\d+)"( data-bridge)?/g)].map(([, from, to, bridge]) => [
    from,
    to,
    Boolean(bridge),
  ])
  expect(joins).toEqual([
    ['2019', '2021', true],
    ['2021', '2022', false],
  ])
  expect(all(/data-not-measured="(\d+)"/g, wide)).toEqual(['2020'])
  expect(all(/data-break="(\d+)"/g, wide)).toEqual(['2023'])
  expect(all(/data-size="(\w+)"/g, chart)).toEqual(['wide', 'narrow'])
})

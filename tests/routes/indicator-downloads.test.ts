import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { describe, expect, it } from 'vitest'
import { loader as compare } from '#app/routes/comparison/show.tsx'
import { loader as csv } from '#app/routes/indicators/download-csv.ts'
import { loader as json } from '#app/routes/indicators/download-json.ts'
import { loader as svg } from '#app/routes/indicators/download-svg.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase('example')

const asked = (path: string, slug: string): LoaderFunctionArgs => ({
  request: new Request(`http://localhost${path}`),
  params: { slug },
  context: {} as LoaderFunctionArgs['context'],
})
const slug = 'rutin-for-skolgang-i-skyddat-boende'

describe('a download', () => {
  it.each([
    ['csv', csv, 'text/csv; charset=utf-8'],
    ['json', json, 'application/json; charset=utf-8'],
    ['svg', svg, 'image/svg+xml; charset=utf-8'],
  ])('as %s is a file named after the indicator', async (extension, loader, contentType) => {
    const response = await loader(asked(`/indikatorer/${slug}/fil`, slug))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(contentType)
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${slug}.${extension}"`)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  })

  it.each([
    ['csv', csv, 'finns-inte'],
    ['json', json, 'finns-inte'],
    ['svg', svg, 'finns-inte'],
    ['svg', svg, 'kartlagt-antal-barn'],
  ])('as %s of what is not there is answered with 404', async (_extension, loader, missing) => {
    await expect(loader(asked('/indikatorer/x/fil', missing))).rejects.toMatchObject({ status: 404 })
  })
})

describe('the address of a comparison', () => {
  it('that holds nonsense is answered with 400 and what can be shown', async () => {
    const answer = await compare(asked(`/jamfor?serie=x&serie=${slug}/riket&fran=2019&till=2016`, ''))
    expect(answer).toMatchObject({ init: { status: 400 }, data: { lines: [{}], problems: [{}, {}] } })
  })

  it('that holds a choice is answered with it', async () => {
    expect(await compare(asked(`/jamfor?serie=${slug}/riket`, ''))).toMatchObject({ problems: [], lines: [{}] })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goal7 } from '#tests/support/checklist.ts'
import { Client, textOf } from '#tests/support/http-client.ts'
import { startServer, type RunningServer } from '#tests/support/server.ts'

let server: RunningServer
let visitor: Client

beforeAll(async () => {
  server = await startServer()
  visitor = new Client(server.url)
})
afterAll(async () => {
  visitor.close()
  await server.stop()
  server.clean()
})

/** The value of every element's attribute, for elements that have it. */
function withAttribute(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(/<[a-z]+\s[^>]*>/g)]
    .map(([tag]) =>
      Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    )
    .filter((attributes) => name in attributes)
}

const size = (drawn: 'wide' | 'narrow') => new RegExp(`<svg\\b[^>]*data-size="${drawn}"[\\s\\S]*?</svg>`, 'g')

const changed = goal7.indicators[3]

describe.each(['/mal/7', `/indikatorer/${changed.slug}`])('the chart of the changed indicator on %s', (path) => {
  describe.each(['wide', 'narrow'] as const)('drawn for a %s column', (drawn) => {
    let svg: string

    beforeAll(async () => {
      const charts = (await visitor.get(path)).body.match(size(drawn)) ?? []
      const [chart = '', ...others] = charts.filter((one) => one.includes('data-break'))
      expect(others).toEqual([])
      svg = chart
    })

    it('joins 2019 to 2021 over the year without a measurement, and 2021 to 2022, and nothing else', () => {
      const segments = withAttribute(svg, 'data-from').map((segment) => ({
        from: segment['data-from'],
        to: segment['data-to'],
        bridge: segment['data-bridge'] ?? 'false',
      }))
      expect(segments).toEqual([
        { from: '2019', to: '2021', bridge: 'true' },
        { from: '2021', to: '2022', bridge: 'false' },
      ])
      expect(new Set(withAttribute(svg, 'data-from').map((segment) => segment['data-line'])).size).toBe(1)
    })

    it('draws the three measured years as points of one series', () => {
      const line = withAttribute(svg, 'data-from')[0]?.['data-line']
      const points = withAttribute(svg, 'data-y').filter((point) => point['data-line'] === line)
      expect(points.map((point) => [point['data-x'], point['data-y']])).toEqual([
        ['2019', '16'],
        ['2021', '31'],
        ['2022', '36'],
      ])
    })

    it('draws 2020 as not measured and without a point', () => {
      expect(withAttribute(svg, 'data-not-measured').map((mark) => mark['data-not-measured'])).toEqual(['2020'])
      expect(withAttribute(svg, 'data-y').filter((point) => point['data-x'] === '2020')).toEqual([])
    })

    it('draws a break before 2023, which no line crosses', () => {
      expect(withAttribute(svg, 'data-break').map((mark) => mark['data-break'])).toEqual(['2023'])
      const crossing = withAttribute(svg, 'data-from').filter(
        (segment) => Number(segment['data-from']) < 2023 && Number(segment['data-to']) >= 2023,
      )
      expect(crossing).toEqual([])
    })

    it('draws 2023 as three points, each in a series of its own', () => {
      const points = withAttribute(svg, 'data-y').filter((point) => point['data-x'] === '2023')
      expect(points.map((point) => point['data-y'])).toEqual(['62', '70', '59'])
      expect(new Set(points.map((point) => point['data-line'])).size).toBe(3)
      const earlier = withAttribute(svg, 'data-from')[0]?.['data-line']
      expect(points.map((point) => point['data-line'])).not.toContain(earlier)
    })

    it('tells a screen reader the same in a title and a description', () => {
      const described = /aria-labelledby="(\S+) (\S+)"/.exec(svg)
      for (const id of described?.slice(1) ?? ['', '']) expect(svg).toContain(`id="${id}"`)
      expect(svg).toMatch(/<desc[^>]*>[^<]*2020[^<]*<\/desc>/)
    })
  })

  it('has its values in a table as well, with 2020 as not measured', async () => {
    const { body } = await visitor.get(path)
    const tables = body.match(/<table[\s\S]*?<\/table>/g) ?? []
    const text = tables.map((table) => textOf(`<body>${table}`)).join(' ')
    for (const cell of ['16\u00a0%', '31\u00a0%', '36\u00a0%', '62\u00a0%', '70\u00a0%', '59\u00a0%', 'ej mätt']) {
      expect(text).toContain(cell)
    }
  })
})

describe.each(goal7.indicators.slice(0, 3))('the discontinued indicator $slug', ({ slug, name }) => {
  it('says on its page who decided and which the last year was, and draws no line', async () => {
    const { body } = await visitor.get(`/indikatorer/${slug}`)
    const text = textOf(body)
    expect(text).toContain(name)
    expect(text).toMatch(/beslut av Socialstyrelsen/)
    expect(text).toMatch(/Utgått|utgått/)
    expect(text).toMatch(/2021/)
    expect(withAttribute(body, 'data-from')).toEqual([])
    expect(withAttribute(body, 'data-y')).toEqual([])
  })

  it('says the same on the goal’s page', async () => {
    const text = textOf((await visitor.get('/mal/7')).body)
    const after = text.split(name).slice(1)
    expect(after.some((rest) => /^.{0,400}Socialstyrelsen/.test(rest) && /^.{0,400}2021/.test(rest))).toBe(true)
  })
})

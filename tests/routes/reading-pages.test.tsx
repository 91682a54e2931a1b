import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GoalView } from '#app/components/goal-view.tsx'
import { listSearchDocuments } from '#app/db/search/search.server.ts'
import { read, write } from '#app/db/database.server.ts'
import { thePublic } from '#app/domain/access/roles.ts'
import { loader as loadActors } from '#app/routes/actors/index.tsx'
import { ActorList } from '#app/routes/actors/actor-list.tsx'
import { ActorView } from '#app/routes/actors/actor-view.tsx'
import { loader as loadActor } from '#app/routes/actors/show.tsx'
import { loader as loadIndicators } from '#app/routes/indicators/index.tsx'
import { RegisterView } from '#app/routes/indicators/register-view.tsx'
import { loader as loadPlan } from '#app/routes/plans/show.tsx'
import { loader as loadPlanGoal, meta as planGoalMeta } from '#app/routes/plans/show-goal.tsx'
import { loader as loadPlanSubGoal } from '#app/routes/plans/show-sub-goal.tsx'
import { PlanView } from '#app/routes/plans/plan-view.tsx'
import { loader as loadSearch } from '#app/routes/search/show.tsx'
import { SearchView } from '#app/routes/search/search-view.tsx'
import { useDatabase } from '../support/database.ts'

type Loader<Data> = (args: never) => Promise<Data>

/** Runs a loader as the router would for this address. */
function load<Data>(loader: Loader<Data>, address: string, params: Record<string, string> = {}): Promise<Data> {
  const request = new Request(new URL(address, 'http://localhost'))
  return loader({ request, params, context: { requestId: 'test' } } as never)
}

/** The page as text and as markup; every page keeps to what public pages may hold. */
function shown(page: ReactElement): { html: string; text: string } {
  const html = renderToStaticMarkup(page)
  expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+="/)
  expect(html.match(/<h1/g)).toHaveLength(1)
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const text = html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0]+/g, ' ')
  return { html, text }
}

const plan = 'handlingsplan-2020-2026'
const planPage = async (slug = plan) => shown(<PlanView {...await load(loadPlan, `/planer/${slug}`, { plan: slug })} />)
const actorPage = async (slug: string) => shown(<ActorView {...await load(loadActor, `/aktorer/${slug}`, { slug })} />)
const registerPage = async (choice = '') =>
  shown(<RegisterView {...await load(loadIndicators, `/indikatorer${choice}`)} />)
const searchPage = async (asked = '') => shown(<SearchView {...await load(loadSearch, `/sok${asked}`)} />)
const typed = (text: string) => `?q=${encodeURIComponent(text)}`

describe('the reading pages of the example partnership', () => {
  useDatabase('example')

  it('a plan says that the material lacks its decision, how its goals are measured and how many have reported', async () => {
    const { text, html } = await planPage()
    expect(text).toContain('Datum och diarienummer framgår inte av underlaget')
    expect(text).toContain('Mäts av en av fyra indikatorer')
    expect(text).toContain('9 av 10 har rapporterat')
    expect(text).toContain('Ej rapporterat')
    expect(html).toContain('href="/planer/strategi-2016-2020"')
    expect(html.match(/class="verbatim"/g)).toHaveLength(9)
  })

  it('a plan says its decision when it is known', async () => {
    const decide = (data: object) => write((tx) => tx.plan.update({ where: { slug: plan }, data }))
    await decide({ adoptedOn: '2020-03-05' })
    expect((await planPage()).text).toContain('5 mars 2020. Diarienummer framgår inte av underlaget')
    await decide({ caseNumber: '801-1', documentUrl: 'https://exempel.se/plan.pdf' })
    const { text, html } = await planPage()
    expect(text).toContain('5 mars 2020, dnr 801-1')
    expect(html).toContain('href="https://exempel.se/plan.pdf"')
  })

  it('a superseded plan without commitments says both', async () => {
    const { text, html } = await planPage('strategi-2016-2020')
    expect(text).toContain('Planen har ersatts')
    expect(text).toContain('Inga åtaganden är inlagda för delmålet')
    expect(html).toContain(`href="/planer/${plan}"`)
  })

  it('a goal under its plan is the same page, and names its one address', async () => {
    const data = await load(loadPlanGoal, '/', { plan, number: '7' })
    expect(planGoalMeta({ data } as never)).toContainEqual({ tagName: 'link', rel: 'canonical', href: '/mal/7' })
    expect(shown(<GoalView {...data} />).html).toContain(`<a href="/planer/${plan}">Handlingsplan 2020–2026</a>`)
    const subGoal = await load(loadPlanSubGoal, '/', { plan: 'strategi-2016-2020', number: '3' })
    expect(subGoal).toMatchObject({ canonical: '/delmal/3', newer: undefined })
  })

  it('a goal of an earlier edition keeps its own address and leads to the newer one', async () => {
    await write(async (tx) => {
      const { id: _id, ...row } = await tx.goal.findFirstOrThrow({ where: { number: 7 } })
      const next = { slug: 'nasta', title: 'Nästa', kind: 'action-plan', periodFrom: 2027, periodTo: 2030 }
      const { id } = await tx.plan.create({ data: { ...next, state: 'adopted' } })
      await tx.goal.create({ data: { ...row, planId: id } })
    })
    const data = await load(loadPlanGoal, '/', { plan, number: '7' })
    expect(data).toMatchObject({ canonical: `/planer/${plan}/mal/7`, newer: '/mal/7' })
    expect(shown(<GoalView {...data} />).html).toContain('<a href="/mal/7">')
  })

  it.each([
    ['a plan', () => planPage('finns-inte')],
    ['an actor', () => actorPage('finns-inte')],
    ['a goal', () => load(loadPlanGoal, '/', { plan, number: '3' })],
    ['a goal without a number', () => load(loadPlanGoal, '/', { plan, number: 'sju' })],
    ['a sub-goal of another plan', () => load(loadPlanSubGoal, '/', { plan, number: '3' })],
  ])('%s that does not exist answers 404', async (_what, open) => {
    await expect(open()).rejects.toMatchObject({ status: 404 })
  })

  it('an actor that the plan does not name is told so, apart from what it was asked to report on', async () => {
    const { text, html } = await actorPage('region-stockholm')
    expect(text).toMatch(/nämner inte Region Stockholm vid något åtagande/)
    expect(text).toContain('så de är inget löfte från organisationen')
    expect(text).toContain('2 av 2 lägesrapporter från Region Stockholm är publicerade')
    expect(html.indexOf('id="lovat-')).toBeLessThan(html.indexOf('id="utsedd-'))
  })

  it('an actor that the plan names has its promise, its answer and its own value', async () => {
    const { text, html } = await actorPage('forsakringskassan')
    const promised = html.slice(html.indexOf('id="lovat-'), html.indexOf('id="lagesrapporter-'))
    expect(promised).toMatch(/<a href="\/atagande\/[^"]+">/)
    expect(text).toContain('Eget värde')
    expect(text).not.toContain('inget löfte')
  })

  it('silence is shown as silence, and an actor without commitments as one', async () => {
    expect((await actorPage('kriminalvarden')).text).toMatch(/0 av 1 lägesrapporter .* Ej rapporterat/)
    expect((await actorPage('aklagarmyndigheten')).text).toContain('Inga åtaganden')
  })

  it('the list of actors leads to each of them', async () => {
    const { html } = shown(<ActorList {...await load(loadActors, '/aktorer')} />)
    for (const { slug } of await read().organisation.findMany()) expect(html).toContain(`href="/aktorer/${slug}"`)
  })

  it('the register shows all, and keeps the choice of the address in its form', async () => {
    const all = await registerPage()
    expect(all.text).toContain(`${await read().indicator.count()} indikatorer.`)
    const { text, html } = await registerPage('?q=riskbedomning&lage=development&mal=delmal-3&varden=utan')
    expect(text).toContain('2 av 20 indikatorer stämmer med valet')
    for (const chosen of ['development', 'delmal-3', 'utan']) {
      expect(html).toContain(`<option value="${chosen}" selected="">`)
    }
    expect(html).toContain('value="riskbedomning"')
  })

  it('the register leaves out choices that it does not know', async () => {
    expect((await registerPage('?lage=toString&mal=x&varden=%00&utgivare=ingen')).text).toContain('20 indikatorer.')
  })

  it('an empty choice in the register says what to do', async () => {
    const { text, html } = await registerPage('?lage=development&varden=med')
    expect(text).toContain('0 av 20 indikatorer stämmer med valet')
    expect(text).toContain('Ta bort ett val i taget')
    expect(html).toContain('<a href="/indikatorer">')
  })

  it('a search marks its hits and says how many they are', async () => {
    const { text, html } = await searchPage(typed('takecare'))
    expect(html).toMatch(/<mark>TakeCare<\/mark>/)
    expect(text).toMatch(/\d+ träffar på ”takecare”/)
  })

  it('a search for markup shows it as text', async () => {
    const { html } = await searchPage(typed('<script>alert(1)</script> våld'))
    expect(html).toContain('&lt;script&gt;')
  })

  it.each([
    ['nothing', '', 'Skriv ett eller flera ord'],
    ['only signs', typed('– …'), 'Sökningen innehåller inget ord'],
    ['a word that nothing has', typed('zebra'), 'Inget ord på de öppna sidorna börjar på ”zebra”'],
    ['words that are never together', typed('takecare prisutdelning'), 'Orden finns, men inte tillsammans'],
    ['a very long text', typed('våld '.repeat(500)), 'längre än 200 tecken'],
  ])('a search for %s says what to do', async (_what, asked, expected) => {
    expect((await searchPage(asked)).text).toContain(expected)
  })

  it('shows the first of many hits and leads to the rest of the kind', async () => {
    const { html } = await searchPage(typed('a'))
    expect(html).toContain('href="/sok?q=a&amp;visa=indikatorer"')
    const only = await searchPage(`${typed('a')}&visa=indikatorer`)
    expect(only.html.match(/class="entry-title"/g)?.length).toBeGreaterThan(8)
    expect(only.html).toContain('<a href="/sok?q=a">Visa alla träffar</a>')
    expect(only.html).not.toContain('id="ataganden"')
    expect((await searchPage(`${typed('takecare')}&visa=kallor`)).text).toContain('Ingen av träffarna är av det slaget')
  })

  it('everything found under a goal is at the place on the page that its address says', async () => {
    const parts = (await listSearchDocuments(thePublic)).filter(({ href }) => /^\/(del)?mal\/\d+#/.test(href))
    expect(parts.length).toBeGreaterThan(5)
    const pages = {
      '/mal/7': shown(<GoalView {...await load(loadPlanGoal, '/', { plan, number: '7' })} />).html,
      '/delmal/3': shown(
        <GoalView {...await load(loadPlanSubGoal, '/', { plan: 'strategi-2016-2020', number: '3' })} />,
      ).html,
    }
    for (const { href } of parts) {
      const [path, anchor] = href.split('#')
      expect(pages[path as keyof typeof pages]).toContain(` id="${anchor}"`)
    }
  })
})

describe('the reading pages of an empty installation', () => {
  useDatabase('empty')

  it('say that there is nothing yet, and what will be there', async () => {
    expect(shown(<ActorList {...await load(loadActors, '/aktorer')} />).text).toContain('Inga aktörer är inlagda än')
    expect((await registerPage()).text).toContain('Inga indikatorer är upplagda än')
    expect((await registerPage('?q=våld&lage=active')).text).toContain('Inga indikatorer är upplagda än')
    expect((await searchPage()).text).toContain('Skriv ett eller flera ord')
    expect((await searchPage(typed('våld'))).text).toContain('Inga träffar på ”våld”')
  })

  it('a plan without goals, and an actor without a plan, say so', async () => {
    await write(async (tx) => {
      const data = { slug: 'tom', title: 'Tom plan', kind: 'action-plan', periodFrom: 2027, periodTo: 2030 }
      await tx.plan.create({ data: { ...data, state: 'adopted' } })
      await tx.organisation.create({ data: { slug: 'ny', name: 'Ny kommun', shortName: 'Ny', kind: 'municipality' } })
    })
    expect((await planPage('tom')).text).toContain('Inga mål är inlagda än')
    expect((await actorPage('ny')).text).toContain('Ingen plan nämner Ny kommun')
    expect(shown(<ActorList {...await load(loadActors, '/aktorer')} />).text).toContain('Ny kommun')
  })

  it('plans, actors and goals with unknown addresses answer 404', async () => {
    await expect(planPage()).rejects.toMatchObject({ status: 404 })
    await expect(actorPage('region-stockholm')).rejects.toMatchObject({ status: 404 })
    await expect(load(loadPlanGoal, '/', { plan, number: '7' })).rejects.toMatchObject({ status: 404 })
  })
})

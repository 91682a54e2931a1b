import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '#tests/support/browser.ts'
import { demoPassword } from '#tests/support/demo-password.ts'
import { Client } from '#tests/support/http-client.ts'
import { addSession, addUser, startServer, withDatabase, type RunningServer } from '#tests/support/server.ts'

const form = '/lagesrapport/2026/soktermer-i-takecare'
const written = 'Skrivet innan sessionen gick ut, med å, ä, ö och "citat" & <tecken>.'

let server: RunningServer
let browser: Browser
let watched: WatchedPage

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    startServer({
      prepare: (database) => {
        const { id } = database.prepare("SELECT id FROM Organisation WHERE slug LIKE 'polis%'").get() as { id: number }
        addUser(database, { id: 'prov-annan', role: 'partner', organisationId: id, name: 'Prov Annan' })
        database
          .prepare(
            "UPDATE User SET passwordHash = (SELECT passwordHash FROM User WHERE id = 'demo-partner') WHERE id = 'prov-annan'",
          )
          .run()
      },
    }),
  ])
  watched = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
})
afterAll(async () => {
  await watched.context.close()
  await browser.close()
  await server.stop()
  server.clean()
})
beforeEach(() => watched.context.clearCookies())

const reports = () =>
  withDatabase(
    server.folder,
    (database) =>
      database.prepare('SELECT state, done, nextStep, submittedName FROM StatusReport ORDER BY id').all() as {
        state: string
        done: string
        nextStep: string
        submittedName: string | null
      }[],
  )

/** The form with something written in it, whose session then ends. */
async function writtenInVain(): Promise<Page> {
  const { page, context } = watched
  const value = withDatabase(server.folder, (database) => addSession(database, 'demo-partner'))
  await context.addCookies([{ name: 'session', value, url: server.url }])
  await page.goto(server.url + form)
  await page.getByLabel('Vad har ni gjort?').fill(written)
  await page.getByLabel('Vad är nästa steg?').fill('Rad ett\nRad två')
  withDatabase(server.folder, (database) => database.exec('DELETE FROM Session'))
  await page.getByRole('button', { name: 'Skicka in lägesrapporten' }).click()
  await page.getByRole('heading', { name: 'Du är inte inloggad längre' }).waitFor()
  return page
}
async function signInAs(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel('E-postadress').fill(email)
  await page.getByLabel('Lösenord').fill(password)
  await page.getByRole('button', { name: 'Logga in' }).click()
}

describe('a form that is sent without scripts when the session has ended', () => {
  it('is refused to somebody of another organisation who signs in meanwhile', async () => {
    const before = reports()
    const page = await writtenInVain()
    await signInAs(page, 'prov-annan@prov.invalid')
    expect(await page.locator('main').innerText()).toContain('Du är inloggad som Prov Annan')
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Skicka igen' }).click(),
    ])
    expect(answer.status()).toBe(404)
    expect(reports()).toEqual(before)
  })

  it('is carried through the sign-in, also past a wrong password, and sent with a button, word for word', async () => {
    const before = reports()
    const page = await writtenInVain()
    await signInAs(page, 'partner@exempel.se', 'fel lösenord igen')
    await page.getByText('hör inte ihop').first().waitFor()
    expect(await page.getByLabel('E-postadress').inputValue()).toBe('partner@exempel.se')
    await signInAs(page, 'partner@exempel.se')
    await page.getByRole('heading', { name: 'Det du skrev finns kvar' }).waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toContain('Du är inloggad som Demo Partner, Region Stockholm')
    expect(text).toContain(written)
    // Signing in has saved nothing.
    expect(reports()).toEqual(before)
    await page.getByRole('button', { name: 'Skicka igen' }).click()
    await page.waitForURL(`${server.url}/min-sida`)
    await page.getByRole('link', { name: 'Öppna kvittot' }).click()
    expect(await page.locator('main').innerText()).toContain(written)
    expect(reports().filter(({ done }) => done === written)).toEqual([
      { state: 'submitted', done: written, nextStep: 'Rad ett\nRad två', submittedName: 'Demo Partner' },
    ])
  })

  it('is carried only within the site, never with passwords, and not when it is too large', async () => {
    const nobody = new Client(server.url)
    const first = await nobody.post(form, { done: written })
    expect([first.status, first.headers.location]).toEqual([
      307,
      `/logga-in/fortsattning?till=${encodeURIComponent(form)}`,
    ])
    const carry = (till: string, fields: Record<string, string>) =>
      nobody.post(`/logga-in/fortsattning?till=${encodeURIComponent(till)}`, fields)
    const carried = await carry(`${form}?tomt`, { done: 'Kvar', newPassword: 'hemligt ord' })
    expect(carried.status).toBe(401)
    expect(carried.body).toContain('Kvar')
    expect(carried.body).not.toContain('hemligt ord')
    for (const till of ['//annan.example', 'https://annan.example/', '/a?b#c', '/\\annan.example', '']) {
      const answer = await carry(till, { done: 'Kvar' })
      expect([answer.status, answer.headers.location], till).toEqual([303, '/logga-in'])
    }
    expect((await carry(form, { done: 'x'.repeat(300_001) })).status).toBe(413)
    expect((await carry(form, { fortsattning: '{"inte":"så"}' })).status).toBe(400)
    expect((await nobody.get('/logga-in/fortsattning')).headers.location).toBe('/logga-in')
    // A form with nothing in it is only sent to the sign-in page.
    expect((await nobody.post(form)).headers.location).toBe('/logga-in?till=%2F')
    nobody.close()
  })

  it('leaves no fault behind', () => {
    // The browser notes that the form was answered with 401, which is what the test is about.
    expect(watched.faults.filter((one) => !one.includes('status of 401'))).toEqual([])
    expect(server.faults()).toEqual([])
  })
})

import { useLoaderData } from '@remix-run/react'
import { forEveryone } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { listRegister } from '#app/db/indicator/indicator-register.server.ts'
import { narrow } from '#app/domain/indicator/register.ts'
import { registerChoices, readFilter } from './register-filter.ts'
import { RegisterView } from './register-view.tsx'

export const loader = forEveryone('public.read', async ({ viewer, request }) => {
  const all = await listRegister(viewer)
  const filter = readFilter(new URL(request.url).searchParams, all)
  return { total: all.length, indicators: narrow(all, filter), choices: registerChoices(all, filter), filter }
})

export const meta = () => pageTitle('Indikatorer')

export default function ListIndicators() {
  return <RegisterView {...useLoaderData<typeof loader>()} />
}

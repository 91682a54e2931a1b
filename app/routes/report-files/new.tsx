import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { guard } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { can } from '#app/domain/access/permissions.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { counted } from '#app/domain/swedish.ts'
import { formats } from '#app/exports/formats.ts'
import { log } from '#app/http/log.server.ts'
import { startReportJob } from '#app/jobs/report-job.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { yearIn } from '#app/routes/year-in.server.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { fileCrumbs } from './file-crumbs.ts'
import { findReport } from './find-report.server.ts'

export const handle: PageHandle = { page: 'form' }

export const loader = guard('follow-up.read', async ({ viewer, params, context }) => {
  const year = yearIn(params['year'])
  const { from } = await findReport(viewer, year, context.origin, context.now)
  return {
    year,
    from,
    crumbs: fileCrumbs(year, can(viewer, 'follow-up.write')),
    formats: Object.values(formats).map(({ label }) => label),
  }
})

export const action = guard('follow-up.read', async ({ viewer, params, context }) => {
  const year = yearIn(params['year'])
  const { report, from } = await findReport(viewer, year, context.origin, context.now)
  const id = startReportJob(viewer, report, from, context.now, (error) =>
    log().error({ id: context.requestId, err: error }),
  )
  return redirect(followUpAddresses(year).job(id), 303)
})

export const meta = () => pageTitle('Hämta årsuppföljningen i alla format')

export default function NewReportFiles() {
  const { year, from, crumbs, formats: labels } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHead
        breadcrumb={[...crumbs, { label: 'Alla format' }]}
        eyebrow={`Årsuppföljning ${year}`}
        title="Hämta i alla format"
        lead={`Filerna skrivs ur ${from}. Du ser hur långt det har kommit och kan avbryta.`}
      />
      <ul>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <form method="post">
        <ButtonRow>
          <Button>Skriv {counted(labels.length, 'fil', 'filer')}</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}

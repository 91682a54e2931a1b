import { useLoaderData } from '@remix-run/react'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { pageTitle } from '#app/components/site.ts'
import { useLooking } from '#app/components/use-looking.ts'
import { can } from '#app/domain/access/permissions.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { fileStates, isOver, jobInWords } from '#app/domain/follow-up/edition/report-job.ts'
import { sizeInWords } from '#app/domain/source/file-type.ts'
import { findReportJob } from '#app/jobs/report-job.server.ts'
import type { PageHandle } from '#app/page-kind.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { TaskList } from '#app/ui/task-list.tsx'
import { fileCrumbs } from './file-crumbs.ts'
import { yearIn } from '#app/routes/year-in.server.ts'

export const handle: PageHandle = { page: 'app' }

export const loader = guard('follow-up.read', ({ viewer, params }) => {
  const year = yearIn(params['year'])
  const job = findReportJob(viewer, year, params['job'] ?? '')
  if (job === undefined) throw notFound()
  return Promise.resolve({ job, crumbs: fileCrumbs(year, can(viewer, 'follow-up.write')) })
})

export const meta = () => pageTitle('Årsuppföljningens filer')

export default function ShowReportFiles() {
  const { job, crumbs } = useLoaderData<typeof loader>()
  const { files: here } = followUpAddresses(job.year)
  const over = isOver(job.files)
  useLooking(!over)
  const finished = job.files.filter(({ state }) => fileStates[state].isOver).length
  return (
    <Page>
      <PageHead
        breadcrumb={[...crumbs, { href: here, label: 'Alla format' }, { label: 'Filer' }]}
        eyebrow={`Årsuppföljning ${job.year}`}
        title={over ? 'Filerna' : 'Filerna skrivs'}
        lead={`Ur ${job.from}. Filerna finns kvar här i en halvtimme.`}
      />
      <div role="status">
        <Progress done={finished} of={job.files.length} text={jobInWords(job.files)} />
      </div>
      <TaskList
        tasks={job.files.map(({ format, label, state, size }) => ({
          id: `fil-${format}`,
          title: state === 'done' ? <a href={`${here}/${job.id}/${format}`}>{label}</a> : label,
          meta: size === undefined ? undefined : sizeInWords(size),
          status: <StatusMark {...fileStates[state]} />,
        }))}
      />
      {over ? (
        <form method="post" action={here}>
          <ButtonRow>
            <Button kind="secondary">Skriv filerna igen</Button>
          </ButtonRow>
        </form>
      ) : (
        <form method="post" action={`${here}/${job.id}/avbrytande`}>
          <ButtonRow>
            <Button kind="secondary">Avbryt</Button>
            <LinkButton kind="quiet" href={`${here}/${job.id}`}>
              Se hur långt det har kommit
            </LinkButton>
          </ButtonRow>
        </form>
      )}
    </Page>
  )
}

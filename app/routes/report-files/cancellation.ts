import { redirect } from '@remix-run/node'
import { guard, notFound } from '#app/auth/guard.server.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { cancelReportJob } from '#app/jobs/report-job.server.ts'
import { yearIn } from '#app/routes/year-in.server.ts'

/** Stops the writing of somebody's own files. To read the address is to go to the files. */
export const loader = guard('follow-up.read', ({ params }) => {
  throw redirect(followUpAddresses(yearIn(params['year'])).job(params['job'] ?? ''), 303)
})

export const action = guard('follow-up.read', ({ viewer, params }) => {
  const year = yearIn(params['year'])
  const job = params['job'] ?? ''
  if (!cancelReportJob(viewer, year, job)) throw notFound()
  return Promise.resolve(redirect(followUpAddresses(year).job(job), 303))
})

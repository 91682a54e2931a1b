import { badInput } from '#app/http/answers.server.ts'
import { guard } from '#app/auth/guard.server.ts'
import { allHistory } from '#app/db/history/history-list.server.ts'
import { readHistoryFilter } from '#app/domain/history/filter.ts'
import { historyCsv } from '#app/exports/history-csv.ts'

/** Most events in a file, so that one request does not read years of them at once; the days narrow it. */
const mostInFile = 20_000

/** The events that the filter lets through, all pages, as a spreadsheet reads them. */
export const loader = guard('history.read', async ({ viewer, request }) => {
  const { filter, errors } = readHistoryFilter(new URL(request.url).searchParams)
  if (Object.keys(errors).length > 0) throw badInput(errors)
  return new Response(historyCsv(await allHistory(viewer, filter, mostInFile)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="historik.csv"',
      'Cache-Control': 'no-store',
    },
  })
})

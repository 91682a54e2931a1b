import { notFound } from '#app/auth/guard.server.ts'
import { editionDamaged } from '#app/components/error-page.tsx'
import { EditionDamaged, findEdition, type Edition } from '#app/db/follow-up/editions.server.ts'
import type { Viewer } from '#app/domain/access/roles.ts'
import { log } from '#app/http/log.server.ts'
import { yearIn } from '#app/routes/year-in.server.ts'

/** The published edition of the year in the address. Throws 404 where there is none, and 500 where it is damaged. */
export async function loadEdition(viewer: Viewer, year: string | undefined): Promise<Edition> {
  const wanted = yearIn(year)
  const edition = await refusingDamage(() => findEdition(viewer, wanted))
  if (edition === null) throw notFound()
  return edition
}

/** What the work answers; when it finds that something frozen is damaged, the page that says so, and a line in the log. */
export async function refusingDamage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof EditionDamaged)) throw error
    log().error({ err: error })
    throw new Response(editionDamaged, { status: 500 })
  }
}

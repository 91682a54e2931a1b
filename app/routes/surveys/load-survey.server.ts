import { notFound } from '#app/auth/guard.server.ts'
import { findSurvey } from '#app/db/survey/surveys.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import type { Survey } from '#app/domain/survey/survey.ts'

/** The survey of the address. Throws 404 when it is not there, or not for the viewer. */
export async function loadSurvey(viewer: SignedIn, params: { slug?: string | undefined }): Promise<Survey> {
  const survey = await findSurvey(viewer, params.slug ?? '')
  if (survey === null) throw notFound()
  return survey
}

/** What a page about a survey names. */
export const named = ({ slug, title, state, version, isDemo }: Survey) => ({ slug, title, state, version, isDemo })

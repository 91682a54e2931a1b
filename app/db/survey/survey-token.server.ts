import { storedHash, workedOutToken } from '#app/db/user/answer-token.server.ts'

/** The token of a personal link to a survey; only its hash is stored. */
export const surveyToken = (invitationId: number): string => workedOutToken(`survey-invitation:${invitationId}`)

/** What is stored of it. */
export const surveyTokenHash = (invitationId: number): string => storedHash(surveyToken(invitationId))

import { meetingAddresses } from './addresses.ts'

/** Where a meeting's frozen brief is read in whole. */
export const briefPath = (meeting: number, number: number): string => `${meetingAddresses(meeting).briefs}/${number}`

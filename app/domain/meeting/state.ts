/** How far a meeting has come. Its decisions are written while it is open; what is closed is told as it was. */
export const meetingStates = {
  planned: { label: 'Planerat', shape: 'empty', tone: 'neutral', takesDecisions: false },
  open: { label: 'Pågår', shape: 'half', tone: 'progress', takesDecisions: true },
  closed: { label: 'Avslutat', shape: 'full', tone: 'good', takesDecisions: false },
} as const satisfies Record<string, { label: string; shape: string; tone: string; takesDecisions: boolean }>

export type MeetingState = keyof typeof meetingStates
export const meetingStateCodes = Object.keys(meetingStates) as [MeetingState, ...MeetingState[]]

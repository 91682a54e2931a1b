/** The fields of a report, as a round may ask them. */
export const questionFields = {
  degree: { label: 'Hur långt har ni kommit?', mayBeLeftOut: false, mayBeRequired: true, isRequired: true },
  course: {
    label: 'Hur går det i förhållande till planen?',
    mayBeLeftOut: false,
    mayBeRequired: true,
    isRequired: true,
  },
  reason: { label: 'Skäl eller beslut som behövs', mayBeLeftOut: false, mayBeRequired: false, isRequired: false },
  done: { label: 'Vad har ni gjort?', mayBeLeftOut: true, mayBeRequired: true, isRequired: true },
  obstacles: { label: 'Vilka hinder finns?', mayBeLeftOut: true, mayBeRequired: true, isRequired: false },
  nextStep: { label: 'Vad är nästa steg?', mayBeLeftOut: true, mayBeRequired: true, isRequired: false },
  milestones: { label: 'Hur går det med delstegen?', mayBeLeftOut: true, mayBeRequired: false, isRequired: false },
  contributions: {
    label: 'Har arbetet bidragit till någon indikator?',
    mayBeLeftOut: true,
    mayBeRequired: false,
    isRequired: false,
  },
  ownValues: { label: 'Ert eget värde', mayBeLeftOut: true, mayBeRequired: true, isRequired: false },
} as const satisfies Record<
  string,
  {
    label: string
    /** A round may leave it out. The statuses are what every follow-up is made of, and are always asked. */
    mayBeLeftOut: boolean
    mayBeRequired: boolean
    /** Whether it is required when the round says nothing. */
    isRequired: boolean
  }
>

export type QuestionField = keyof typeof questionFields
export const questionCodes = Object.keys(questionFields) as [QuestionField, ...QuestionField[]]

/** How a round asks a field. */
export interface Question {
  field: QuestionField
  isAsked: boolean
  isRequired: boolean
  /** The coordinator's own help, under the label; "" for the usual one. */
  helpText: string
}

/** The questions of a round, every field once: as the round has set them, otherwise as usual. */
export const questionsOf = (set: readonly Question[]): Record<QuestionField, Question> =>
  Object.fromEntries(
    questionCodes.map((field) => {
      const usual = questionFields[field]
      const own = set.find((one) => one.field === field)
      return [
        field,
        {
          field,
          isAsked: own === undefined || !usual.mayBeLeftOut || own.isAsked,
          isRequired: own === undefined || !usual.mayBeRequired ? usual.isRequired : own.isRequired,
          helpText: own?.helpText ?? '',
        },
      ]
    }),
  ) as Record<QuestionField, Question>

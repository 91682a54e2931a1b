/** The ends of a scale and how many steps lie between and on them. */
export interface Scale {
  steps: number
  low: string
  high: string
}

/** A question as it is asked. */
export interface SurveyQuestion {
  id: number
  kind: QuestionKind
  text: string
  help: string
  isRequired: boolean
  /** What to choose among, of `single` and `multiple`. */
  options: readonly string[]
  /** Of `scale`. */
  scale: Scale | null
}

/** One thing to choose. Its code is what an answer holds. */
export interface Choice {
  code: string
  label: string
}

type Choosable = Pick<SurveyQuestion, 'options' | 'scale'>

const listed = ({ options }: Choosable): Choice[] => options.map((label, index) => ({ code: `c${index}`, label }))

const stepped = ({ scale }: Choosable): Choice[] =>
  Array.from({ length: scale?.steps ?? 0 }, (_, index) => {
    const end = index === 0 ? scale?.low : index + 1 === scale?.steps ? scale?.high : undefined
    return { code: `s${index + 1}`, label: end === undefined ? String(index + 1) : `${index + 1} – ${end}` }
  })

/**
 * The kinds of question. `asked`: one choice, several, or a text. `set`: what the person who builds it has to state.
 * `choices`: what there is to choose, in order. `isMeasured`: its choices are steps that a median can be taken of.
 */
export const questionKinds = {
  single: {
    label: 'Ett svar',
    explanation: 'Den som svarar väljer ett av flera alternativ.',
    asked: 'one',
    set: 'options',
    choices: listed,
    isMeasured: false,
  },
  multiple: {
    label: 'Flera svar',
    explanation: 'Den som svarar kryssar för ett eller flera alternativ.',
    asked: 'several',
    set: 'options',
    choices: listed,
    isMeasured: false,
  },
  scale: {
    label: 'Skala',
    explanation: 'Den som svarar väljer ett steg mellan två ändar.',
    asked: 'one',
    set: 'scale',
    choices: stepped,
    isMeasured: true,
  },
  'yes-no': {
    label: 'Ja eller nej',
    explanation: 'Den som svarar väljer ja eller nej.',
    asked: 'one',
    set: 'nothing',
    choices: () => [
      { code: 'yes', label: 'Ja' },
      { code: 'no', label: 'Nej' },
    ],
    isMeasured: false,
  },
  'short-text': {
    label: 'Kort text',
    explanation: 'Den som svarar skriver själv, högst 500 tecken. Texterna blir aldrig offentliga.',
    asked: 'text',
    set: 'nothing',
    choices: () => [],
    isMeasured: false,
  },
} as const satisfies Record<
  string,
  {
    label: string
    explanation: string
    asked: 'one' | 'several' | 'text'
    set: 'options' | 'scale' | 'nothing'
    choices: (question: Choosable) => Choice[]
    isMeasured: boolean
  }
>

export type QuestionKind = keyof typeof questionKinds
export const questionKindCodes = Object.keys(questionKinds) as [QuestionKind, ...QuestionKind[]]

/** What there is to choose in a question, in order; nothing for a text. */
export const choicesOf = (question: Pick<SurveyQuestion, 'kind' | 'options' | 'scale'>): Choice[] =>
  questionKinds[question.kind].choices(question)

/** How a question is called in forms and answers; the letter keeps a form from being read as a list. */
export const answerKey = ({ id }: Pick<SurveyQuestion, 'id'>): string => `n${id}`

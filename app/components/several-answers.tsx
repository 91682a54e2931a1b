import {
  agreements,
  severalAnswers,
  severalInWords,
  type ActorAnswer,
} from '#app/domain/follow-up/compile/several-actors.ts'

/** Several organisations' answers beside each other, in words; nothing where only one is asked or nobody has answered. */
export function SeveralAnswersText({ answers }: { answers: readonly ActorAnswer[] }) {
  const several = severalAnswers(answers)
  if (several === undefined || several.agreement === 'silent') return null
  return (
    <p className="small">
      <strong>{agreements[several.agreement]}</strong> {severalInWords(several).join(' ')}
    </p>
  )
}

import { extractPath } from '#app/domain/follow-up/edition/extract.ts'

/** A line that leads to what published follow-ups say of a goal or an actor; nothing where none is published. */
export function ExtractLinks({
  about,
  extracts,
}: {
  about: string
  extracts: readonly { year: number; key: string }[]
}) {
  if (extracts.length === 0) return null
  return (
    <p>
      {about} i den fastställda årsuppföljningen:{' '}
      {extracts.map((extract, index) => (
        <span key={extract.year}>
          {index === 0 ? '' : ', '}
          <a href={extractPath(extract)}>{extract.year}</a>
        </span>
      ))}
      .
    </p>
  )
}

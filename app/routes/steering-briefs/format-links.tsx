import { Fragment } from 'react'
import { useSteeringPages } from '#app/components/steering-addresses.ts'

/** A format that a brief is had in. */
export interface BriefFileFormat {
  name: string
  label: string
}

/** A brief's files side by side, each by its format. */
export function FormatLinks(props: { id: number; number: number; formats: readonly BriefFileFormat[] }) {
  const pages = useSteeringPages()
  return props.formats.map(({ name, label }, index) => (
    <Fragment key={name}>
      {index === 0 ? null : ' · '}
      <a href={pages.brief(props.id, name)}>
        {label}
        <span className="hidden-visually"> av underlag {props.number}</span>
      </a>
    </Fragment>
  ))
}

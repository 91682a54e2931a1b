import { errataOf, erratumId, type Erratum } from '#app/domain/follow-up/edition/errata.ts'
import type { DocumentSection } from '#app/domain/follow-up/document/document.ts'
import { counted, formatDate, sentenceCase } from '#app/domain/swedish.ts'
import { DefinitionList } from '#app/ui/definition.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Sections = readonly Pick<DocumentSection, 'key' | 'id' | 'title'>[]

/** The corrections of an edition, before the document: what it says, what it should have said, and why. */
export function ErrataNotice({ errata, sections }: { errata: readonly Erratum[]; sections: Sections }) {
  if (errata.length === 0) return null
  const title = `${sentenceCase(counted(errata.length, 'rättelse', 'rättelser'))} sedan publiceringen`
  return (
    <Notice kind="warning" title={title}>
      <p>Texten i utgåvan står kvar som den beslutades. Här står vad som var fel i den.</p>
      {errata.map((erratum) => (
        <ErratumView key={erratum.id} erratum={erratum} section={sections.find(({ key }) => key === erratum.section)} />
      ))}
    </Notice>
  )
}

/** One correction, with the section that it is about. */
export function ErratumView({ erratum, section }: { erratum: Erratum; section: Sections[number] | undefined }) {
  const { number, at, wrong, right, reason } = erratum
  return (
    <div className="stack" id={erratumId(erratum)}>
      <p>
        <strong>Rättelse {number}</strong>, {formatDate(at)}
        {section === undefined ? null : (
          <>
            , i avsnittet <a href={`#${section.id}`}>{section.title}</a>
          </>
        )}
      </p>
      <DefinitionList
        items={[
          { term: 'Det står', meaning: <span className="keep-lines">{wrong}</span> },
          { term: 'Det ska stå', meaning: <span className="keep-lines">{right}</span> },
          ...(reason === '' ? [] : [{ term: 'Varför', meaning: <span className="keep-lines">{reason}</span> }]),
        ]}
      />
    </div>
  )
}

/** In a section: that something in it has been corrected, with links to what. */
export function ErrataMark({ errata, section }: { errata: readonly Erratum[]; section: string }) {
  const own = errataOf(errata, section)
  if (own.length === 0) return null
  return (
    <Notice kind="warning" title="Avsnittet har rättats">
      <p>
        Texten nedan står som den beslutades. Läs{' '}
        {own.map((erratum, index) => (
          <span key={erratum.id}>
            {index === 0 ? '' : index === own.length - 1 ? ' och ' : ', '}
            <a href={`#${erratumId(erratum)}`}>rättelse {erratum.number}</a>
          </span>
        ))}
        .
      </p>
    </Notice>
  )
}

import { ImportedXmlComponent } from 'docx'

/** What every piece of our own XML says first. */
export const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const mark = (type: 'begin' | 'separate' | 'end'): ImportedXmlComponent =>
  ImportedXmlComponent.fromXmlString(`<w:r ${namespace}><w:fldChar w:fldCharType="${type}"/></w:r>`)

/**
 * The beginning and the end of a field of Word's; what it shows stands between. The instruction is ours alone: nothing that
 * anybody has written may be put in one.
 */
export const fieldBegin = (instruction: string): ImportedXmlComponent[] => [
  mark('begin'),
  ImportedXmlComponent.fromXmlString(
    `<w:r ${namespace}><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`,
  ),
  mark('separate'),
]
export const fieldEnd = (): ImportedXmlComponent => mark('end')

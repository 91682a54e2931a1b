import { questionKinds } from '#app/domain/survey/question.ts'
import { countInWords, type QuestionResult, type ResultRow } from '#app/domain/survey/result.ts'
import { formatNumber, formatPercent, NBSP } from '#app/domain/swedish.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'

/** What one question came to. */
export function QuestionResultView({ question, number }: { question: QuestionResult; number: number }) {
  const { kind, text, rows, median, mean } = question
  const isSeveral = questionKinds[kind].asked === 'several'
  return (
    <Section id={`fraga-${number}`} title={`${number}. ${text}`}>
      <p>{answeredInWords(question)}</p>
      {rows.length === 0 || question.answered === 0 ? null : <ResultTable question={question} />}
      {isSeveral && question.answered !== 0 ? (
        <p>Den som svarade kunde välja flera. Andelarna kan därför bli mer än 100 procent tillsammans.</p>
      ) : null}
      {median === null ? null : (
        <p>
          Median: {formatNumber(median)}.{mean === null ? '' : ` Medelvärde: ${formatNumber(mean)}.`}
        </p>
      )}
      {questionKinds[kind].asked === 'text' ? <Texts question={question} /> : null}
    </Section>
  )
}

/** "22 har svarat på frågan, 5 hoppade över den." */
function answeredInWords({ answered, skipped }: QuestionResult): string {
  if (answered === 0) return 'Ingen har svarat på frågan.'
  const who =
    typeof answered === 'number'
      ? `${formatNumber(answered)} har svarat på frågan`
      : answered === 'small'
        ? `${countInWords(answered)} har svarat på frågan`
        : 'Hur många som har svarat på frågan visas inte'
  const over =
    skipped === 0
      ? ''
      : typeof skipped === 'number' || skipped === 'small'
        ? `, ${countInWords(skipped)} hoppade över den`
        : ', och inte heller hur många som hoppade över den'
  return `${who.charAt(0).toLocaleUpperCase('sv')}${who.slice(1)}${over}.`
}

/** A question's choices with count and share. */
export function ResultTable({ question: { text, rows } }: { question: Pick<QuestionResult, 'text' | 'rows'> }) {
  return (
    <DataTable
      caption={text}
      captionHidden
      columns={[
        { key: 'label', label: 'Svar', rowHeader: true, cell: (row: ResultRow) => row.label },
        { key: 'count', label: 'Antal', numeric: true, cell: (row: ResultRow) => countInWords(row.count) },
        {
          key: 'share',
          label: 'Andel',
          numeric: true,
          cell: ({ share }: ResultRow) =>
            share === null
              ? '–'
              : `${formatPercent(share.percent)} (${formatNumber(share.numerator)}${NBSP}av${NBSP}${formatNumber(share.denominator)})`,
        },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
    />
  )
}

function Texts({ question: { texts, answered } }: { question: QuestionResult }) {
  if (texts === null) {
    return answered === 0 ? null : <p>Färre än fem har skrivit något, så texterna visas inte.</p>
  }
  return (
    <Disclosure
      summary={`Texterna (${formatNumber(texts.length)})`}
      meta="I bokstavsordning. Bara samordningen läser dem."
    >
      <ul>
        {texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

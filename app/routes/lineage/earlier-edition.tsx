import { editionPath } from '#app/domain/plan/plan.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Select } from '#app/ui/form/select.tsx'

/** Chooses which earlier edition the form is about; those that are not earlier cannot be chosen. */
export function EarlierEdition(props: {
  planSlug: string
  chosen: string
  choices: readonly { slug: string; title: string; whyNot: string | undefined }[]
}) {
  return (
    <FilterForm action={`${editionPath(props.planSlug)}/harkomst`} label="Välj tidigare utgåva" button="Visa">
      <Select
        id="fran"
        name="fran"
        label="Tidigare utgåva"
        defaultValue={props.chosen}
        options={props.choices.map(({ slug, title, whyNot }) => ({
          value: slug,
          label: whyNot === undefined ? title : `${title} (är inte tidigare)`,
          disabled: whyNot !== undefined,
        }))}
      />
    </FilterForm>
  )
}

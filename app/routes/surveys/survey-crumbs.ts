import type { Crumb } from '#app/ui/page.tsx'

const coordination = { href: '/samordning', label: 'Samordning' }
const surveys = { href: '/samordning/enkater', label: 'Enkäter' }

/** Where a survey's page lies; its other pages lie under it. */
export const surveyPath = (slug: string): string => `${surveys.href}/${slug}`

/** The way to the list of surveys, or to a page beside it. */
export const surveysCrumbs = (here?: string): Crumb[] => [
  coordination,
  ...(here === undefined ? [{ label: surveys.label }] : [surveys, { label: here }]),
]

/** The way to a survey, or to a page about it. */
export const surveyCrumbs = (survey: { slug: string; title: string }, here?: string): Crumb[] => [
  coordination,
  surveys,
  ...(here === undefined
    ? [{ label: survey.title }]
    : [{ href: surveyPath(survey.slug), label: survey.title }, { label: here }]),
]

/**
 * Starts of class names of GOV.UK Frontend that none of our pages uses. To use one, take it out here.
 * What they style is a sixth of the sheet that a first visitor waits for.
 */
export const unusedClasses = [
  'govuk-back-link--inverse',
  'govuk-body-lead',
  'govuk-button--inverse',
  'govuk-button--start',
  'govuk-button__start-icon',
  'govuk-clearfix',
  'govuk-drop-zone',
  'govuk-exit-this-page',
  'govuk-file-upload-button',
  'govuk-file-upload-wrapper',
  'govuk-grid-',
  'govuk-link--',
  'govuk-link-image',
  'govuk-main-wrapper--',
  'govuk-panel--interruption',
  'govuk-panel__actions',
  'govuk-section-break',
  'govuk-service-navigation',
  'govuk-summary-card',
  'govuk-table--small-text-until-tablet',
  'govuk-tag--blue',
  'govuk-tag--magenta',
  'govuk-tag--orange',
  'govuk-tag--pink',
  'govuk-tag--purple',
  'govuk-tag--teal',
  'govuk-tag--turquoise',
  'govuk-visually-hidden-focusable',
] as const

const unused = new RegExp(`\\.(?:${unusedClasses.join('|')})`)
const commaBetweenSelectors = /,(?![^(]*\))/

/**
 * Takes out of a compressed sheet the rules of classes that no page uses, and the type sizes for paper:
 * print looks the same with those of the screen.
 */
export function trimSheet(css: string): string {
  const paperType = /@media print\{[^{}]+\{(?:font-family:sans-serif|font-size:\d+pt;line-height:[\d.]+)\}\}/g
  const kept = css.replace(/([^{}]+)\{([^{}]*)\}/g, (_rule, selectors: string, declarations: string) => {
    const used = selectors.split(commaBetweenSelectors).filter((selector) => !unused.test(selector))
    return used.length > 0 ? `${used.join(',')}{${declarations}}` : ''
  })
  return withoutEmptyBlocks(kept.replace(paperType, ''))
}

function withoutEmptyBlocks(css: string): string {
  const next = css.replace(/@(?:media|supports)[^{};]*\{\}/g, '')
  return next === css ? css : withoutEmptyBlocks(next)
}

export { type BuiltAssets, builtAssets } from './built-assets.ts';
export { type Components, componentsIn, type Words } from './govuk.ts';
export { escapeHtml, Html, type HtmlPart, html, joined, nothing, raw } from './html.ts';
export { mark } from './mark.ts';
export { type PublicPart, publicNavigation, type WorkPart, workNavigation } from './navigation.ts';
export {
  type NavigationItem,
  type PageActor,
  type PageOptions,
  type PagePartnership,
  page,
} from './page.ts';

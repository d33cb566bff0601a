import { address, type Language, otherLanguage } from '../language/index.ts';
import { type BuiltAssets, builtAssets } from './built-assets.ts';
import { componentsIn } from './govuk.ts';
import { type Html, type HtmlPart, html, nothing } from './html.ts';
import { mark } from './mark.ts';
import { designMessages } from './messages.ts';

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  /** This very page. */
  readonly current?: boolean;
  /** The part of the site this page is in. */
  readonly active?: boolean;
}

/** Who is signed in, and for whom they act. */
export interface PageActor {
  readonly person: string;
  /** Vouches that the button to sign out was pressed on a page of ours. */
  readonly csrfToken: string;
  readonly organisation?: string;
  /** Where another partnership or organisation can be chosen. */
  readonly changeHref?: string;
  readonly updates?: { readonly count: number; readonly href: string };
}

export interface PagePartnership {
  readonly name: string;
  readonly href: string;
  /** Words of the name in the other language only, when it has one. */
  readonly language?: Language;
}

export interface PageOptions {
  readonly language: Language;
  /** The heading of the page: what it asks or answers. `main` holds it as its `h1`. */
  readonly title: string;
  readonly main: HtmlPart;
  /** The address of this page in the other language: `alternateOf(path)`. */
  readonly alternate: string;
  /** The address of this page itself, for search engines; public pages have it. */
  readonly canonical?: string;
  /** Scheme and host, so that links between the languages are absolute. */
  readonly origin?: string;
  readonly partnership?: PagePartnership;
  readonly navigation?: readonly NavigationItem[];
  /** From the top down to the parent of this page, without the page itself. */
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[];
  /** Signed in: the page says whom the person works for. */
  readonly actor?: PageActor;
  readonly search?: { readonly action: string; readonly value?: string };
  /** The page shows problems with what was sent: the browser's title says so first. */
  readonly hasErrors?: boolean;
  readonly description?: string;
  /** Stands above the heading: the outcome of the last act, or what version this is. */
  readonly before?: HtmlPart;
  /** Printed at the foot of paper: version and date. */
  readonly printed?: string;
  /** Stand first in the footer: what the partnership itself has to show on every page. */
  readonly ownLinks?: readonly { readonly text: string; readonly href: string }[];
  /** Machine-readable twins of the page. */
  readonly twins?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
  readonly assets?: BuiltAssets;
}

/**
 * A whole page: skip link, header with our mark, where one works and for whom, navigation, language switch, breadcrumbs,
 * the content and the footer. No script and no style in the page itself, so that the content security policy can be strict.
 *
 * @source PAGES section 2
 */
export function page(options: PageOptions): string {
  const { language } = options;
  const { skipLink } = componentsIn(language);
  return `<!DOCTYPE html>\n${html`<html lang="${language}" class="govuk-template">
${head(options)}
<body class="govuk-template__body ll-page">
${skipLink({ href: '#main-content' })}
<header class="govuk-template__header">
${header(options)}
${workingOn(options)}
${navigation(options)}
</header>
<div class="govuk-width-container">
${breadcrumbs(options)}
<main class="govuk-main-wrapper" id="main-content">
${options.before}
${options.main}
</main>
</div>
${footer(options)}
</body>
</html>
`}`;
}

function titleOf({ language, title, hasErrors, partnership }: PageOptions): string {
  const prefix = hasErrors ? `${designMessages.in(language)('error.prefix')}: ` : '';
  const names = new Set([title, partnership?.name, 'Llinyn'].filter(Boolean));
  return `${prefix}${[...names].join(' – ')}`;
}

function head(options: PageOptions): Html {
  const { language, alternate, canonical, origin = '', description } = options;
  const assets = options.assets ?? builtAssets;
  return html`<head>
<meta charset="utf-8">
<title>${titleOf(options)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#0F4C54">
${description && html`<meta name="description" content="${description}">`}
${options.actor && html`<meta name="robots" content="noindex">`}
${assets.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${assets.styleSheet}">
<link rel="icon" sizes="any" href="${assets.icon}" type="image/svg+xml">
${canonical && html`<link rel="canonical" href="${origin}${canonical}">`}
${canonical && html`<link rel="alternate" hreflang="${language}" href="${origin}${canonical}">`}
<link rel="alternate" hreflang="${otherLanguage(language)}" href="${origin}${alternate}">
${options.twins?.map(
  (twin) => html`<link rel="alternate" type="${twin.type}" href="${twin.href}" title="${twin.title}">`,
)}
</head>`;
}

function header({ language }: PageOptions): Html {
  const { genericHeader } = componentsIn(language);
  const say = designMessages.in(language);
  return genericHeader({
    url: address('site.home', language),
    classes: 'll-header',
    logoText: html`${mark()}<span class="ll-header__name" aria-hidden="true">Llinyn</span><span class="govuk-visually-hidden">${say('header.home')}</span>`,
  });
}

function workingOn({ language, actor, partnership }: PageOptions): Html {
  if (!actor) return nothing;
  const say = designMessages.in(language);
  return html`<div class="ll-working-on"><div class="govuk-width-container ll-working-on__row">
<p class="ll-working-on__item ll-working-on__item--partnership">${partnership && say('work.on', { partnership: partnership.name })}</p>
${actor.organisation && html`<p class="ll-working-on__item">${say('work.for', { organisation: actor.organisation })}</p>`}
${actor.changeHref && html`<p class="ll-working-on__item"><a class="govuk-link" href="${actor.changeHref}">${say('work.change')}<span class="govuk-visually-hidden"> ${say('work.changeWhat')}</span></a></p>`}
<p class="ll-working-on__item ll-working-on__item--end">${say('work.signedIn', { person: actor.person })}</p>
${actor.updates && html`<p class="ll-working-on__item"><a class="govuk-link" href="${actor.updates.href}">${say('work.updates', { n: actor.updates.count })}</a></p>`}
<form class="ll-working-on__item" method="post" action="${address('site.sign-out', language)}"><input type="hidden" name="_csrf" value="${actor.csrfToken}"><button class="ll-link-button">${say('work.signOut')}</button></form>
</div></div>`;
}

function languageSwitch({ language, alternate }: PageOptions): Html {
  const { languageNavigation } = componentsIn(language);
  const say = designMessages.in(language);
  const own = { text: say('language.name'), lang: language, current: true };
  const other = { text: say('language.other'), lang: otherLanguage(language), href: alternate };
  return languageNavigation({ items: language === 'cy' ? [own, other] : [other, own] });
}

function searchForm({ language, search }: PageOptions): Html {
  if (!search) return nothing;
  const say = designMessages.in(language);
  return html`<form class="ll-search" role="search" method="get" action="${search.action}">
<label class="govuk-visually-hidden" for="ll-search">${say('search.label')}</label>
<input class="govuk-input ll-search__input" id="ll-search" name="q" type="search" value="${search.value ?? ''}" autocomplete="off">
<button class="govuk-button govuk-button--secondary ll-search__button" type="submit">${say('search.button')}</button>
</form>`;
}

/**
 * The name of the partnership, its menu, search and the other language. On a phone the menu is folded away, so that the
 * page begins on the first screen; it opens without scripts, and on a wide screen it always stands open.
 */
function navigation(options: PageOptions): Html {
  const { partnership, navigation: items = [] } = options;
  const say = designMessages.in(options.language);
  const name =
    partnership &&
    html`<span class="govuk-service-navigation__service-name"><a href="${partnership.href}" class="govuk-service-navigation__link"${partnership.language && html` lang="${partnership.language}"`}>${partnership.name}</a></span>`;
  return html`<section aria-label="${say('navigation.service')}" class="govuk-service-navigation"><div class="govuk-width-container${!options.search && ' govuk-service-navigation__inlining-container'} ll-navigation">
<div class="govuk-service-navigation__container">${name}${items.length > 0 && menu(items, say('navigation.label'))}</div>
<div class="ll-navigation-end">${searchForm(options)}${languageSwitch(options)}</div>
</div></section>`;
}

function menu(items: readonly NavigationItem[], label: string): Html {
  return html`<nav aria-label="${label}" class="govuk-service-navigation__wrapper"><details class="ll-menu"><summary class="ll-menu__summary">${label}</summary>
<ul class="govuk-service-navigation__list">${items.map(menuItem)}</ul></details></nav>`;
}

function menuItem({ text, href, current, active }: NavigationItem): Html {
  if (!current && !active)
    return html`<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${href}">${text}</a></li>`;
  return html`<li class="govuk-service-navigation__item govuk-service-navigation__item--active"><a class="govuk-service-navigation__link" href="${href}" aria-current="${current ? 'page' : 'true'}"><strong class="govuk-service-navigation__active-fallback">${text}</strong></a></li>`;
}

function breadcrumbs({ language, breadcrumbs: items }: PageOptions): Html {
  if (!items || items.length === 0) return nothing;
  return componentsIn(language).breadcrumbs({ items, collapseOnMobile: true });
}

const footerLinks = ['help', 'accessibility', 'privacy', 'cookies', 'glossary', 'contact'] as const;

function footer({ language, printed, ownLinks = [] }: PageOptions): Html {
  const say = designMessages.in(language);
  return html`<footer class="govuk-template__footer ll-footer"><div class="govuk-width-container">
<h2 class="govuk-visually-hidden">${say('footer.links')}</h2>
<ul class="ll-footer__links">${ownLinks.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}${footerLinks.map(
    (link) =>
      html`<li><a class="govuk-link" href="${address(`site.${link}`, language)}">${say(`page.${link}`)}</a></li>`,
  )}</ul>
<p class="ll-footer__text">${say('footer.software')}</p>
</div>
${printed && html`<p class="ll-printed">${printed}</p>`}
</footer>`;
}

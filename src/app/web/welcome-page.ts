import { builtAssets, componentsIn, html, mark } from '../../design-system/index.ts';
import { address, languages } from '../../language/index.ts';
import { appMessages } from '../messages.ts';

/** The door: which language? Welsh first. The start page of the language has the browser remember it. */
export function welcomePage(): string {
  const [first, second] = languages.map((language) => ({ language, say: appMessages.in(language) }));
  if (!first || !second) throw new Error('There are two languages');
  return `<!DOCTYPE html>\n${html`<html lang="cy" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${first.say('welcome.title')} – Llinyn</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#0F4C54">
<link rel="stylesheet" href="${builtAssets.styleSheet}">
<link rel="icon" sizes="any" href="${builtAssets.icon}" type="image/svg+xml">
${languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${address('site.home', language)}">`)}
<link rel="alternate" hreflang="x-default" href="/">
</head>
<body class="govuk-template__body ll-page">
<header class="govuk-template__header">
${componentsIn('cy').genericHeader({
  classes: 'll-header',
  logoText: html`${mark()}<span class="ll-header__name">Llinyn</span>`,
})}
</header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
<h1 class="govuk-heading-xl">${first.say('welcome.title')}<br><span lang="en">${second.say('welcome.title')}</span></h1>
<p class="govuk-body-l">${first.say('welcome.choose')}<br><span lang="en">${second.say('welcome.choose')}</span></p>
<div class="govuk-button-group">
${[first, second].map(
  ({ language, say }) =>
    html`<a class="govuk-button" role="button" draggable="false" href="${address('site.home', language)}" lang="${language}" hreflang="${language}">${say('welcome.language')}</a>`,
)}
</div>
</main></div>
</body>
</html>
`}`;
}

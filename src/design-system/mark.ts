import { type Html, html } from './html.ts';

/** The mark: one thread that writes a joined "ll" and ends in a knot. Colours come from the style sheet. */
export function mark(): Html {
  return html`<svg class="ll-mark" width="48" height="32" viewBox="0 0 48 32" aria-hidden="true" focusable="false"><rect class="ll-mark__ground" width="48" height="32" rx="4"/><path class="ll-mark__thread" d="M4 25 C12 23 19 13 18 7 C17 3 12 3 12 9 V19 C12 25 17 27 21 24 C28 19 32 13 31 7 C30 3 25 3 25 9 V19 C25 25 30 27 34 25 C38 23 41 22 44 22"/><circle class="ll-mark__knot" cx="44" cy="22" r="2.6"/></svg>`;
}

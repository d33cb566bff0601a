import { type Components, componentsIn, type Html, html, joined } from '../design-system/index.ts';
import { compareIn, type Language } from '../language/index.ts';
import { editingMessages } from './messages.ts';

/** One thing to tick; those with the same `group` stand together. */
export interface LongChoiceItem {
  readonly code: string;
  readonly title: string;
  readonly group?: string;
}

interface LongChoice {
  readonly language: Language;
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  readonly chosen: readonly string[];
  readonly items: readonly LongChoiceItem[];
  readonly error?: Parameters<Components['checkboxes']>[0]['errorMessage'];
}

/**
 * A list of things to tick that is too long to read through: what is chosen stands open at the top, the others are
 * folded by group. A browser’s own search finds what is folded, and all of it is sent without script.
 *
 * @source PAGES principle 10 and section 4.8
 */
export function longChoice({ language, name, legend, hint, chosen, items, error }: LongChoice): Html {
  const say = editingMessages.in(language);
  const ui = componentsIn(language);
  const isChosen = ({ code }: LongChoiceItem) => chosen.includes(code);
  const ofItem = ({ code, title }: LongChoiceItem) => ({ value: code, text: title });
  const top = items.filter(isChosen);
  const byName = compareIn(language);
  const folded = Map.groupBy(
    items.filter((item) => !isChosen(item)),
    ({ group }) => group ?? '',
  );
  const groups = [...folded].toSorted(([a], [b]) => byName(a, b));
  const idOf = (place: number) => (place === 0 ? name : `${name}-group-${place}`);
  // The first list on the page bears the field's own name, so that the summary of problems leads to it.
  const first = top.length > 0 ? 1 : 0;
  const ticked =
    top.length > 0
      ? ui.checkboxes({
          name,
          idPrefix: name,
          values: [...chosen],
          classes: 'govuk-checkboxes--small',
          items: top.map(ofItem),
        })
      : html`<p class="govuk-body">${say('form.noneChosen')}</p>`;
  return html`<div class="govuk-form-group${error ? ' govuk-form-group--error' : ''}">${ui.fieldset({
    legend: { text: legend, classes: 'govuk-fieldset__legend--s' },
    html: html`${hint !== '' && html`<p class="govuk-hint">${hint}</p>`}
      ${error && ui.errorMessage(error)}
      <div class="govuk-!-margin-bottom-4">${ticked}</div>
      ${joined(
        groups.map(([group, members], place) =>
          ui.details({
            summaryText:
              group === ''
                ? say('form.others', { n: members.length })
                : say('form.othersOf', { group, n: members.length }),
            open: error !== undefined,
            text: ui.checkboxes({
              name,
              idPrefix: idOf(first + place),
              values: [],
              classes: 'govuk-checkboxes--small',
              items: members.map(ofItem),
            }),
          }),
        ),
      )}`,
  })}</div>`;
}

/** What a cell that should hold a number holds. */
export type NumberCell =
  | { readonly state: 'read'; readonly value: number }
  | { readonly state: 'missing' }
  | {
      readonly state: 'unreadable';
      readonly code: 'methods.number-marker' | 'methods.number-separator' | 'methods.number-unreadable';
    };

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Thousands with commas, decimals with a comma, percentages, money. */
const separated = /^[+-]?[£$€]?\s*\d[\d,.\s]*%?$/;
/** Shorthand of official statistics, in brackets or bare, and the stars and dots that came before it. */
const marker = /^(?:\[[a-z]+\]|[*.:\-–~]+|[a-z]{1,3})$/i;

/**
 * A number as people write it in a table. Missing is nothing, or NA as R writes it; a marker for a figure held back is
 * neither a number nor simply missing, so it is named.
 *
 * @param text - of the cell, without its quotation marks
 */
export function readNumberCell(text: string): NumberCell {
  const cell = text.trim();
  if (cell === '' || cell === 'NA') return { state: 'missing' };
  if (decimal.test(cell)) {
    const value = Number(cell);
    if (Number.isFinite(value)) return { state: 'read', value };
  }
  if (separated.test(cell)) return { state: 'unreadable', code: 'methods.number-separator' };
  if (marker.test(cell)) return { state: 'unreadable', code: 'methods.number-marker' };
  return { state: 'unreadable', code: 'methods.number-unreadable' };
}

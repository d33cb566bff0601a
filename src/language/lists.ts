/**
 * Values one after another on a screen: commas and no joining word, since Welsh *a* mutates what follows and `Intl`
 * prints *a(c)*.
 *
 * @source CYMRAEG section 9
 */
export function sayList(values: readonly string[]): string {
  return values.join(', ');
}

const collator = new Intl.Collator('en', { numeric: true });

/** Codes as people count them: A2 before A10. */
export function compareCodes(a: string, b: string): number {
  return collator.compare(a, b);
}

let collator: Intl.Collator | undefined;

/** Codes as people count them: A2 before A10. */
export function compareCodes(a: string, b: string): number {
  // Made when first needed: it would lengthen every start.
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

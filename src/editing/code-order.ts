const collator = new Intl.Collator('en', { numeric: true });

/** Records as people count them: A2 before A10. */
export function inCodeOrder<Item extends { readonly code: string }>(
  records: readonly Item[],
): readonly Item[] {
  return records.toSorted((a, b) => collator.compare(a.code, b.code));
}

/** Answers remembered for a short time. */
export interface Briefly<Value> {
  /** The answer remembered for the key, or else the one that is asked for now. Failures are not remembered. */
  of(key: string, ask: () => Promise<Value>): Promise<Value>;
  /** Whoever changes what was asked about says so. */
  forget(key: string): void;
}

/** Remembers answers for a short time, so that many who ask at once cost one question. */
export function briefly<Value>(milliseconds: number): Briefly<Value> {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<Value> }>();
  return {
    of(key, ask) {
      const now = performance.now();
      const known = kept.get(key);
      if (known && known.until > now) return known.answer;
      for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
      const answer = ask();
      kept.set(key, { until: now + milliseconds, answer });
      answer.catch(() => kept.delete(key));
      return answer;
    },
    forget(key) {
      kept.delete(key);
    },
  };
}

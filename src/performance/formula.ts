import { type Problem, problem, type Result } from '../records/index.ts';

/** Arithmetic over the values of other measures. Nothing else can be said in it, so nothing else can be run. */
export type Formula =
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'measure'; readonly code: string }
  | { readonly is: 'sum'; readonly of: readonly Formula[] }
  | {
      readonly is: 'operation';
      readonly by: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

const operators = { '+': '+', '-': '-', '−': '-', '*': '*', '×': '*', '/': '/', '÷': '/' } as const;
type Operator = '+' | '-' | '*' | '/';

interface Token {
  readonly text: string;
  /** Counted from 1, as a person counts. */
  readonly position: number;
}

/** A formula longer than this is a mistake; the bound also keeps the reading of brackets shallow. */
export const longestFormula = 500;
const deepestBrackets = 50;

/**
 * Reads a formula like `100 * F3 / F1` or `sum(F1, F2) − F4`. Codes of measures are in capitals; `+ − × ÷` and `+ - * /`
 * mean the same; multiplication and division come before addition and subtraction.
 *
 * Problems: `performance.formula-empty`, `performance.formula-too-long`, `performance.formula-character`,
 * `performance.formula-expected`, `performance.formula-left-over`, `performance.formula-deep`, each with the position.
 */
export function parseFormula(text: string): Result<Formula> {
  if (text.trim() === '') return refused('formula-empty');
  if (text.length > longestFormula) return refused('formula-too-long', { max: longestFormula });
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const reading = new FormulaReading(tokens.value, text.length + 1);
  const read = reading.whole();
  return read === null ? { ok: false, problems: reading.problems.slice(0, 1) } : { ok: true, value: read };
}

/** The text of a formula, as records keep it: what cannot be read is refused with what is wrong and where. */
export const formulaForm = {
  read: (text: string) => (parseFormula(text).ok ? text : undefined),
  problem: (text: string): Problem => {
    const read = parseFormula(text);
    const [found] = read.ok ? [] : read.problems;
    if (!found) throw new Error('A formula that can be read has no problem');
    return found;
  },
};

function refused(code: string, values: Record<string, string | number> = {}): Result<never> {
  return { ok: false, problems: [problem(`performance.${code}`, { field: 'formula' }, values)] };
}

function tokensOf(text: string): Result<readonly Token[]> {
  const tokens: Token[] = [];
  const pattern = /\s*(\d+(?:\.\d+)?|[A-Z][A-Z0-9]*|sum\b|[-+*/×÷−(),])/y;
  let at = 0;
  while (at < text.length && text.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) {
      const position = at + text.slice(at).search(/\S/) + 1;
      return refused('formula-character', { position, found: [...text.slice(position - 1)][0] ?? '' });
    }
    const [whole, token = ''] = found;
    tokens.push({ text: token, position: at + whole.length - token.length + 1 });
    at += whole.length;
  }
  return { ok: true, value: tokens };
}

/** Reads tokens from left to right; the first problem ends the reading. */
class FormulaReading {
  readonly problems: Problem[] = [];
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Formula | null {
    const read = this.#sums();
    const left = this.#tokens[this.#next];
    if (read === null || left === undefined) return read;
    return this.#refuse('formula-left-over', left);
  }

  #sums(): Formula | null {
    return this.#chain(() => this.#products(), ['+', '-']);
  }

  #products(): Formula | null {
    return this.#chain(() => this.#value(), ['*', '/']);
  }

  #chain(part: () => Formula | null, those: readonly Operator[]): Formula | null {
    let left = part();
    for (;;) {
      const by = operatorOf(this.#tokens[this.#next]);
      if (left === null || by === undefined || !those.includes(by)) return left;
      this.#next += 1;
      const right = part();
      left = right === null ? null : { is: 'operation', by, left, right };
    }
  }

  #value(): Formula | null {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (token === undefined) return this.#refuse('formula-expected', { text: '', position: this.#end });
    if (/^\d/.test(token.text)) return { is: 'number', number: Number(token.text) };
    if (token.text === 'sum') return this.#sumOf(token);
    if (/^[A-Z]/.test(token.text)) return { is: 'measure', code: token.text };
    if (token.text === '(') return this.#bracketed(token);
    if (operatorOf(token) === '-') {
      const right = this.#value();
      return right && { is: 'operation', by: '-', left: { is: 'number', number: 0 }, right };
    }
    return this.#refuse('formula-expected', token);
  }

  #bracketed(opened: Token): Formula | null {
    return this.#deeper(opened, () => {
      const inside = this.#sums();
      return inside && this.#closes(')') ? inside : null;
    });
  }

  #sumOf(called: Token): Formula | null {
    return this.#deeper(called, () => {
      if (!this.#closes('(')) return null;
      const of: Formula[] = [];
      do {
        const part = this.#sums();
        if (part === null) return null;
        of.push(part);
      } while (this.#passes(','));
      return this.#closes(')') ? { is: 'sum', of } : null;
    });
  }

  #deeper(token: Token, read: () => Formula | null): Formula | null {
    this.#depth += 1;
    if (this.#depth > deepestBrackets) return this.#refuse('formula-deep', token);
    const inside = read();
    this.#depth -= 1;
    return inside;
  }

  #passes(text: string): boolean {
    if (this.#tokens[this.#next]?.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #closes(text: string): boolean {
    if (this.#passes(text)) return true;
    const found = this.#tokens[this.#next] ?? { text: '', position: this.#end };
    this.#refuse('formula-sign-expected', found, text);
    return false;
  }

  #refuse(code: string, { text, position }: Token, expected = ''): null {
    this.problems.push(
      problem(`performance.${code}`, { field: 'formula' }, { position, found: text, expected }),
    );
    return null;
  }
}

function operatorOf(token: Token | undefined): Operator | undefined {
  return token === undefined ? undefined : operators[token.text as keyof typeof operators];
}

/** The codes of the measures a formula draws on, each once, in the order they stand in it. */
export function inputsOf(formula: Formula): readonly string[] {
  switch (formula.is) {
    case 'number':
      return [];
    case 'measure':
      return [formula.code];
    case 'sum':
      return [...new Set(formula.of.flatMap(inputsOf))];
    case 'operation':
      return [...new Set([...inputsOf(formula.left), ...inputsOf(formula.right)])];
  }
}

/** A formula as text that `parseFormula` reads back to the same. */
export function writeFormula(formula: Formula): string {
  switch (formula.is) {
    case 'number':
      return formula.number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 100 });
    case 'measure':
      return formula.code;
    case 'sum':
      return `sum(${formula.of.map(writeFormula).join(', ')})`;
    case 'operation':
      return `(${writeFormula(formula.left)} ${formula.by} ${writeFormula(formula.right)})`;
  }
}

/** What came of working a formula out: a value, or why there is none. */
export type Worked =
  | { readonly value: number }
  | {
      readonly value: null;
      readonly because: 'missing' | 'division-by-zero';
      readonly missing: readonly string[];
    };

/** Works a formula out. Nothing is taken for a measure that has no value: the result says which are missing. */
export function workOut(formula: Formula, valueOfMeasure: (code: string) => number | null): Worked {
  const missing = inputsOf(formula).filter((code) => valueOfMeasure(code) === null);
  if (missing.length > 0) return { value: null, because: 'missing', missing };
  const value = amountOf(formula, valueOfMeasure);
  return Number.isFinite(value) ? { value } : { value: null, because: 'division-by-zero', missing: [] };
}

function amountOf(formula: Formula, valueOfMeasure: (code: string) => number | null): number {
  switch (formula.is) {
    case 'number':
      return formula.number;
    case 'measure':
      return valueOfMeasure(formula.code) ?? Number.NaN;
    case 'sum':
      return formula.of.reduce((sum, part) => sum + amountOf(part, valueOfMeasure), 0);
    case 'operation': {
      const left = amountOf(formula.left, valueOfMeasure);
      const right = amountOf(formula.right, valueOfMeasure);
      return { '+': left + right, '-': left - right, '*': left * right, '/': left / right }[formula.by];
    }
  }
}

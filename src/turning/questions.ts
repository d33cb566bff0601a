import type { Accountability, TurningSession } from './turning-session.ts';

/** The seven questions of each kind of accountability, in order: each is the field that holds its answer. */
export const questionsOf = {
  population: ['conditions', 'picture', 'howMeasured', 'story', 'partnersRole', 'whatWorks', 'proposal'],
  performance: ['customers', 'betterOff', 'deliveredWell', 'story', 'partnersRole', 'whatWorks', 'proposal'],
} as const satisfies Readonly<Record<Accountability, readonly (keyof TurningSession['values'])[]>>;

export type Question = (typeof questionsOf)[Accountability][number];

/** The questions a session answers. @source PERF-02; Annex X */
export function questionsIn({ values }: Pick<TurningSession, 'values'>): readonly Question[] {
  return questionsOf[values.accountability ?? 'population'];
}

/** Whether a question has been answered, in either language. */
export function isAnswered({ values }: Pick<TurningSession, 'values'>, question: Question): boolean {
  const { cy, en } = values[question];
  return `${cy}${en}`.trim() !== '';
}

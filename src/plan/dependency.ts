import {
  bilingualText,
  date,
  defineRecord,
  type RecordOf,
  type RecordSet,
  reference,
  yesNo,
} from '../records/index.ts';

/**
 * One thing of the plan that cannot go on before another has come: an action or a project waits for an action, a
 * milestone or a project.
 *
 * @source PLAN-07; PERF-13
 */
export const dependencyDefinition = defineRecord({
  kind: 'dependency',
  table: 'delivery.dependency',
  codePrefix: 'DP',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('action', 'action'),
    reference('project', 'project'),
    reference('onAction', 'action'),
    reference('onMilestone', 'milestone'),
    reference('onProject', 'project'),
    date('neededBy'),
    yesNo('restricted', { public: false }),
  ],
});
export type Dependency = RecordOf<typeof dependencyDefinition>;

type Ends = Pick<Dependency['values'], 'action' | 'project' | 'onAction' | 'onMilestone' | 'onProject'>;

/** The things that a dependency lets wait, as `kind code`. */
function waitingIn({ action, project }: Ends): readonly string[] {
  return [...(action ? [`action ${action}`] : []), ...(project ? [`project ${project}`] : [])];
}

/** What they wait for; whoever waits for a milestone waits for the action it belongs to. */
function neededIn({ onAction, onMilestone, onProject }: Ends, records: RecordSet): readonly string[] {
  const ofMilestone = onMilestone ? records.find('milestone', onMilestone)?.values['action'] : null;
  return [
    ...(onAction ? [`action ${onAction}`] : []),
    ...(typeof ofMilestone === 'string' && ofMilestone !== '' ? [`action ${ofMilestone}`] : []),
    ...(onProject ? [`project ${onProject}`] : []),
  ];
}

/**
 * The circle that dependencies would close: things that wait for each other and can never begin.
 *
 * @returns what stands in the circle as `kind code`, in the order of waiting; empty when there is none
 * @source PLAN-07
 */
export function circleOfDependencies(all: readonly Ends[], records: RecordSet): readonly string[] {
  const needs = new Map<string, string[]>();
  for (const each of all) {
    for (const waiting of waitingIn(each)) {
      needs.set(waiting, [...(needs.get(waiting) ?? []), ...neededIn(each, records)]);
    }
  }
  const done = new Set<string>();
  for (const start of needs.keys()) {
    // A stack of our own: a chain of any length must not exhaust the call stack.
    const path: { readonly at: string; readonly left: string[] }[] = [
      { at: start, left: [...(needs.get(start) ?? [])] },
    ];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.left.shift();
      if (next === undefined) {
        done.add(here.at);
        path.pop();
        continue;
      }
      const onPath = path.findIndex(({ at }) => at === next);
      if (onPath >= 0) return path.slice(onPath).map(({ at }) => at);
      if (!done.has(next)) path.push({ at: next, left: [...(needs.get(next) ?? [])] });
    }
  }
  return [];
}

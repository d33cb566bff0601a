import { describeRuleKind } from './rule-example.ts';

describeRuleKind('claim', [
  { rule: { kind: 'claim' }, when: 'nobody has said anything', records: [], word: 'cannot-tell' },
]);

import { type Indicator, indicatorDefinition } from '../evidence/index.ts';
import type { Language } from '../language/index.ts';
import { type Organisation, organisationDefinition, partnershipDefinition } from '../partnership/index.ts';
import { type PerformanceMeasure, performanceMeasureDefinition } from '../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  outcomeDefinition,
  type PlanPart,
  planDefinition,
  sectionDefinition,
} from '../plan/index.ts';
import {
  emptyValue,
  type FieldValue,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
} from '../records/index.ts';
import { headingsOf, inBoth, inOneLanguage, isOurs, listOf, paragraphs, titleOf } from './draft-texts.ts';
import type {
  Stakeholder,
  StratMlDocument,
  StratMlGoal,
  StratMlIndicator,
  StratMlObjective,
  StratMlResult,
} from './stratml-document.ts';

/** A new record of the draft. */
export interface RecordInDraft {
  readonly definition: RecordDefinition;
  readonly code: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** Something of the file that the draft does not hold, and why: the message `left-out.<why>`. */
export interface LeftOut {
  readonly element: string;
  readonly line: number;
  readonly why: 'person' | 'no-type' | 'submitter' | 'relationship' | 'figures';
}

export interface DraftFromStratMl {
  /** Code of the new plan. */
  readonly plan: string;
  /** In an order in which each refers only to those before it. */
  readonly records: readonly RecordInDraft[];
  /** Organisations of the file that are known already, by their codes. */
  readonly known: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export interface AskedDraft {
  readonly document: StratMlDocument;
  /** The language the texts of the file are in. */
  readonly language: Language;
  /** What the partnership has already. */
  readonly records: RecordSet;
  /** Codes that no new record may have, those of withdrawn records too. */
  readonly codesTaken: (kind: string) => readonly string[];
  /** The organisation that answers for measures of which the file names nobody. */
  readonly measuresOf: string | null;
}

/** What a stage of the value chain is in our words. */
const measureKindOf: Readonly<Record<string, PerformanceMeasure['values']['measureKind']>> = {
  Outcome: 'better-off',
  Output_Processing: 'how-well',
};

/**
 * Makes a draft plan with its thread from a StratML document: goals become outcomes, objectives the actions that serve
 * them, performance indicators the measures of those actions, organisations among the stakeholders what they
 * contribute, as proposed and never as agreed. Priorities are not made: choosing the few is the partnership's own act.
 *
 * Nothing known is changed: organisations of the same name, in either language, are used as they are. Persons are left
 * out, since a plan names organisations. Texts are in one language and wait for the other.
 *
 * Problems: `stratml.no-organisation`, `stratml.too-long`.
 *
 * @source docs/stratml.md; GOV-07; NEED-14; PERF-01
 */
export function draftFromStratMl(asked: AskedDraft): Result<DraftFromStratMl> {
  const draft = new Draft(asked);
  const plan = draft.plan();
  draft.sections(plan);
  for (const goal of asked.document.goals) draft.goal(plan, goal);
  return draft.done(plan);
}

/** The draft as it grows: new codes, organisations met, what is left out. */
class Draft {
  readonly #asked: AskedDraft;
  readonly #records: RecordInDraft[] = [];
  readonly #problems: Problem[] = [];
  readonly #leftOut: LeftOut[];
  readonly #known = new Set<string>();
  readonly #organisations = new Map<string, string>();
  /** Actions that stand in the file under several goals, by the identifier they share. */
  readonly #actions = new Map<string, RecordInDraft & { values: Record<string, FieldValue> }>();
  /** Codes of measures and indicators that stand in the file more than once, by kind and identifier. */
  readonly #shared = new Map<string, string>();
  readonly #lastNumber = new Map<string, number>();

  constructor(asked: AskedDraft) {
    this.#asked = asked;
    this.#leftOut = asked.document.notRead.map(({ element, line }) => ({
      element,
      line,
      why: element === 'Submitter' ? 'submitter' : 'relationship',
    }));
    for (const { code, values } of asked.records.all(organisationDefinition))
      for (const name of [values.name.cy, values.name.en])
        if (name !== '') this.#organisations.set(keyOf(name), code);
  }

  plan(): string {
    const { document, language } = this.#asked;
    const { title, whole } = titleOf(document.name, 200);
    const code = this.#add(planDefinition, {
      title: inOneLanguage(title || document.type.replaceAll('_', ' '), language),
      vision: inOneLanguage(document.vision, language),
      state: 'draft',
      startsOn: document.startsOn || null,
      endsOn: document.endsOn || null,
      areas: this.#asked.records.ofKind(partnershipDefinition.kind)[0]?.values['areas'] ?? [],
      publishedOn: document.publishedOn === '' ? [] : [publishedReading(document)],
    });
    const { opening } = headingsOf(document.otherInformation);
    this.#section(code, 'other', inBoth('made.about'), paragraphs(whole, document.description, opening));
    return code;
  }

  sections(plan: string): void {
    const { document } = this.#asked;
    for (const { name, description, stakeholders } of document.organizations) {
      if (name !== '' && !this.#isPartnership(name)) this.#organisation(name);
      for (const stakeholder of stakeholders) this.#ofStakeholder(stakeholder);
      if (description !== '')
        this.#section(plan, 'other', inOneLanguage(name, this.#asked.language), description);
    }
    this.#section(plan, 'vision', inBoth('made.mission'), document.mission);
    this.#section(plan, 'vision', inBoth('made.values'), listOf(document.values));
    for (const { title, text } of headingsOf(document.otherInformation).titled)
      this.#section(plan, 'other', inOneLanguage(titleOf(title, 200).title, this.#asked.language), text);
  }

  goal(plan: string, goal: StratMlGoal): void {
    const { language } = this.#asked;
    const isPlaceOnly = isOurs(goal.name, 'made.other-actions');
    const { title, whole } = titleOf(goal.name || goal.description, 200);
    const objectives = goal.objectives.filter(({ name }) => !isOurs(name, 'made.indicators'));
    const indicators = goal.objectives
      .filter((objective) => !objectives.includes(objective))
      .flatMap((objective) => objective.indicators)
      .map((each) => this.#once(indicatorDefinition, each.identifier, () => this.#indicator(each)));
    const organisations = goal.stakeholders.flatMap((each) => this.#ofStakeholder(each));
    const named = [
      ...goal.stakeholders.filter(isGroup),
      ...organisations.map(({ stakeholder }) => stakeholder),
    ];
    const outcome = isPlaceOnly
      ? []
      : [
          this.#add(outcomeDefinition, {
            plan,
            title: inOneLanguage(title, language),
            description: inOneLanguage(paragraphs(whole, goal.description, this.#naming(named)), language),
            longTermBenefit: inOneLanguage(goal.otherInformation, language),
            indicators,
            position: positionOf(goal.sequence),
          }),
        ];
    for (const objective of objectives) this.#action(plan, outcome, objective);
  }

  done(plan: string): Result<DraftFromStratMl> {
    if (this.#problems.length > 0) return { ok: false, problems: this.#problems };
    const leftOut = this.#leftOut.toSorted((a, b) => a.line - b.line);
    return { ok: true, value: { plan, records: this.#records, known: [...this.#known], leftOut } };
  }

  #action(plan: string, outcomes: readonly string[], objective: StratMlObjective): void {
    const { language } = this.#asked;
    const shared = /^_([A-Z]+\d+)(?:\.[A-Z]+\d+)?$/.exec(objective.identifier)?.[1];
    const before = shared === undefined ? undefined : this.#actions.get(shared);
    if (before) {
      before.values['outcomes'] = [...(before.values['outcomes'] as readonly string[]), ...outcomes];
      return;
    }
    const { title, whole } = titleOf(objective.name || firstSentence(objective.description), 200);
    const organisations = objective.stakeholders.flatMap((each) => this.#ofStakeholder(each));
    const lead = organisations.find(({ stakeholder }) => isLead(stakeholder))?.code ?? null;
    const measures = objective.indicators.map((each) =>
      this.#measure(each, lead ?? organisations[0]?.code ?? null),
    );
    const code = this.#add(actionDefinition, {
      plan,
      title: inOneLanguage(title || objective.sequence || inBoth('made.untitled')[language], language),
      description: inOneLanguage(
        paragraphs(whole, objective.description, this.#naming(objective.stakeholders.filter(isGroup))),
        language,
      ),
      outcomes,
      lead,
      progress: inOneLanguage(objective.otherInformation, language),
      measures: measures.flatMap((measure) => measure ?? []),
    });
    const record = this.#records.at(-1);
    if (shared !== undefined && record)
      this.#actions.set(shared, record as RecordInDraft & { values: Record<string, FieldValue> });
    for (const { code: organisation, stakeholder } of organisations) {
      if (isLead(stakeholder)) continue;
      this.#add(contributionDefinition, {
        action: code,
        organisation,
        promise: this.#promiseOf(stakeholder),
        state: 'proposed',
      });
    }
  }

  #promiseOf({ description, roles }: Stakeholder): FieldValue {
    const said = [description, ...roles.flatMap((role) => [role.name, role.description])]
      .filter((part) => part !== '')
      .join('; ');
    return said === ''
      ? inBoth('made.promise')
      : inOneLanguage(titleOf(said, 1000).title, this.#asked.language);
  }

  /** Organisations become records; groups are named in the text; persons and those of no stated type are left out. */
  #ofStakeholder(stakeholder: Stakeholder): { readonly code: string; readonly stakeholder: Stakeholder }[] {
    const { name, type, line = 0 } = stakeholder;
    if (name === '' || type === 'Generic_Group' || this.#isPartnership(name)) return [];
    if (type === 'Organization' || (type === null && this.#organisations.has(keyOf(name))))
      return [{ code: this.#organisation(name), stakeholder }];
    this.#leftOut.push({ element: 'Stakeholder', line, why: type === 'Person' ? 'person' : 'no-type' });
    return [];
  }

  /** Groups, and whoever stands on a goal, as a list under “Rhanddeiliaid”. */
  #naming(stakeholders: readonly Stakeholder[]): string {
    if (stakeholders.length === 0) return '';
    return paragraphs(`${inBoth('made.stakeholders')[this.#asked.language]}:`, listOf(stakeholders));
  }

  #organisation(name: string): string {
    const known = this.#organisations.get(keyOf(name));
    if (known !== undefined) {
      if (this.#asked.records.find(organisationDefinition.kind, known)) this.#known.add(known);
      return known;
    }
    const values: Partial<Organisation['values']> = {
      name: inOneLanguage(titleOf(name, 200).title, this.#asked.language),
      kind: 'other',
    };
    const code = this.#add(organisationDefinition, values);
    this.#organisations.set(keyOf(name), code);
    return code;
  }

  #isPartnership(name: string): boolean {
    const own = this.#asked.records.all(partnershipDefinition)[0]?.values.name;
    return own !== undefined && (keyOf(own.cy) === keyOf(name) || keyOf(own.en) === keyOf(name));
  }

  #measure(indicator: StratMlIndicator, organisation: string | null): string | null {
    const owner = organisation ?? this.#firstOrganisation() ?? this.#asked.measuresOf;
    if (owner === null) {
      if (!this.#problems.some(({ code }) => code === 'stratml.no-organisation'))
        this.#problems.push(problem('stratml.no-organisation', { field: 'PerformanceIndicator' }));
      return null;
    }
    return this.#once(performanceMeasureDefinition, indicator.identifier, () =>
      this.#newMeasure(indicator, owner),
    );
  }

  /** Makes a record, or gives the one that an identifier of ours names already: `_A1-F2` and `_A3-F2` are both F2. */
  #once(definition: RecordDefinition, identifier: string, make: () => string): string {
    const own = /^_[A-Z]+\d+-([A-Z]+\d+)$/.exec(identifier)?.[1];
    if (own === undefined) return make();
    const key = `${definition.kind} ${own}`;
    const code = this.#shared.get(key) ?? make();
    this.#shared.set(key, code);
    return code;
  }

  #newMeasure(indicator: StratMlIndicator, owner: string): string {
    const { language } = this.#asked;
    const { title, whole } = titleOf(indicator.dimension, 200);
    const unit = titleOf(indicator.unit, 60);
    const [latest, target] = [latestOf(indicator.actuals), latestOf(indicator.targets)];
    return this.#add(performanceMeasureDefinition, {
      title: inOneLanguage(title || inBoth('made.untitled')[language], language),
      definition: inOneLanguage(
        paragraphs(whole, unit.whole, indicator.otherInformation, otherResults(indicator, language)),
        language,
      ),
      measureKind: measureKindOf[indicator.stage ?? ''] ?? 'how-much',
      organisation: owner,
      unit: inOneLanguage(unit.title, language),
      latestValue: latest ? Number(latest.units) : null,
      latestOn: latest ? latest.endsOn || latest.startsOn || null : null,
      target: target ? Number(target.units) : null,
    });
  }

  #firstOrganisation(): string | undefined {
    const [first] = this.#asked.document.organizations.filter(
      ({ name }) => name !== '' && !this.#isPartnership(name),
    );
    return first && this.#organisations.get(keyOf(first.name));
  }

  /** A population indicator that we wrote ourselves. Its figures come from a dataset, never from a plan. */
  #indicator(indicator: StratMlIndicator): string {
    const { language } = this.#asked;
    if (indicator.actuals.length > 0)
      this.#leftOut.push({ element: 'PerformanceIndicator', line: 0, why: 'figures' });
    const values: Partial<Indicator['values']> = {
      title: inOneLanguage(titleOf(indicator.dimension, 200).title, language),
      unit: inOneLanguage(titleOf(indicator.unit, 60).title, language),
      definition: inOneLanguage(indicator.otherInformation, language),
    };
    return this.#add(indicatorDefinition, values);
  }

  #section(plan: string, part: PlanPart, title: FieldValue, text: string): void {
    if (text.trim() === '') return;
    const position = this.#records.filter(({ definition }) => definition === sectionDefinition).length + 1;
    this.#add(sectionDefinition, {
      plan,
      part,
      title,
      text: inOneLanguage(text, this.#asked.language),
      position,
    });
  }

  #add(definition: RecordDefinition, given: Readonly<Record<string, FieldValue | undefined>>): string {
    const code = this.#nextCode(definition);
    const values: Record<string, FieldValue> = {};
    for (const field of definition.fields) {
      values[field.name] = given[field.name] ?? emptyValue(field);
      const text = values[field.name];
      if (field.type !== 'text' || !field.bilingual || !text || typeof text !== 'object') continue;
      const length = Math.max(
        ...Object.values(text as { cy: string; en: string }).map((each) => each.length),
      );
      if (length > field.max)
        this.#problems.push(
          problem(
            'stratml.too-long',
            { field: field.name },
            { length, max: field.max, kind: definition.kind },
          ),
        );
    }
    this.#records.push({ definition, code, values });
    return code;
  }

  #nextCode(definition: RecordDefinition): string {
    const form = new RegExp(`^${definition.codePrefix}(\\d+)$`);
    const last =
      this.#lastNumber.get(definition.kind) ??
      Math.max(
        0,
        ...this.#asked.codesTaken(definition.kind).map((code) => Number(form.exec(code)?.[1] ?? 0)),
      );
    this.#lastNumber.set(definition.kind, last + 1);
    return `${definition.codePrefix}${last + 1}`;
  }
}

/** Names are the same whatever their capitals and spaces. */
function keyOf(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

function isGroup({ type, name }: Stakeholder): boolean {
  return type === 'Generic_Group' && name !== '';
}

function isLead({ description, roles }: Stakeholder): boolean {
  const leads = ['made.lead', 'made.proposed-lead'] as const;
  return leads.some((word) => isOurs(description, word) || roles.some(({ name }) => isOurs(name, word)));
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function positionOf(sequence: string): number | null {
  const position = /^\d{1,3}$/.test(sequence) ? Number(sequence) : 0;
  return position > 0 ? position : null;
}

function publishedReading({ publishedOn, source }: StratMlDocument) {
  return { when: publishedOn, source: source || 'StratML' };
}

/** The last result that is a number; of several without a date, the last that stands there. */
function latestOf(results: readonly StratMlResult[]): StratMlResult | undefined {
  const dayOf = ({ endsOn, startsOn }: StratMlResult) => endsOn || startsOn;
  return results
    .filter(({ units }) => units !== '')
    .reduce<StratMlResult | undefined>(
      (latest, each) => (latest && dayOf(latest) > dayOf(each) ? latest : each),
      undefined,
    );
}

/** Results that no field of a measure holds, as a list, so that none is lost. */
function otherResults({ actuals, targets }: StratMlIndicator, language: Language): string {
  const lines = (results: readonly StratMlResult[], key: 'made.target' | 'made.result') => {
    const latest = latestOf(results);
    return results
      .filter((each) => each !== latest || each.description !== '' || each.descriptor.value !== '')
      .map(({ startsOn, endsOn, units, descriptor, description }) => ({
        name: inBoth(key)[language],
        description: [
          [startsOn, endsOn].filter((each) => each !== '').join(' – '),
          [descriptor.name, descriptor.value].filter((each) => each !== '').join(' '),
          units,
          description.replaceAll(/\s+/g, ' '),
        ]
          .filter((each) => each !== '')
          .join('; '),
      }));
  };
  return listOf([...lines(targets, 'made.target'), ...lines(actuals, 'made.result')]);
}

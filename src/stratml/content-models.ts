/** The two parts of the standard that hold plans: strategic plans, and performance plans and reports. */
export type StratMlPart = 1 | 2;

/** What stands in an element that holds no others. */
export type Content = 'text' | 'date' | 'identifier' | 'address' | 'date-or-empty' | 'number-or-empty';

export interface AttributeModel {
  readonly choices: readonly string[];
  readonly required?: boolean;
}

/**
 * What one element may hold: other elements in this order (`Name`, once; `Name?`, at most once; `Goal+`; `Value*`;
 * `RoleType{0,2}`), a choice of words, or a text of some kind.
 */
export interface ElementModel {
  readonly children?: readonly string[];
  readonly content?: Content;
  readonly choices?: readonly string[];
  readonly attributes?: Readonly<Record<string, AttributeModel>>;
}

/** One part of the standard: its name space, the element a file opens with, and what every element may hold. */
export interface ContentModels {
  readonly part: StratMlPart;
  readonly namespace: string;
  readonly root: string;
  readonly elements: Readonly<Record<string, ElementModel>>;
}

const text: ElementModel = { content: 'text' };
const stakeholderType: AttributeModel = { choices: ['Person', 'Organization', 'Generic_Group'] };

/** Elements that both parts have, with the same content. */
const inBoth: ContentModels['elements'] = {
  Acronym: text,
  Description: text,
  EmailAddress: text,
  GivenName: text,
  Identifier: { content: 'identifier' },
  Mission: { children: ['Description?', 'Identifier?'] },
  Name: text,
  Organization: { children: ['Name?', 'Acronym?', 'Identifier?', 'Description?', 'Stakeholder*'] },
  OtherInformation: text,
  PhoneNumber: text,
  SequenceIndicator: text,
  Source: { content: 'address' },
  StrategicPlanCore: { children: ['Organization*', 'Vision?', 'Mission?', 'Value*', 'Goal+'] },
  Surname: text,
  Value: { children: ['Name?', 'Description?'] },
  Vision: { children: ['Description?', 'Identifier?'] },
  Goal: {
    children: [
      'Name',
      'Description',
      'Identifier?',
      'SequenceIndicator?',
      'Stakeholder*',
      'OtherInformation?',
      'Objective*',
    ],
  },
};

const objective = [
  'Name?',
  'Description?',
  'Identifier?',
  'SequenceIndicator?',
  'Stakeholder*',
  'OtherInformation?',
];

const result: ElementModel = {
  children: ['StartDate?', 'EndDate?', 'NumberOfUnits?', 'Descriptor?', 'Description?'],
};

/**
 * What each part of StratML allows, element by element: the schemas our reader checks by and the order our writer keeps.
 *
 * @source ISO 17469-1:2015 (StratML Part 1, schema of 2014-04-01); ANSI/AIIM 22:2017 (Part 2, schema of 2016-02-16)
 */
export const contentModels: Readonly<Record<StratMlPart, ContentModels>> = {
  1: {
    part: 1,
    namespace: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
    root: 'StrategicPlan',
    elements: {
      ...inBoth,
      AdministrativeInformation: {
        children: ['StartDate?', 'EndDate?', 'PublicationDate?', 'Source?', 'Submitter?'],
      },
      EndDate: { content: 'date' },
      Objective: { children: objective },
      PublicationDate: { content: 'date' },
      Stakeholder: {
        children: ['Name', 'Description?'],
        attributes: { StakeholderTypeType: stakeholderType },
      },
      StartDate: { content: 'date' },
      StrategicPlan: {
        children: [
          'Name',
          'Description?',
          'OtherInformation?',
          'StrategicPlanCore',
          'AdministrativeInformation?',
        ],
      },
      Submitter: { children: ['GivenName?', 'Surname?', 'PhoneNumber?', 'EmailAddress?'] },
    },
  },
  2: {
    part: 2,
    namespace: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
    root: 'PerformancePlanOrReport',
    elements: {
      ...inBoth,
      ActualResult: result,
      AdministrativeInformation: {
        children: ['Identifier?', 'StartDate?', 'EndDate?', 'PublicationDate?', 'Source?'],
      },
      Descriptor: { children: ['DescriptorName?', 'DescriptorValue?'] },
      DescriptorName: text,
      DescriptorValue: text,
      EndDate: { content: 'date-or-empty' },
      MeasurementDimension: text,
      MeasurementInstance: { children: ['TargetResult*', 'ActualResult*'] },
      NumberOfUnits: { content: 'number-or-empty' },
      Objective: { children: [...objective, 'PerformanceIndicator*'] },
      PerformanceIndicator: {
        children: [
          'SequenceIndicator?',
          'MeasurementDimension',
          'UnitOfMeasurement',
          'Identifier?',
          'Relationship*',
          'MeasurementInstance*',
          'OtherInformation?',
        ],
        attributes: {
          ValueChainStage: {
            choices: ['Outcome', 'Output_Processing', 'Output', 'Input_Processing', 'Input'],
          },
          PerformanceIndicatorType: { choices: ['Quantitative', 'Qualitative'] },
        },
      },
      PerformancePlanOrReport: {
        children: [
          'Name',
          'Description?',
          'OtherInformation?',
          'StrategicPlanCore',
          'AdministrativeInformation?',
          'Submitter?',
        ],
        attributes: {
          Type: { choices: ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'], required: true },
        },
      },
      PublicationDate: { content: 'date-or-empty' },
      ReferentIdentifier: text,
      Relationship: {
        children: ['Identifier?', 'ReferentIdentifier*', 'Name?', 'Description?'],
        attributes: { RelationshipType: { choices: ['Broader_Than', 'Peer_To', 'Narrower_Than'] } },
      },
      Role: { children: ['Name', 'Description?', 'RoleType{0,2}'] },
      RoleType: { choices: ['Performer', 'Beneficiary'] },
      Stakeholder: {
        children: ['Name', 'Description?', 'Role*'],
        attributes: { StakeholderTypeType: stakeholderType },
      },
      StartDate: { content: 'date-or-empty' },
      Submitter: { children: ['Identifier?', 'GivenName?', 'Surname?', 'PhoneNumber?', 'EmailAddress?'] },
      TargetResult: result,
      UnitOfMeasurement: text,
    },
  },
};

/** How often an element may stand in another. */
export interface ChildModel {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** Reads one entry of a content model: `Goal+` is a Goal, once or more often. */
export function childModel(written: string): ChildModel {
  const [, name = '', sign = ''] = /^(\w+)(.*)$/.exec(written) ?? [];
  const counts: Readonly<Record<string, readonly [number, number]>> = {
    '': [1, 1],
    '?': [0, 1],
    '*': [0, Number.POSITIVE_INFINITY],
    '+': [1, Number.POSITIVE_INFINITY],
    '{0,2}': [0, 2],
  };
  const [least, most] = counts[sign] ?? [1, 1];
  return { name, least, most };
}

import type { Result, XmlElement } from '../records/index.ts';
import type {
  NotRead,
  Role,
  Stakeholder,
  StratMlDocument,
  StratMlGoal,
  StratMlIndicator,
  StratMlObjective,
  StratMlOrganization,
  StratMlResult,
} from './stratml-document.ts';
import { readStratMlXml, type StratMlXml } from './xml-file.ts';

/**
 * Reads a plan in StratML, Part 1 or 2. A file that its schema does not allow gives every error and no document.
 *
 * @param file - its name, for the problems
 * @source ISO 17469; problems: see `readStratMlXml`
 */
export async function readStratMl(file: string, bytes: Uint8Array): Promise<Result<StratMlDocument>> {
  const read = await readStratMlXml(file, bytes);
  return read.ok ? { ok: true, value: documentFrom(read.value) } : read;
}

function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function one(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function text(element: XmlElement | undefined, name: string): string {
  return one(element, name)?.text.trim() ?? '';
}

/** A day without its time zone, which a plan never means. */
function day(element: XmlElement | undefined, name: string): string {
  return text(element, name).slice(0, 10);
}

function documentFrom({ models, root }: StratMlXml): StratMlDocument {
  const core = one(root, 'StrategicPlanCore');
  const about = one(root, 'AdministrativeInformation');
  return {
    part: models.part,
    type: root.attributes['Type'] ?? 'Strategic_Plan',
    name: text(root, 'Name'),
    description: text(root, 'Description'),
    otherInformation: text(root, 'OtherInformation'),
    organizations: all(core, 'Organization').map(organizationFrom),
    vision: text(one(core, 'Vision'), 'Description'),
    mission: text(one(core, 'Mission'), 'Description'),
    values: all(core, 'Value')
      .map((value) => ({ name: text(value, 'Name'), description: text(value, 'Description') }))
      .filter(({ name, description }) => name !== '' || description !== ''),
    goals: all(core, 'Goal').map(goalFrom),
    startsOn: day(about, 'StartDate'),
    endsOn: day(about, 'EndDate'),
    publishedOn: day(about, 'PublicationDate'),
    source: text(about, 'Source'),
    notRead: notReadIn(root),
  };
}

function organizationFrom(element: XmlElement): StratMlOrganization {
  return {
    name: text(element, 'Name'),
    acronym: text(element, 'Acronym'),
    identifier: text(element, 'Identifier'),
    description: text(element, 'Description'),
    stakeholders: stakeholdersOf(element),
  };
}

/** Editors leave stakeholders without a name behind: those say nothing. */
function stakeholdersOf(element: XmlElement): readonly Stakeholder[] {
  return all(element, 'Stakeholder')
    .map((stakeholder) => ({
      name: text(stakeholder, 'Name'),
      description: text(stakeholder, 'Description'),
      type: stakeholder.attributes['StakeholderTypeType'] ?? null,
      roles: all(stakeholder, 'Role').map(roleFrom),
      line: stakeholder.line,
    }))
    .filter(({ name, description }) => name !== '' || description !== '');
}

function roleFrom(element: XmlElement): Role {
  return {
    name: text(element, 'Name'),
    description: text(element, 'Description'),
    types: all(element, 'RoleType').map((type) => type.text.trim()),
  };
}

function aimFrom(element: XmlElement) {
  return {
    name: text(element, 'Name'),
    description: text(element, 'Description'),
    identifier: text(element, 'Identifier'),
    sequence: text(element, 'SequenceIndicator'),
    stakeholders: stakeholdersOf(element),
    otherInformation: text(element, 'OtherInformation'),
  };
}

function goalFrom(element: XmlElement): StratMlGoal {
  return { ...aimFrom(element), objectives: all(element, 'Objective').map(objectiveFrom) };
}

function objectiveFrom(element: XmlElement): StratMlObjective {
  return { ...aimFrom(element), indicators: all(element, 'PerformanceIndicator').map(indicatorFrom) };
}

function indicatorFrom(element: XmlElement): StratMlIndicator {
  const instances = all(element, 'MeasurementInstance');
  const results = (name: string) =>
    instances
      .flatMap((instance) => all(instance, name))
      .map(resultFrom)
      .filter(({ units, description, descriptor }) => units + description + descriptor.value !== '');
  return {
    sequence: text(element, 'SequenceIndicator'),
    dimension: text(element, 'MeasurementDimension'),
    unit: text(element, 'UnitOfMeasurement'),
    identifier: text(element, 'Identifier'),
    stage: element.attributes['ValueChainStage'] ?? null,
    type: element.attributes['PerformanceIndicatorType'] ?? null,
    targets: results('TargetResult'),
    actuals: results('ActualResult'),
    otherInformation: text(element, 'OtherInformation'),
  };
}

function resultFrom(element: XmlElement): StratMlResult {
  const descriptor = one(element, 'Descriptor');
  return {
    startsOn: day(element, 'StartDate'),
    endsOn: day(element, 'EndDate'),
    units: text(element, 'NumberOfUnits'),
    descriptor: { name: text(descriptor, 'DescriptorName'), value: text(descriptor, 'DescriptorValue') },
    description: text(element, 'Description'),
  };
}

function notReadIn(element: XmlElement): readonly NotRead[] {
  if (element.name === 'Submitter' || element.name === 'Relationship')
    return isEmpty(element) ? [] : [{ element: element.name, line: element.line }];
  return element.children.flatMap(notReadIn);
}

function isEmpty({ text: own, children }: XmlElement): boolean {
  return own.trim() === '' && children.every(isEmpty);
}

import { xmlText } from '../records/index.ts';
import { type ContentModels, childModel, contentModels, type StratMlPart } from './content-models.ts';
import type {
  Role,
  Stakeholder,
  StratMlDocument,
  StratMlGoal,
  StratMlIndicator,
  StratMlObjective,
  StratMlOrganization,
  StratMlResult,
} from './stratml-document.ts';

/** What stands in an element that is to be written: a text, or elements by name. Empty ones are left out. */
interface ToWrite {
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly children?: Readonly<Record<string, ToWrite | readonly ToWrite[] | string>>;
}

/**
 * Writes a plan as a StratML file of the part asked for, valid against its schema. Part 1 has no place for roles,
 * indicators and kinds of document: they are left out of it.
 *
 * @returns the text of the file, in UTF-8
 * @source ISO 17469
 */
export function writeStratMl(document: StratMlDocument, part: StratMlPart): string {
  const models = contentModels[part];
  const root = element(models, models.root, rootOf(document, part), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function rootOf(document: StratMlDocument, part: StratMlPart): ToWrite {
  const { startsOn, endsOn, publishedOn, source } = document;
  return {
    attributes: { xmlns: contentModels[part].namespace, ...(part === 2 && { Type: document.type }) },
    children: {
      Name: required(document.name),
      Description: document.description,
      OtherInformation: document.otherInformation,
      StrategicPlanCore: {
        children: {
          Organization: document.organizations.map((each) => organization(each, part)),
          Vision: { children: { Description: document.vision } },
          Mission: { children: { Description: document.mission } },
          Value: document.values.map(({ name, description }) => ({
            children: { Name: name, Description: description },
          })),
          Goal: document.goals.map((each) => goal(each, part)),
        },
      },
      AdministrativeInformation: {
        children: { StartDate: startsOn, EndDate: endsOn, PublicationDate: publishedOn, Source: source },
      },
    },
  };
}

/** An element that must stand there though nothing is known to put in it. */
function required(text: string): ToWrite {
  return { text };
}

function organization(each: StratMlOrganization, part: StratMlPart): ToWrite {
  return {
    children: {
      Name: each.name,
      Acronym: each.acronym,
      Identifier: each.identifier,
      Description: each.description,
      Stakeholder: each.stakeholders.map((stakeholder) => stakeholderOf(stakeholder, part)),
    },
  };
}

function stakeholderOf({ name, description, type, roles }: Stakeholder, part: StratMlPart): ToWrite {
  return {
    attributes: { StakeholderTypeType: type },
    children: {
      Name: required(name),
      Description: description,
      Role: part === 2 ? roles.map(roleOf) : [],
    },
  };
}

function roleOf({ name, description, types }: Role): ToWrite {
  return {
    children: {
      Name: required(name),
      Description: description,
      RoleType: types.map((type) => ({ text: type })),
    },
  };
}

function aim(each: StratMlGoal | StratMlObjective, part: StratMlPart) {
  return {
    Description: each.description,
    Identifier: each.identifier,
    SequenceIndicator: each.sequence,
    Stakeholder: each.stakeholders.map((stakeholder) => stakeholderOf(stakeholder, part)),
    OtherInformation: each.otherInformation,
  };
}

function goal(each: StratMlGoal, part: StratMlPart): ToWrite {
  return {
    children: {
      ...aim(each, part),
      Name: required(each.name),
      Description: required(each.description),
      Objective: each.objectives.map((one) => objective(one, part)),
    },
  };
}

function objective(each: StratMlObjective, part: StratMlPart): ToWrite {
  return {
    children: {
      ...aim(each, part),
      Name: each.name,
      PerformanceIndicator: part === 2 ? each.indicators.map(indicator) : [],
    },
  };
}

function indicator(each: StratMlIndicator): ToWrite {
  return {
    attributes: { ValueChainStage: each.stage, PerformanceIndicatorType: each.type },
    children: {
      SequenceIndicator: each.sequence,
      MeasurementDimension: required(each.dimension),
      UnitOfMeasurement: required(each.unit),
      Identifier: each.identifier,
      MeasurementInstance: {
        children: { TargetResult: each.targets.map(result), ActualResult: each.actuals.map(result) },
      },
      OtherInformation: each.otherInformation,
    },
  };
}

function result(each: StratMlResult): ToWrite {
  return {
    children: {
      StartDate: each.startsOn,
      EndDate: each.endsOn,
      NumberOfUnits: each.units,
      Descriptor: {
        children: { DescriptorName: each.descriptor.name, DescriptorValue: each.descriptor.value },
      },
      Description: each.description,
    },
  };
}

/** One element with what stands in it, its elements in the order of the schema; nothing where it would be empty. */
function element(models: ContentModels, name: string, given: ToWrite, depth: number): string {
  const indent = `\n${'  '.repeat(depth + 1)}`;
  const inside = (models.elements[name]?.children ?? []).flatMap((written) => {
    const child = childModel(written).name;
    const value = given.children?.[child] ?? [];
    const list = typeof value === 'string' ? (value === '' ? [] : [{ text: value }]) : [value].flat();
    return list.map((each) => element(models, child, each, depth + 1)).filter((each) => each !== '');
  });
  const attributes = Object.entries(given.attributes ?? {})
    .filter(([, value]) => value !== null)
    .map(([attribute, value]) => ` ${attribute}="${xmlText(value ?? '')}"`)
    .join('');
  if (given.text !== undefined) return `<${name}${attributes}>${xmlText(given.text)}</${name}>`;
  if (inside.length === 0) return '';
  return `<${name}${attributes}>${inside.map((each) => indent + each).join('')}\n${'  '.repeat(depth)}</${name}>`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { type ContentModels, childModel, contentModels, type ElementModel } from './content-models.ts';
import { schemaOf } from './schema.ts';

const shared =
  process.env['LLINYN_SHARED_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const folder = path.join(shared, 'plans/stratml/xsd');
const published = {
  1: path.join(folder, 'StrategicPlanISOVersion20140401.xsd'),
  2: path.join(folder, 'PerformancePlanOrReport20160216.xsd'),
} as const;
const areThere = existsSync(folder) && readdirSync(folder).length > 0;

/** How often, by least and most. */
const signs: Readonly<Record<string, string>> = {
  '1 1': '',
  '0 1': '?',
  '0 unbounded': '*',
  '1 unbounded': '+',
  '0 2': '{0,2}',
};

/** A schema of either style as content models: types, extensions and references followed to what they stand for. */
function modelsIn(schema: string): { namespace: string; elements: Record<string, ElementModel> } {
  using document = XmlDocument.fromString(schema);
  const { root } = document;
  const childrenOf = (element: XmlElement): XmlElement[] => {
    const found: XmlElement[] = [];
    for (let node = element.firstChild; node; node = node.next)
      if ('attrs' in node) found.push(node as XmlElement);
    return found;
  };
  const named = (kinds: readonly string[], name: string) =>
    childrenOf(root).find(
      (each) => kinds.includes(each.name) && each.attr('name')?.value === name.replace(/^.*:/, ''),
    );
  const choicesIn = (type: XmlElement): string[] =>
    childrenOf(type)
      .filter(({ name }) => name === 'restriction')
      .flatMap((restriction) =>
        childrenOf(restriction)
          .filter(({ name }) => name === 'enumeration')
          .map((each) => each.attr('value')?.value ?? ''),
      );
  const primitive = (name: string): ElementModel | undefined => {
    const content = ({ string: 'text', date: 'date', ID: 'identifier', anyURI: 'address' } as const)[
      name.replace(/^.*:/, '')
    ];
    return name.startsWith('xsd:') && content ? { content } : undefined;
  };
  const simple = (type: XmlElement): ElementModel => {
    const [inside] = childrenOf(type).filter(({ name }) => name === 'union' || name === 'restriction');
    const members = inside?.attr('memberTypes')?.value;
    if (members) return { content: members.includes('xsd:date') ? 'date-or-empty' : 'number-or-empty' };
    const choices = choicesIn(type);
    if (choices.length > 0) return { choices };
    return simple(named(['simpleType'], inside?.attr('base')?.value ?? '') ?? type);
  };
  const sequence = (element: XmlElement): string[] =>
    childrenOf(element).flatMap((each) => {
      if (each.name === 'sequence' || each.name === 'complexContent') return sequence(each);
      if (each.name === 'extension') {
        const base = named(['complexType'], each.attr('base')?.value ?? '');
        return [...(base ? sequence(base) : []), ...sequence(each)];
      }
      if (each.name !== 'element') return [];
      const ref = (each.attr('ref')?.value ?? '').replace(/^.*:/, '');
      const least = each.attr('minOccurs')?.value ?? '1';
      const most = each.attr('maxOccurs')?.value ?? '1';
      return [`${ref}${signs[`${least} ${most}`]}`];
    });
  const complex = (type: XmlElement): ElementModel => {
    const attributes = childrenOf(type)
      .filter(({ name }) => name === 'attribute')
      .map((attribute) => {
        const own = childrenOf(attribute).find(({ name }) => name === 'simpleType');
        const choices = choicesIn(own ?? named(['simpleType'], attribute.attr('type')?.value ?? '') ?? type);
        const required = attribute.attr('use')?.value === 'required';
        return [attribute.attr('name')?.value ?? '', { choices, ...(required && { required }) }] as const;
      });
    return {
      children: sequence(type),
      ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    };
  };
  const modelOf = (element: XmlElement): ElementModel => {
    const type = element.attr('type')?.value;
    const inline = childrenOf(element).find(({ name }) => name === 'complexType' || name === 'simpleType');
    const found = type === undefined ? inline : named(['complexType', 'simpleType'], type);
    if (type !== undefined && primitive(type)) return primitive(type) ?? {};
    if (!found) throw new Error(`No type of ${element.attr('name')?.value}`);
    return found.name === 'simpleType' ? simple(found) : complex(found);
  };
  const elements = childrenOf(root)
    .filter(({ name }) => name === 'element')
    .map((element) => [element.attr('name')?.value ?? '', modelOf(element)] as const);
  return { namespace: root.attr('targetNamespace')?.value ?? '', elements: Object.fromEntries(elements) };
}

const saidBy = ({ namespace, elements }: ContentModels) => ({ namespace, elements });

describe.each([1, 2] as const)('our schema of StratML part %i', (part) => {
  it('says what the content models say', () => {
    expect(modelsIn(schemaOf(contentModels[part]))).toEqual(saidBy(contentModels[part]));
  });

  it('refers to nothing that it does not have', () => {
    const { elements, root } = contentModels[part];
    const wanted = Object.values(elements).flatMap(({ children = [] }) => children.map(childModel));
    expect([root, ...wanted.map(({ name }) => name)].filter((name) => !elements[name])).toEqual([]);
  });

  // Without the published schemas at hand there is nothing to compare with: the name of the test says so.
  it.skipIf(!areThere)(
    `says the same as the published schema, element by element${areThere ? '' : ' (SKIPPED: no shared data)'}`,
    () => {
      expect(modelsIn(readFileSync(published[part], 'utf8'))).toEqual(saidBy(contentModels[part]));
    },
  );
});

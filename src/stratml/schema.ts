import { type ContentModels, childModel, type ElementModel } from './content-models.ts';

const simpleTypes = {
  text: 'type="xsd:string"',
  date: 'type="xsd:date"',
  identifier: 'type="xsd:ID"',
  address: 'type="xsd:anyURI"',
  'date-or-empty': 'type="date-or-empty"',
  'number-or-empty': 'type="number-or-empty"',
} as const;

/** The content models of one part as an XML Schema, which says the same as the published one and nothing in its words. */
export function schemaOf({ namespace, elements }: ContentModels): string {
  const written = Object.entries(elements).map(([name, model]) => elementOf(name, model));
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">
${orEmpty('date')}
${orEmpty('number', 'decimal')}
<xsd:simpleType name="empty"><xsd:restriction base="xsd:string"><xsd:enumeration value=""/></xsd:restriction></xsd:simpleType>
${written.join('\n')}
</xsd:schema>`;
}

function orEmpty(name: string, type = name): string {
  return `<xsd:simpleType name="${name}-or-empty"><xsd:union memberTypes="xsd:${type} empty"/></xsd:simpleType>`;
}

function elementOf(name: string, { content, choices, children, attributes = {} }: ElementModel): string {
  if (content) return `<xsd:element name="${name}" ${simpleTypes[content]}/>`;
  if (choices) return `<xsd:element name="${name}">${choiceOf(choices)}</xsd:element>`;
  const sequence = (children ?? []).map((child) => {
    const { name: ref, least, most } = childModel(child);
    const often = Number.isFinite(most) ? most : 'unbounded';
    return `<xsd:element ref="${ref}" minOccurs="${least}" maxOccurs="${often}"/>`;
  });
  const given = Object.entries(attributes).map(
    ([attribute, { choices: words, required = false }]) =>
      `<xsd:attribute name="${attribute}" use="${required ? 'required' : 'optional'}">${choiceOf(words)}</xsd:attribute>`,
  );
  return `<xsd:element name="${name}"><xsd:complexType><xsd:sequence>${sequence.join('')}</xsd:sequence>${given.join('')}</xsd:complexType></xsd:element>`;
}

function choiceOf(words: readonly string[]): string {
  const values = words.map((word) => `<xsd:enumeration value="${word}"/>`).join('');
  return `<xsd:simpleType><xsd:restriction base="xsd:string">${values}</xsd:restriction></xsd:simpleType>`;
}

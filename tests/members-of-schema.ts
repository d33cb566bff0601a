/** As much of a JSON Schema as says which members an object has. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly type?: unknown;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

type Root = Schema & { readonly $defs: Readonly<Record<string, object>> };

/** Where a value has a member that the schema does not describe, or lacks one it asks for; each place once. */
export function membersUnlikeSchema(root: Root, value: unknown): readonly string[] {
  const found = new Set<string>();
  look(root, value, '');
  return [...found].toSorted();

  function look(given: Schema, of: unknown, place: string): void {
    const schema = resolved(given, of);
    if (Array.isArray(of)) {
      for (const item of of) look(schema.items ?? {}, item, `${place}[]`);
      return;
    }
    if (of === null || typeof of !== 'object' || !schema.properties) return;
    for (const name of schema.required ?? []) if (!(name in of)) found.add(`${place}.${name} is missing`);
    for (const [name, member] of Object.entries(of)) {
      if (member === undefined) continue;
      const described = schema.properties[name];
      if (described) look(described, member, `${place}.${name}`);
      else found.add(`${place}.${name} is not described`);
    }
  }

  /** The definition referred to; of several, the one for the value, told apart by null or by its state. */
  function resolved(schema: Schema, of: unknown): Schema {
    if (schema.$ref) return resolved((root.$defs[schema.$ref.split('/').at(-1) ?? ''] ?? {}) as Schema, of);
    if (schema.anyOf) {
      const fitting = schema.anyOf.find(({ type }) => (type === 'null') === (of === null));
      return fitting ? resolved(fitting, of) : schema;
    }
    if (schema.oneOf) {
      const state = (of as { readonly state?: unknown } | null)?.state;
      return schema.oneOf.find(({ properties }) => properties?.['state']?.const === state) ?? schema;
    }
    return schema;
  }
}

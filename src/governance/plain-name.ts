/** A person’s name as it is compared: names are written by hand, and capitals and spaces make no other person. */
export function plainName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('cy');
}

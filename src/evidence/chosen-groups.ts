/** The groups an indicator is read for, `sex=female; age=65+`, by the name of the breakdown. */
export function chosenGroups(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split(';')
      .map((part) => part.split('=').map((side) => side.trim()))
      .filter(([name, value]) => name && value)
      .map(([name = '', value = '']) => [name, value]),
  );
}

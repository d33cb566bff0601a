const steps: (() => Promise<void> | void)[] = [];

/** Does something when the tests of the file that runs now are over; the last thing asked for comes first. */
export function afterThisFile(step: () => Promise<void> | void): void {
  steps.push(step);
}

/** Does all that was asked for: modules are shared by the files of a worker, so each file ends with this. */
export async function cleanUp(): Promise<void> {
  for (const step of steps.splice(0).reverse()) await step();
}

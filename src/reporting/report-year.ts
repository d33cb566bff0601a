/** The days a report tells of, both included. */
export interface ReportYear {
  /** ISO dates. */
  readonly starts: string;
  readonly ends: string;
}

export function isWithin(day: string | null, { starts, ends }: ReportYear): boolean {
  return day !== null && starts <= day && day <= ends;
}

/** What the year is called in addresses, file names and orders: `2025-26`, or `2025` where it begins and ends in one. */
export function yearName({ starts, ends }: ReportYear): string {
  const [first, last] = [starts.slice(0, 4), ends.slice(0, 4)];
  return first === last ? first : `${first}-${last.slice(2)}`;
}

import type { Role } from '../../src/access/index.ts';
import type { Language } from '../../src/language/index.ts';
import { csv } from './record.ts';

interface Person {
  readonly name: string;
  readonly mailbox: string;
  readonly role: Role;
  readonly language: Language;
  /** Organisation the person acts for; none for the secretariat. */
  readonly organisation: string;
}

/** Who can sign in to the demonstration. They are parts, not people, each named in its own language. */
const people: readonly Person[] = [
  {
    name: 'Gweinyddwr',
    mailbox: 'gweinyddwr',
    role: 'administrator',
    language: 'cy',
    organisation: '',
  },
  {
    name: 'Cydlynydd',
    mailbox: 'cydlynydd',
    role: 'coordinator',
    language: 'cy',
    organisation: '',
  },
  {
    name: 'Analyst',
    mailbox: 'dadansoddwr',
    role: 'analyst',
    language: 'en',
    organisation: '',
  },
  {
    name: 'Delivery lead, the Council',
    mailbox: 'cyflawni.cyngor',
    role: 'delivery-lead',
    language: 'en',
    organisation: 'B1',
  },
  {
    name: 'Arweinydd cyflawni, y Bwrdd Iechyd',
    mailbox: 'cyflawni.iechyd',
    role: 'delivery-lead',
    language: 'cy',
    organisation: 'B2',
  },
  {
    name: 'Delivery lead, Valley Homes',
    mailbox: 'cyflawni.cartrefi',
    role: 'delivery-lead',
    language: 'en',
    organisation: 'B9',
  },
  { name: 'Cadeirydd', mailbox: 'cadeirydd', role: 'viewer', language: 'cy', organisation: 'B2' },
  {
    name: 'Clerc corff llywodraethu',
    mailbox: 'clerc',
    role: 'clerk',
    language: 'cy',
    organisation: 'B1',
  },
  {
    name: 'Scrutiny officer',
    mailbox: 'craffu',
    role: 'scrutiny-officer',
    language: 'en',
    organisation: '',
  },
  {
    name: 'Asesydd',
    mailbox: 'asesydd',
    role: 'assessor',
    language: 'cy',
    organisation: '',
  },
  {
    name: 'Commissioner',
    mailbox: 'comisiynydd',
    role: 'viewer',
    language: 'en',
    organisation: 'B2',
  },
];

/** The sign-ins as a file: addresses end in `.example`, which no mail can reach. */
export function peopleFile(): string {
  const rows = people.map(({ mailbox, ...person }) => ({
    email: `${mailbox}@dyffryn-arian.example`,
    ...person,
  }));
  return csv(['email', 'name', 'role', 'language', 'organisation'], rows);
}

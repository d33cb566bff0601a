import { type Database, withTables } from '../../platform/database/index.ts';

interface AccessTables {
  'access.account': { account_id: string; email: string; name: string; language: string };
  'access.password': { account_id: string; hash: string; changed_at: string };
  'access.membership': {
    partnership_id: string;
    account_id: string;
    role: string;
    organisation: string | null;
    active: boolean;
  };
  'access.session': { token_hash: string; account_id: string; begun_at: string; seen_at: string };
  'access.invitation': { token_hash: string; account_id: string; expires_at: string };
  'access.sign_in_attempt': { key: string; attempted_at: string };
  'access.set_up_code': { code_hash: string; made_at: string };
}

/** The store, with the tables of access. */
export function accessTables(db: Database) {
  return withTables<AccessTables>(db);
}

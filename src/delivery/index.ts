export { updateLedger } from './updates/update-ledger.ts';

export { compareCodes } from './code-order.ts';
export {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  codes,
  date,
  decimal,
  type Field,
  money,
  type Needed,
  plainText,
  reference,
  references,
  uncertainDate,
  wholeNumber,
  yesNo,
} from './field.ts';
export { textsToLookAtAgain } from './look-again.ts';
export { NotUsable, type Place, type Problem, problem, type Result } from './problem.ts';
export { readDay } from './read-day.ts';
export {
  columnName,
  columnsOf,
  readField,
  readFields,
  readPence,
  type SubmittedTexts,
  writeField,
  writePence,
} from './read-field.ts';
export {
  type AnyRecord,
  calledOf,
  defineRecord,
  emptyValue,
  type FieldValue,
  isBilingual,
  isEmptyValue,
  type RecordDefinition,
  type RecordOf,
  type ValueOf,
  type ValuesOf,
} from './record-definition.ts';
export { type RecordSet, recordSet, referencesOf } from './record-set.ts';
export { readUncertainDate, type UncertainDate, writeUncertainDate } from './uncertain-date.ts';
export { mostMegabytes, readXml, type XmlElement, type XmlFault, xmlText } from './xml-file.ts';

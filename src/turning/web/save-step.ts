import { type Handler, notFound, type PageRequest, redirect } from '../../access/web/index.ts';
import { firstFreeNumber, saveTogether, type ToSave } from '../../needs/web/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { type Problem, problem, type RecordDefinition, type Result } from '../../records/index.ts';
import { influences, turningCauseDefinition } from '../turning-cause.ts';
import { ideaCosts, turningIdeaDefinition } from '../turning-idea.ts';
import { turningSessionDefinition } from '../turning-session.ts';
import { type OpenedStep, openStep } from './opened-session.ts';
import { turningPageMessages } from './page-messages.ts';
import { roomQuery } from './room-view.ts';
import { drawStep, markOf } from './step-page.ts';
import { turningHref } from './turning-frame.ts';

/**
 * Saves the answer to one question with what was added to it. An answer that somebody else changed meanwhile is not written
 * over: both stand on the page.
 *
 * @source PAGES section 4.11; PERF-02
 */
export const saveStep: Handler = async (request) => {
  const opened = await openStep(request);
  if (!opened) return notFound();
  const saved = request.form['remove']
    ? await removeFrom(request, opened)
    : await saveAnswer(request, opened, { others: await additions(request, opened) });
  if (!saved.ok) return drawStep(request, opened, saved.problems);
  const { code } = opened.session;
  const notice = turningPageMessages.in(request.language)('saved');
  const stepHref = (step: number) =>
    turningHref(request, 'work.turning.step', { code, step: String(step) }, roomQuery(request));
  if (request.form['act'] !== 'next') return redirect(stepHref(opened.step), notice);
  return opened.step === opened.steps
    ? redirect(turningHref(request, 'work.turning.session', { code }), notice)
    : redirect(stepHref(opened.step + 1));
};

/** What is saved in one act with an answer. */
interface WithAnswer {
  /** Records that are saved before the session, all or none. */
  readonly others: readonly ToSave[];
  /** Other values of the session itself. */
  readonly ofSession?: ToSave['values'];
}

/**
 * Saves the answer of a step together with other records, or none of them. Problems: `turning.closed`,
 * `turning.answered-meanwhile`, and those of records.
 */
export async function saveAnswer(
  request: PageRequest,
  opened: OpenedStep,
  { others, ofSession = {} }: WithAnswer,
): Promise<Result<number>> {
  const refused = refusalOf(request, opened);
  if (refused) return { ok: false, problems: [refused] };
  const { session, question } = opened;
  const values = {
    ...session.values,
    [question]: sentAnswer(request),
    organisations: partnersOf(request, opened),
    ...ofSession,
  };
  return saveTogether(request, [
    ...others,
    {
      definition: turningSessionDefinition,
      code: session.code,
      values,
      expectedRevision: session.revision,
    },
  ]);
}

function refusalOf(request: PageRequest, { session, question }: OpenedStep): Problem | null {
  if (session.values.state === 'closed') return problem('turning.closed');
  const stored = session.values[question];
  const isSeen = request.form['seen'] === markOf(stored);
  const asSent = sentAnswer(request);
  if (isSeen || (asSent.cy === stored.cy && asSent.en === stored.en)) return null;
  return problem('turning.answered-meanwhile', { field: `answer_${request.language}` });
}

function sentAnswer({ form }: PageRequest): { readonly cy: string; readonly en: string } {
  return { cy: (form['answer_cy'] ?? '').trim(), en: (form['answer_en'] ?? '').trim() };
}

/** Organisations that were ticked on the question of partners; on the others, those there were. */
function partnersOf(request: PageRequest, { session, question, records }: OpenedStep): readonly string[] {
  if (question !== 'partnersRole') return session.values.organisations;
  return listOf(request, 'organisations').filter((code) => records.find('organisation', code));
}

/** A field of the form that can be sent several times. */
export function listOf({ form }: PageRequest, name: string): readonly string[] {
  return (form[name] ?? '').split('; ').filter((code) => code !== '');
}

/** Causes whose influence was chosen, and what was newly written: a cause, an idea. */
async function additions(request: PageRequest, opened: OpenedStep): Promise<readonly ToSave[]> {
  return [
    ...judgedCauses(request, opened),
    ...(await newCause(request, opened)),
    ...(await newIdea(request, opened)),
  ];
}

function judgedCauses({ form }: PageRequest, { causes, question }: OpenedStep): readonly ToSave[] {
  if (question !== 'story') return [];
  return causes.flatMap(({ code, revision, values }) => {
    const influence = influences.find((each) => each === form[`influence-${code}`]) ?? null;
    if (influence === values.influence) return [];
    const judged = { ...values, influence };
    return [{ definition: turningCauseDefinition, code, values: judged, expectedRevision: revision }];
  });
}

/** What was written in one field, as a title in the language of the page; nothing where it is empty. */
function titleIn({ form, language }: PageRequest, name: string) {
  const text = (form[name] ?? '').trim();
  return text === '' ? null : { cy: '', en: '', [language]: text };
}

async function nextCode(request: PageRequest, definition: RecordDefinition): Promise<string> {
  return `${definition.codePrefix}${await firstFreeNumber(request, definition)}`;
}

async function newCause(request: PageRequest, { session, question }: OpenedStep): Promise<readonly ToSave[]> {
  const title = titleIn(request, 'cause');
  if (question !== 'story' || !title) return [];
  const code = await nextCode(request, turningCauseDefinition);
  const values = { title, session: session.code };
  return [{ definition: turningCauseDefinition, code, values, expectedRevision: null }];
}

async function newIdea(request: PageRequest, { session, question }: OpenedStep): Promise<readonly ToSave[]> {
  const title = titleIn(request, 'idea');
  if (question !== 'whatWorks' || !title) return [];
  const code = await nextCode(request, turningIdeaDefinition);
  const values = {
    title,
    session: session.code,
    whatWorks: titleIn(request, 'idea_works') ?? { cy: '', en: '' },
    cost: ideaCosts.find((each) => each === request.form['idea_cost']) ?? null,
  };
  return [{ definition: turningIdeaDefinition, code, values, expectedRevision: null }];
}

/** Takes a cause or an idea off the session; what else the form says is kept. */
async function removeFrom(request: PageRequest, opened: OpenedStep): Promise<Result<unknown>> {
  const saved = await saveAnswer(request, opened, { others: judgedCauses(request, opened) });
  if (!saved.ok) return saved;
  const code = request.form['remove'];
  const { services, partnershipId, acting } = request;
  const kept = await openStep(request);
  const record = [...(kept?.causes ?? []), ...(kept?.ideas ?? [])].find((each) => each.code === code);
  if (!record) return saved;
  const definition = record.kind === 'turning-cause' ? turningCauseDefinition : turningIdeaDefinition;
  return transaction(services.db, { actor: acting?.actor.id ?? '' }, (db) =>
    services.records.withdraw(db, partnershipId ?? '', definition, record.code, record.revision),
  );
}

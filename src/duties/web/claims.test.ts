import { expect, it } from 'vitest';
import { openPages } from '../../../tests/pages-of-duties.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { replyDefinition } from '../reply.ts';

const claiming = { target: 'section/T1', text_en: 'Here' };

describeOnOneEngine('a claim', (open) => {
  it('is made by an organisation, of a record, on a day', async () => {
    const { send, claim } = await openPages(open);
    expect((await send(claiming, 'B1')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({
      requirement: 'test.rule',
      targetKind: 'section',
      targetCode: 'T1',
      claimedBy: 'B1',
      confirmedBy: null,
      state: 'claimed',
      targetRevision: 1,
      claimedOn: '2026-04-09',
    });
  });

  it('is confirmed or disputed by another organisation, never by its own or by nobody', async () => {
    const { send, claim } = await openPages(open);
    await send(claiming, 'B1');
    const confirm = { act: 'confirmed' };
    expect((await send(confirm, 'B1', 'D1')).type).toBe('forbidden');
    expect((await send(confirm, null, 'D1')).type).toBe('forbidden');
    expect((await claim('D1'))?.['state']).toBe('claimed');
    expect((await send(confirm, 'B2', 'D1')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({
      state: 'confirmed',
      confirmedBy: 'B2',
      answeredOn: '2026-04-09',
    });
    await send({ act: 'disputed', reason_en: 'Nothing is said of cost.' }, 'B2', 'D1');
    expect(await claim('D1')).toMatchObject({
      state: 'disputed',
      confirmedBy: null,
      disputedBy: 'B2',
      disputeReason: { cy: '', en: 'Nothing is said of cost.' },
    });
  });

  it('is not disputed without a reason', async () => {
    const { send, claim } = await openPages(open);
    await send(claiming, 'B1');
    const answer = await send({ act: 'disputed', reason_en: ' ' }, 'B2', 'D1');
    expect(answer).toMatchObject({ type: 'page', status: 422, hasErrors: true });
    expect((await claim('D1'))?.['state']).toBe('claimed');
  });

  it('that changed is looked at again by its own organisation, and has to be confirmed anew', async () => {
    const { send, claim, changeTarget } = await openPages(open);
    await send(claiming, 'B1');
    await send({ act: 'confirmed' }, 'B2', 'D1');
    await changeTarget();
    expect((await send({ act: 'stands' }, 'B2', 'D1')).type).toBe('forbidden');
    expect((await send({ act: 'stands' }, 'B1', 'D1')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({ state: 'claimed', confirmedBy: null, targetRevision: 2 });
  });

  it('is changed and withdrawn only by its own organisation', async () => {
    const { send, claim } = await openPages(open);
    await send(claiming, 'B1');
    const other = { target: 'section/T2', paragraph: '2', text_en: 'There' };
    expect((await send(other, 'B2', 'D1', 'work.claim.edit')).type).toBe('forbidden');
    expect((await send(other, 'B1', 'D1', 'work.claim.edit')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({ targetCode: 'T2', targetParagraph: 2 });
    expect((await send({ act: 'withdraw' }, 'B2', 'D1')).type).toBe('forbidden');
    await send({ act: 'withdraw' }, 'B1', 'D1');
    expect(await claim('D1')).toBeUndefined();
  });

  it('needs a record, and somebody who acts for an organisation', async () => {
    const { send } = await openPages(open);
    expect(await send({ target: '' }, 'B1')).toMatchObject({ type: 'page', status: 422, hasErrors: true });
    expect(await send({ ...claiming, paragraph: 'two' }, 'B1')).toMatchObject({ status: 422 });
    expect((await send(claiming, null)).type).toBe('forbidden');
  });
});

describeOnOneEngine('a reply to a verdict', (open) => {
  const reply = { act: 'reply', reply_en: 'The work is under way.' };

  it('is written by a body that is judged, once, and does not touch the verdict', async () => {
    const { send, found, verdict } = await openPages(open);
    const before = await verdict();
    expect((await send(reply, 'B1')).type).toBe('redirect');
    expect((await send({ ...reply, reply_en: 'It is done.' }, 'B1')).type).toBe('redirect');
    const replies = (await found()).all(replyDefinition);
    expect(replies.map(({ values }) => [values.organisation, values.text.en, values.verdict])).toEqual([
      ['B1', 'It is done.', 'cannot-tell'],
    ]);
    expect((await verdict()).word).toBe(before.word);
  });

  it('needs words, and an organisation the verdict judges', async () => {
    const { send } = await openPages(open);
    expect(await send({ act: 'reply', reply_cy: ' ' }, 'B1')).toMatchObject({ status: 422, hasErrors: true });
    expect((await send(reply, null)).type).toBe('forbidden');
    await send(claiming, 'B1');
    // The verdict now rests on the claim of B1: another body is not judged by it.
    expect((await send(reply, 'B2')).type).toBe('forbidden');
  });
});

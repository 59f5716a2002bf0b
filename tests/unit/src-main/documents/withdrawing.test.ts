import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestApplication } from '@tests/fixtures/harness';
import { confirmedVote } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';
import {
  drafts,
  issueKind,
  openPaperOffice,
  reopenedAndConfirmed,
  textOf,
} from '@tests/fixtures/paper-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openPaperOffice();
});
afterEach(() => app.close());

describe('withdrawing', () => {
  test('keeps the number in the register with its reason; the next one is a new number', async () => {
    const { vote } = await confirmedVote(app);
    const issued = await issueKind(app, vote.id, 'confirming_resolution');
    const withdrawn = await app.must('documents.withdraw', {
      documentId: issued.id,
      version: issued.version,
      reason: 'Sai tên đơn vị',
    });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', symbol: '01/NQ-HĐND', number: 1 });
    expect((await issueKind(app, vote.id, 'confirming_resolution')).number).toBe(2);
    expect(await app.must('documents.listNumbers', { year: 2026 })).toMatchObject([
      { number: 1, status: 'withdrawn', reason: 'Sai tên đơn vị', documentId: issued.id },
      { number: 2, status: 'used', reason: '' },
    ]);
  });

  test('is for official papers, at their present version', async () => {
    const { vote } = await confirmedVote(app);
    const [draft] = await drafts(app, vote.id, ['tally_minutes']);
    const withdraw = (version: number) =>
      app.call('documents.withdraw', { documentId: draft!.id, version, reason: 'Nhầm' });
    expect(await withdraw(1)).toMatchObject({ ok: false, error: { code: 'document.not-official' } });
    expect(await withdraw(2)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('an official paper whose figures changed says so, and keeps telling the old ones', async () => {
    const { vote } = await confirmedVote(app);
    const issued = await issueKind(app, vote.id, 'result_table');
    await reopenedAndConfirmed(app, vote, 29);
    const listed = await app.must('documents.listDocuments', { subject: ofVote(vote.id) });
    expect(listed[0]).toMatchObject({ id: issued.id, status: 'official', stale: true });
    const page = await app.must('documents.makeFile', { documentId: issued.id, format: 'html' });
    expect(textOf(app, page.id)).toContain('63,83');
    expect(textOf(app, page.id)).not.toContain('61,70');
    // Row P08: nobody takes it for one that stands.
    expect(textOf(app, page.id)).toContain('SỐ LIỆU ĐÃ ĐỔI');
    const home = await app.must('office.getHome', {});
    expect(home.items[0]).toMatchObject({
      urgency: 'now',
      target: `/documents/vote/${vote.id}/result_table`,
    });
    const withdrawn = await app.must('documents.withdraw', {
      documentId: issued.id,
      version: issued.version,
      reason: 'Số liệu đã đổi',
    });
    const after = await app.must('documents.makeFile', { documentId: withdrawn.id, format: 'html' });
    expect(textOf(app, after.id)).toContain('ĐÃ THU HỒI');
    expect((await app.must('office.getHome', {})).items.map(({ target }) => target)).not.toContain(
      `/documents/vote/${vote.id}/result_table`,
    );
  });
});

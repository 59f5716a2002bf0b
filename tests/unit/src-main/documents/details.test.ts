import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, confirmedVote, preparedVote } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';
import { detailsFor, openPaperOffice } from '@tests/fixtures/paper-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openPaperOffice();
});
afterEach(() => app.close());

describe('details', () => {
  test('come from profile and board at first', async () => {
    const vote = await preparedVote(app);
    expect(await detailsFor(app, vote.id, 'tally_minutes')).toMatchObject({
      place: 'Đắk Lắk',
      issueDate: '2026-07-14',
      signAuthority: 'on_behalf',
      signerName: BOARD_HEAD,
      remarks: '',
    });
    expect(await detailsFor(app, vote.id, 'confirming_resolution')).toMatchObject({
      signAuthority: 'own',
      signerPost: 'Chủ tịch',
    });
  });

  test('come from the last document later; remarks and date belong to their vote alone', async () => {
    const { vote } = await confirmedVote(app);
    const details = {
      ...(await detailsFor(app, vote.id, 'confirming_resolution')),
      signAuthority: 'acting_for' as const,
      signerPost: 'Phó Chủ tịch',
      signerName: "H'Len Niê",
      recipients: ['Chính phủ', 'Lưu: VT'],
      remarks: 'Không có khiếu nại.',
    };
    await app.must('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [{ kind: 'confirming_resolution', details, version: null }],
    });
    expect(await detailsFor(app, vote.id, 'confirming_resolution')).toEqual(details);
    const next = await preparedVote(app, { title: 'Cuộc sau', date: '2028-12-01' });
    expect(await detailsFor(app, next.id, 'confirming_resolution')).toEqual({
      ...details,
      issueDate: '2028-12-01',
      remarks: '',
    });
  });

  test('of another procedure name whom it concerns, at the place where the earlier paper named others', async () => {
    const { vote } = await confirmedVote(app);
    const details = await detailsFor(app, vote.id, 'confirming_resolution');
    const recipients = ['Chính phủ', 'Những người được lấy phiếu', 'Lưu: VT'];
    const documents = [
      { kind: 'confirming_resolution' as const, details: { ...details, recipients }, version: null },
    ];
    await app.must('documents.makeDrafts', { subject: ofVote(vote.id), documents });
    const graded = await preparedVote(app, { title: 'Cuộc sau', date: '2028-12-01' });
    expect((await detailsFor(app, graded.id, 'confirming_resolution')).recipients).toEqual(recipients);
    const decided = await preparedVote(app, { title: 'Bỏ phiếu', date: '2028-12-02', procedure: 'decision' });
    expect((await detailsFor(app, decided.id, 'confirming_resolution')).recipients).toEqual([
      'Chính phủ',
      'Những người được bỏ phiếu',
      'Lưu: VT',
    ]);
  });

  test('need the office profile', async () => {
    const vote = await preparedVote(app);
    await app.database.kysely.deleteFrom('office_profile').execute();
    expect(
      await app.call('documents.proposeDetails', { subject: ofVote(vote.id), kind: 'tally_minutes' }),
    ).toMatchObject({ ok: false, error: { code: 'office.profile-missing' } });
  });
});

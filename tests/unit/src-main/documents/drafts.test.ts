import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentDetails } from '@shared/documents/contract';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import type { TestApplication } from '@tests/fixtures/harness';
import { confirmedVote, enterAll, openedVote, preparedVote, UNKNOWN_ID } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';
import {
  detailsFor,
  drafts,
  issueKind,
  KINDS,
  openPaperOffice,
  reopenedAndConfirmed,
} from '@tests/fixtures/paper-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openPaperOffice();
});
afterEach(() => app.close());

describe('drafts', () => {
  test('hold the figures as they stand, under a code of their contents', async () => {
    const { vote } = await confirmedVote(app);
    const made = await drafts(app, vote.id);
    expect(made.map((record) => record.kind)).toEqual(KINDS);
    for (const record of made) {
      expect(record).toMatchObject({ status: 'draft', number: null, symbol: '', stale: false, version: 1 });
      expect(record.checkCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u);
    }
    expect(new Set(made.map((record) => record.checkCode)).size).toBe(4);
    const again = await drafts(app, vote.id);
    expect(again.map((record) => record.checkCode)).toEqual(made.map((record) => record.checkCode));
  });

  test('made again stay the same record, with its history', async () => {
    const { vote } = await confirmedVote(app);
    const [first] = await drafts(app, vote.id);
    const details = { ...first!.details, remarks: 'Không có khiếu nại.' };
    const [again] = await app.must('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [{ kind: 'tally_minutes', details, version: first!.version }],
    });
    expect(again).toMatchObject({ id: first!.id, version: 2, createdAt: first!.createdAt, details });
    expect(await app.must('documents.listDocuments', { subject: ofVote(vote.id) })).toHaveLength(4);
    const logged = await app.database.kysely
      .selectFrom('audit_log')
      .select('summary')
      .where('entity_id', '=', first!.id)
      .orderBy('seq')
      .execute();
    expect(logged.map(({ summary }) => summary)).toEqual([
      'Lập dự thảo: Biên bản kiểm phiếu',
      'Lập lại dự thảo: Biên bản kiểm phiếu',
    ]);
  });

  test('made again without a change stay as they are, version and history', async () => {
    const { vote } = await confirmedVote(app);
    const [first] = await drafts(app, vote.id);
    const [again] = await app.must('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [
        {
          kind: 'tally_minutes',
          details: Object.fromEntries(Object.entries(first!.details).toReversed()) as DocumentDetails,
          version: first!.version,
        },
      ],
    });
    expect(again).toEqual(first);
    const logged = await app.database.kysely
      .selectFrom('audit_log')
      .select('summary')
      .where('entity_id', '=', first!.id)
      .execute();
    expect(logged).toHaveLength(1);
  });

  test('of two windows the second is refused, and its issue dialog too, without losing what the first wrote', async () => {
    const { vote } = await confirmedVote(app);
    const [seen] = await drafts(app, vote.id, ['tally_minutes']);
    const save = (place: string, version: number | null) =>
      app.call('documents.makeDrafts', {
        subject: ofVote(vote.id),
        documents: [{ kind: 'tally_minutes', details: { ...seen!.details, place }, version }],
      });
    expect(await save('Buôn Hồ', seen!.version)).toMatchObject({ ok: true });
    const conflict = { ok: false, error: { code: 'conflict' } };
    expect(await save('Ea Kar', seen!.version)).toMatchObject(conflict);
    expect(await save('Ea Kar', null)).toMatchObject(conflict);
    expect(
      await app.call('documents.issue', {
        documentId: seen!.id,
        version: seen!.version,
        issueDate: '2026-07-15',
      }),
    ).toMatchObject(conflict);
    expect(await app.must('documents.listDocuments', { subject: ofVote(vote.id) })).toMatchObject([
      { id: seen!.id, version: 2, details: { place: 'Buôn Hồ' } },
    ]);
  });

  test.each([
    ['2015-12-31', null],
    ['2016-01-01', '77/2015/QH13 ngày 19 tháng 6 năm 2015'],
    ['2025-02-28', '77/2015/QH13 ngày 19 tháng 6 năm 2015'],
    ['2025-03-01', '65/2025/QH15 ngày 19 tháng 02 năm 2025'],
    ['2025-06-15', '65/2025/QH15 ngày 19 tháng 02 năm 2025'],
    ['2025-06-16', '72/2025/QH15 ngày 16 tháng 6 năm 2025'],
    ['2026-07-14', '72/2025/QH15 ngày 16 tháng 6 năm 2025'],
  ])('of a vote on %s name the law of that day: %s', async (date, law) => {
    const { vote } = await confirmedVote(app, { date });
    const [draft] = await drafts(app, vote.id, ['confirming_resolution']);
    const { model } = await app.database.kysely
      .selectFrom('official_document')
      .select('model')
      .where('id', '=', draft!.id)
      .executeTakeFirstOrThrow();
    const named = [
      ...model.matchAll(
        /Luật Tổ chức chính quyền địa phương số (\d+\/\d+\/QH\d+ ngày \d+ tháng \d+ năm \d+)/gu,
      ),
    ];
    expect(named.map((match) => match[1])).toEqual(law === null ? [] : [law]);
  });

  test('are refused while the count does not balance, and for one kind asked twice', async () => {
    const vote = await openedVote(app);
    const details = await detailsFor(app, vote.id, 'tally_minutes');
    const unbalanced = await app.call('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [{ kind: 'tally_minutes', details, version: null }],
    });
    expect(unbalanced).toMatchObject({ ok: false, error: { code: 'document.unbalanced' } });
    await enterAll(app, vote);
    const twice = await app.call('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [
        { kind: 'tally_minutes', details, version: null },
        { kind: 'tally_minutes', details, version: null },
      ],
    });
    expect(twice).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(
      await app.call('documents.makeDrafts', {
        subject: ofVote(UNKNOWN_ID),
        documents: [{ kind: 'tally_minutes', details, version: null }],
      }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('become stale when a figure changes, and fresh ones tell the new figure', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(app, vote.id);
    await reopenedAndConfirmed(app, vote, 29);
    const listed = await app.must('documents.listDocuments', { subject: ofVote(vote.id) });
    expect(listed.every((record) => record.stale)).toBe(true);
    const stale = listed[0]!;
    expect(
      await app.call('documents.issue', {
        documentId: stale.id,
        version: stale.version,
        issueDate: '2026-07-15',
      }),
    ).toMatchObject({ ok: false, error: { code: 'document.stale' } });
    const [fresh] = await drafts(app, vote.id, [stale.kind as VoteDocumentKind]);
    expect(fresh?.stale).toBe(false);
  });

  test('still carry the former letterhead when the office changes, say so, and are not issued with another', async () => {
    const { vote } = await confirmedVote(app);
    const [draft] = await drafts(app, vote.id, ['confirming_resolution']);
    const [council] = await app.must('council.listBodies', {});
    const { id, version, ...fields } = council!;
    await app.must('council.saveBody', {
      id,
      version,
      fields: { ...fields, letterheadLines: 'HỘI ĐỒNG NHÂN DÂN\nTỈNH BUÔN HỒ' },
    });
    const [listed] = await app.must('documents.listDocuments', { subject: ofVote(vote.id) });
    expect(listed).toMatchObject({ id: draft!.id, stale: true, formerOffice: true });
    expect(
      await app.call('documents.issue', {
        documentId: draft!.id,
        version: draft!.version,
        issueDate: '2026-07-15',
      }),
    ).toMatchObject({ ok: false, error: { code: 'document.former-office' } });
    const [fresh] = await drafts(app, vote.id, ['confirming_resolution']);
    expect(fresh).toMatchObject({ stale: false, formerOffice: false });
    const issued = await issueKind(app, vote.id, 'confirming_resolution');
    await app.must('council.saveBody', { id, version: version + 1, fields });
    const [later] = await app.must('documents.listDocuments', { subject: ofVote(vote.id) });
    expect(later).toMatchObject({ id: issued.id, stale: false, formerOffice: false });
  });

  test('say by whom they were made when issued, unless the office wants the check code alone', async () => {
    const footOf = async (documentId: string) => {
      const { model } = await app.database.kysely
        .selectFrom('official_document')
        .select('model')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow();
      return (JSON.parse(model) as { verification: string }).verification;
    };
    const { vote } = await confirmedVote(app);
    const report = await issueKind(app, vote.id, 'tally_report');
    expect(await footOf(report.id)).toMatch(
      /^Thường Trực .* · Lập lúc .* · Người lập: Kiểm thử · Mã kiểm tra: /u,
    );
    expect(await app.must('office.getPaperOptions', {})).toEqual({ wholeFoot: true });
    await app.must('office.savePaperOptions', { wholeFoot: false });
    const resolution = await issueKind(app, vote.id, 'confirming_resolution');
    expect(await footOf(resolution.id)).toBe(`Mã kiểm tra: ${resolution.checkCode}`);
  });

  test('of a later vote stand under the place that the office now names', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(app, vote.id, ['tally_minutes']);
    const { version, updatedAt: _updatedAt, ...profile } = (await app.must('office.getProfile', {}))!;
    await app.must('office.saveProfile', { profile: { ...profile, placeName: 'Buôn Ma Thuột' }, version });
    const next = await confirmedVote(app);
    const details = await app.must('documents.proposeDetails', {
      subject: ofVote(next.vote.id),
      kind: 'tally_minutes',
    });
    expect(details.place).toBe('Buôn Ma Thuột');
  });

  test('do not become stale by a step of state alone', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(app, vote.id);
    await app.must('confidenceVotes.publishResult', { voteId: vote.id, version: vote.version });
    const listed = await app.must('documents.listDocuments', { subject: null });
    expect(listed.some((record) => record.stale)).toBe(false);
  });

  test('keep their vote from being removed', async () => {
    const vote = await preparedVote(app);
    await app.database.kysely
      .insertInto('official_document')
      .values({
        id: UNKNOWN_ID,
        kind: 'tally_minutes',
        subject: 'vote',
        subject_id: vote.id,
        vote_id: vote.id,
        part: '',
        part_name: '',
        title: '',
        status: 'draft',
        details: '{}',
        model: '{}',
        figures_code: '',
        check_code: '',
        issue_date: null,
        withdrawn_reason: '',
        created_at: '2026-07-15T00:00:00.000Z',
        updated_at: '2026-07-15T00:00:00.000Z',
        version: 1,
      })
      .execute();
    expect(
      await app.call('confidenceVotes.removeVote', { voteId: vote.id, version: vote.version }),
    ).toMatchObject({ ok: false, error: { code: 'vote.has-documents' } });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import type { DocumentDetails } from '@shared/documents/contract';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { NUMBER_REGISTER_ID } from '@shared/documents/number-register';
import type { VoteReply } from '@shared/confidence-votes/contract';
import type { PdfPrinterPort } from '@main/application/ports';
import { filesOf, readAllDocuments } from '@main/documents';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  BOARD_HEAD,
  confirmedVote,
  enterAll,
  openedVote,
  preparedVote,
  saveProfile,
} from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

let app: TestApplication;
const printed: string[] = [];
beforeEach(async () => {
  printed.length = 0;
  app = await openTestApplication({
    adapters: {
      pdfPrinter: {
        print: (html) => {
          printed.push(html);
          return Promise.resolve(ok(new TextEncoder().encode('%PDF-1.7')));
        },
        close: () => Promise.resolve(),
      },
    },
  });
  await saveProfile(app);
});
afterEach(() => app.close());

const KINDS = ['tally_minutes', 'result_table', 'tally_report', 'confirming_resolution'] as const;
const UNKNOWN_ID = '0190aaaa-0000-7000-8000-000000000000';

async function detailsFor(voteId: string, kind: VoteDocumentKind): Promise<DocumentDetails> {
  return app.must('documents.proposeDetails', { subject: ofVote(voteId), kind });
}

async function drafts(voteId: string, kinds: readonly VoteDocumentKind[] = KINDS) {
  const known = await app.must('documents.listDocuments', { subject: ofVote(voteId) });
  const documents = [];
  for (const kind of kinds) {
    const draft = known.find((record) => record.kind === kind && record.status === 'draft');
    documents.push({ kind, details: await detailsFor(voteId, kind), version: draft?.version ?? null });
  }
  return app.must('documents.makeDrafts', { subject: ofVote(voteId), documents });
}

async function issueKind(voteId: string, kind: VoteDocumentKind, issueDate = '2026-07-15') {
  const [draft] = await drafts(voteId, [kind]);
  return app.must('documents.issue', { documentId: draft!.id, version: draft!.version, issueDate });
}

async function reopenedAndConfirmed(vote: VoteReply['vote'], high: number): Promise<void> {
  const reopened = await app.must('confidenceVotes.reopen', {
    voteId: vote.id,
    version: vote.version,
    requestedBy: BOARD_HEAD,
    reason: 'Một tập phiếu bị đếm hai lần.',
  });
  await app.must('confidenceVotes.recordRow', {
    voteId: vote.id,
    officialId: vote.tally[0]!.officialId,
    version: reopened.vote.tally[0]!.version,
    counts: { high, medium: 40 - high, low: 5 },
    invalidRows: 2,
  });
  const counted = await app.must('confidenceVotes.finishCounting', {
    voteId: vote.id,
    version: reopened.vote.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: BOARD_HEAD,
  });
  await app.must('confidenceVotes.confirmResult', {
    voteId: vote.id,
    version: counted.vote.version,
    confirmedBy: BOARD_HEAD,
  });
}

function textOf(fileId: string): string {
  const file = app.files.get(fileId);
  if (!file) throw new Error('the file is not there');
  return new TextDecoder().decode(file.bytes);
}

describe('details', () => {
  test('come from profile and board at first', async () => {
    const vote = await preparedVote(app);
    expect(await detailsFor(vote.id, 'tally_minutes')).toMatchObject({
      place: 'Đắk Lắk',
      issueDate: '2026-07-14',
      signAuthority: 'on_behalf',
      signerName: BOARD_HEAD,
      remarks: '',
    });
    expect(await detailsFor(vote.id, 'confirming_resolution')).toMatchObject({
      signAuthority: 'own',
      signerPost: 'Chủ tịch',
    });
  });

  test('come from the last document later; remarks and date belong to their vote alone', async () => {
    const { vote } = await confirmedVote(app);
    const details = {
      ...(await detailsFor(vote.id, 'confirming_resolution')),
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
    expect(await detailsFor(vote.id, 'confirming_resolution')).toEqual(details);
    const next = await preparedVote(app, { title: 'Cuộc sau', date: '2028-12-01' });
    expect(await detailsFor(next.id, 'confirming_resolution')).toEqual({
      ...details,
      issueDate: '2028-12-01',
      remarks: '',
    });
  });

  test('of another procedure name whom it concerns, at the place where the earlier paper named others', async () => {
    const { vote } = await confirmedVote(app);
    const details = await detailsFor(vote.id, 'confirming_resolution');
    const recipients = ['Chính phủ', 'Những người được lấy phiếu', 'Lưu: VT'];
    const documents = [
      { kind: 'confirming_resolution' as const, details: { ...details, recipients }, version: null },
    ];
    await app.must('documents.makeDrafts', { subject: ofVote(vote.id), documents });
    const graded = await preparedVote(app, { title: 'Cuộc sau', date: '2028-12-01' });
    expect((await detailsFor(graded.id, 'confirming_resolution')).recipients).toEqual(recipients);
    const decided = await preparedVote(app, { title: 'Bỏ phiếu', date: '2028-12-02', procedure: 'decision' });
    expect((await detailsFor(decided.id, 'confirming_resolution')).recipients).toEqual([
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

describe('drafts', () => {
  test('hold the figures as they stand, under a code of their contents', async () => {
    const { vote } = await confirmedVote(app);
    const made = await drafts(vote.id);
    expect(made.map((record) => record.kind)).toEqual(KINDS);
    for (const record of made) {
      expect(record).toMatchObject({ status: 'draft', number: null, symbol: '', stale: false, version: 1 });
      expect(record.checkCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u);
    }
    expect(new Set(made.map((record) => record.checkCode)).size).toBe(4);
    const again = await drafts(vote.id);
    expect(again.map((record) => record.checkCode)).toEqual(made.map((record) => record.checkCode));
  });

  test('made again stay the same record, with its history', async () => {
    const { vote } = await confirmedVote(app);
    const [first] = await drafts(vote.id);
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
    const [first] = await drafts(vote.id);
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
    const [seen] = await drafts(vote.id, ['tally_minutes']);
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
    const [draft] = await drafts(vote.id, ['confirming_resolution']);
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
    const details = await detailsFor(vote.id, 'tally_minutes');
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
    await drafts(vote.id);
    await reopenedAndConfirmed(vote, 29);
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
    const [fresh] = await drafts(vote.id, [stale.kind as VoteDocumentKind]);
    expect(fresh?.stale).toBe(false);
  });

  test('still carry the former letterhead when the office changes, say so, and are not issued with another', async () => {
    const { vote } = await confirmedVote(app);
    const [draft] = await drafts(vote.id, ['confirming_resolution']);
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
    const [fresh] = await drafts(vote.id, ['confirming_resolution']);
    expect(fresh).toMatchObject({ stale: false, formerOffice: false });
    const issued = await issueKind(vote.id, 'confirming_resolution');
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
    const report = await issueKind(vote.id, 'tally_report');
    expect(await footOf(report.id)).toMatch(
      /^Thường Trực .* · Lập lúc .* · Người lập: Kiểm thử · Mã kiểm tra: /u,
    );
    expect(await app.must('office.getPaperOptions', {})).toEqual({ wholeFoot: true });
    await app.must('office.savePaperOptions', { wholeFoot: false });
    const resolution = await issueKind(vote.id, 'confirming_resolution');
    expect(await footOf(resolution.id)).toBe(`Mã kiểm tra: ${resolution.checkCode}`);
  });

  test('of a later vote stand under the place that the office now names', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(vote.id, ['tally_minutes']);
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
    await drafts(vote.id);
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

describe('issuing', () => {
  test('gives number, symbol and date, and takes the draft mark away', async () => {
    const { vote } = await confirmedVote(app);
    const record = await issueKind(vote.id, 'confirming_resolution');
    expect(record).toMatchObject({
      status: 'official',
      symbol: '01/NQ-HĐND',
      number: 1,
      year: 2026,
      issueDate: '2026-07-15',
      version: 2,
      stale: false,
    });
    const { model } = await app.database.kysely
      .selectFrom('official_document')
      .select('model')
      .where('id', '=', record.id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(model)).toMatchObject({
      draftMark: null,
      numberLine: 'Số: 01/NQ-HĐND',
      placeAndDate: 'Đắk Lắk, ngày 15 tháng 7 năm 2026',
    });
    expect((JSON.parse(model) as { verification: string }).verification).toContain(record.checkCode);
  });

  test('waits for the result to be confirmed', async () => {
    const opened = await openedVote(app);
    await enterAll(app, opened);
    const [draft] = await drafts(opened.id, ['tally_minutes']);
    expect(
      await app.call('documents.issue', {
        documentId: draft!.id,
        version: draft!.version,
        issueDate: '2026-07-15',
      }),
    ).toMatchObject({ ok: false, error: { code: 'document.vote-not-ready' } });
  });

  test('numbers each kind and year by itself; the table has none', async () => {
    const first = (await confirmedVote(app)).vote;
    const second = (await confirmedVote(app, { title: 'Cuộc hai' })).vote;
    expect((await issueKind(first.id, 'tally_minutes')).symbol).toBe('01/BB-BKP');
    expect((await issueKind(second.id, 'tally_minutes')).symbol).toBe('02/BB-BKP');
    expect((await issueKind(first.id, 'tally_report')).symbol).toBe('01/BC-BKP');
    expect((await issueKind(first.id, 'result_table')).number).toBeNull();
    expect((await issueKind(first.id, 'confirming_resolution', '2027-01-05')).symbol).toBe('01/NQ-HĐND');
    expect((await issueKind(second.id, 'confirming_resolution', '2026-12-30')).symbol).toBe('01/NQ-HĐND');
    const in2026 = await app.must('documents.listNumbers', { year: 2026 });
    expect(in2026.map((entry) => `${entry.abbreviation} ${entry.number}`)).toEqual([
      'BB 1',
      'BB 2',
      'BC 1',
      'NQ 1',
    ]);
    expect(await app.must('documents.listNumbers', { year: null })).toHaveLength(5);
  });

  test('follows the pattern of the office for the kind', async () => {
    await app.database.kysely
      .updateTable('office_profile')
      .set({
        number_patterns: JSON.stringify([
          { documentKind: '', pattern: '{no}/{kind}-{body}' },
          { documentKind: 'NQ', pattern: '{no}/{year}/{kind}-{body}' },
        ]),
      })
      .execute();
    const { vote } = await confirmedVote(app);
    expect((await issueKind(vote.id, 'confirming_resolution')).symbol).toBe('01/2026/NQ-HĐND');
    expect((await issueKind(vote.id, 'tally_minutes')).symbol).toBe('01/BB-BKP');
  });

  test('goes forward in time within a series, and not before the vote', async () => {
    const first = (await confirmedVote(app)).vote;
    const second = (await confirmedVote(app, { title: 'Cuộc hai' })).vote;
    await issueKind(first.id, 'tally_minutes', '2026-07-20');
    const [draft] = await drafts(second.id, ['tally_minutes']);
    const issue = (issueDate: string) =>
      app.call('documents.issue', { documentId: draft!.id, version: draft!.version, issueDate });
    expect(await issue('2026-07-19')).toMatchObject({
      ok: false,
      error: { code: 'document.date-before-last', params: { date: '20/07/2026' } },
    });
    expect(await issue('2026-07-13')).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', issues: [{ path: ['issueDate'] }] },
    });
    expect(await issue('2026-07-20')).toMatchObject({ ok: true });
  });

  test('a paper withdrawn because of its date does not hold up the next', async () => {
    const { vote } = await confirmedVote(app);
    const mistaken = await issueKind(vote.id, 'tally_minutes', '2026-12-31');
    await app.must('documents.withdraw', {
      documentId: mistaken.id,
      version: mistaken.version,
      reason: 'Ghi nhầm ngày ban hành',
    });
    const again = await issueKind(vote.id, 'tally_minutes', '2026-07-15');
    expect(again).toMatchObject({ number: 2, issueDate: '2026-07-15' });
  });

  test('leaves no gap and gives no number twice when many issue at once, some in vain', async () => {
    const wanted = [];
    for (let index = 0; index < 6; index += 1) {
      const { vote } = await confirmedVote(app, { title: `Cuộc ${index + 1}` });
      const [draft] = await drafts(vote.id, ['confirming_resolution']);
      const input = { documentId: draft!.id, version: draft!.version, issueDate: '2026-07-15' };
      // The second click on the same button, and a form that somebody else has changed.
      wanted.push(input, input, { ...input, version: 7 });
    }
    const replies = await Promise.all(wanted.map((input) => app.call('documents.issue', input)));
    const given = replies.flatMap((reply) => (reply.ok ? [reply.value.number] : []));
    expect(given.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    const codes = new Set(replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code])));
    expect(codes).toEqual(new Set(['conflict']));
    const register = await app.must('documents.listNumbers', { year: 2026 });
    expect(register.map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('makes one paper of a kind official at a time', async () => {
    const { vote } = await confirmedVote(app);
    const first = await issueKind(vote.id, 'tally_minutes');
    expect(
      await app.call('documents.issue', {
        documentId: first.id,
        version: first.version,
        issueDate: '2026-07-15',
      }),
    ).toMatchObject({ ok: false, error: { code: 'document.not-draft' } });
    const [second] = await drafts(vote.id, ['tally_minutes']);
    expect(
      await app.call('documents.issue', {
        documentId: second!.id,
        version: second!.version,
        issueDate: '2026-07-15',
      }),
    ).toMatchObject({ ok: false, error: { code: 'document.not-draft' } });
  });
});

describe('numbers given outside the program', () => {
  const given = (upTo: number, version: number | null = null, year = 2026) =>
    app.call('documents.setNumbersGivenOutside', { abbreviation: 'NQ', year, upTo, version });

  test('that end below what the program gave are refused, zero too', async () => {
    const { vote } = await confirmedVote(app);
    expect(await given(0)).toMatchObject({ ok: true });
    await issueKind(vote.id, 'confirming_resolution');
    expect(await given(0)).toMatchObject({
      ok: false,
      error: { code: 'document.number-in-use', params: { number: 1 } },
    });
    expect(await given(1)).toMatchObject({ ok: true, value: { givenOutside: 1, next: 2 } });
  });

  test('are the floor of the next one, in their kind and year alone', async () => {
    const { vote } = await confirmedVote(app);
    expect(await given(40)).toMatchObject({
      ok: true,
      value: { abbreviation: 'NQ', year: 2026, highest: 0, givenOutside: 40, next: 41, version: 1 },
    });
    expect((await issueKind(vote.id, 'confirming_resolution')).symbol).toBe('41/NQ-HĐND');
    expect((await issueKind(vote.id, 'tally_minutes')).symbol).toBe('01/BB-BKP');
    const next = (await confirmedVote(app, { title: 'Cuộc sau' })).vote;
    expect((await issueKind(next.id, 'confirming_resolution', '2027-01-08')).symbol).toBe('01/NQ-HĐND');
    expect(await app.must('documents.listNumberSeries', { year: null })).toMatchObject([
      { year: 2027, abbreviation: 'NQ', next: 2, version: null },
      { year: 2026, abbreviation: 'BB', next: 2, version: null },
      { year: 2026, abbreviation: 'NQ', highest: 41, givenOutside: 40, next: 42, version: 1 },
    ]);
  });

  test('can be raised later, and corrected, but not below a number in use', async () => {
    const first = (await confirmedVote(app)).vote;
    const second = (await confirmedVote(app, { title: 'Cuộc hai' })).vote;
    expect((await given(4)).ok).toBe(true);
    expect((await issueKind(first.id, 'confirming_resolution')).number).toBe(5);
    expect(await given(90, 1)).toMatchObject({ ok: true, value: { next: 91, version: 2 } });
    expect(await given(8, 2)).toMatchObject({ ok: true, value: { next: 9, version: 3 } });
    expect(await given(4, 3)).toMatchObject({
      ok: false,
      error: { code: 'document.number-in-use', params: { number: 5 } },
    });
    expect((await issueKind(second.id, 'confirming_resolution')).number).toBe(9);
  });

  test('of two windows the second is refused; what was done is in the log of the register', async () => {
    expect((await given(4)).ok).toBe(true);
    expect(await given(7)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await given(7, 1)).toMatchObject({ ok: true, value: { givenOutside: 7 } });
    // The same once more changes nothing.
    expect(await given(7, 2)).toMatchObject({ ok: true, value: { version: 2 } });
    const logged = await app.database.kysely
      .selectFrom('audit_log')
      .select(['entity', 'changes'])
      .where('entity_id', '=', NUMBER_REGISTER_ID)
      .orderBy('seq')
      .execute();
    expect(logged).toEqual([
      { entity: 'document', changes: JSON.stringify([{ field: 'Đến số', before: '', after: '4' }]) },
      { entity: 'document', changes: JSON.stringify([{ field: 'Đến số', before: '4', after: '7' }]) },
    ]);
  });
});

describe('withdrawing', () => {
  test('keeps the number in the register with its reason; the next one is a new number', async () => {
    const { vote } = await confirmedVote(app);
    const issued = await issueKind(vote.id, 'confirming_resolution');
    const withdrawn = await app.must('documents.withdraw', {
      documentId: issued.id,
      version: issued.version,
      reason: 'Sai tên đơn vị',
    });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', symbol: '01/NQ-HĐND', number: 1 });
    expect((await issueKind(vote.id, 'confirming_resolution')).number).toBe(2);
    expect(await app.must('documents.listNumbers', { year: 2026 })).toMatchObject([
      { number: 1, status: 'withdrawn', reason: 'Sai tên đơn vị', documentId: issued.id },
      { number: 2, status: 'used', reason: '' },
    ]);
  });

  test('is for official papers, at their present version', async () => {
    const { vote } = await confirmedVote(app);
    const [draft] = await drafts(vote.id, ['tally_minutes']);
    const withdraw = (version: number) =>
      app.call('documents.withdraw', { documentId: draft!.id, version, reason: 'Nhầm' });
    expect(await withdraw(1)).toMatchObject({ ok: false, error: { code: 'document.not-official' } });
    expect(await withdraw(2)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('an official paper whose figures changed says so, and keeps telling the old ones', async () => {
    const { vote } = await confirmedVote(app);
    const issued = await issueKind(vote.id, 'result_table');
    await reopenedAndConfirmed(vote, 29);
    const listed = await app.must('documents.listDocuments', { subject: ofVote(vote.id) });
    expect(listed[0]).toMatchObject({ id: issued.id, status: 'official', stale: true });
    const page = await app.must('documents.makeFile', { documentId: issued.id, format: 'html' });
    expect(textOf(page.id)).toContain('63,83');
    expect(textOf(page.id)).not.toContain('61,70');
    // Row P08: nobody takes it for one that stands.
    expect(textOf(page.id)).toContain('SỐ LIỆU ĐÃ ĐỔI');
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
    expect(textOf(after.id)).toContain('ĐÃ THU HỒI');
    expect((await app.must('office.getHome', {})).items.map(({ target }) => target)).not.toContain(
      `/documents/vote/${vote.id}/result_table`,
    );
  });
});

describe('files', () => {
  test('a preview stores nothing and is marked, even of a confirmed result', async () => {
    const { vote } = await confirmedVote(app);
    const page = await app.must('documents.preview', {
      subject: ofVote(vote.id),
      kind: 'tally_minutes',
      details: await detailsFor(vote.id, 'tally_minutes'),
    });
    expect(page).toMatchObject({ mediaType: 'text/html; charset=utf-8' });
    expect(textOf(page.id)).toContain('data-mark');
    expect(textOf(page.id)).toContain('63,83');
    expect(await app.must('documents.listDocuments', { subject: ofVote(vote.id) })).toEqual([]);
  });

  test('a preview works before there is anything to count', async () => {
    const vote = await preparedVote(app);
    for (const kind of KINDS) {
      const details = await detailsFor(vote.id, kind);
      expect(await app.call('documents.preview', { subject: ofVote(vote.id), kind, details })).toMatchObject({
        ok: true,
      });
    }
  });

  test('every format is made from what is stored', async () => {
    const { vote } = await confirmedVote(app);
    const [minutes, , report] = await drafts(vote.id);
    for (const format of ['pdf', 'docx', 'xlsx', 'html'] as const) {
      const file = await app.must('documents.makeFile', { documentId: minutes!.id, format });
      expect(file.fileName).toBe(`bien-ban-kiem-phieu-du-thao.${format}`);
      expect(file.size).toBeGreaterThan(0);
    }
    expect(await app.call('documents.makeFile', { documentId: report!.id, format: 'xlsx' })).toMatchObject({
      ok: false,
      error: { code: 'document.no-spreadsheet' },
    });
    expect(await app.call('documents.makeFile', { documentId: UNKNOWN_ID, format: 'html' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('printing hands the page over, or the PDF where the host cannot print', async () => {
    const { vote } = await confirmedVote(app);
    const [minutes] = await drafts(vote.id, ['tally_minutes']);
    const reply = await app.must('documents.print', { documentId: minutes!.id });
    expect(reply).toMatchObject({ handled: false, file: { mediaType: 'application/pdf' } });
    expect(printed).toHaveLength(1);
  });

  test('all files of a vote come as one archive, the official paper before its draft', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(vote.id);
    await issueKind(vote.id, 'confirming_resolution');
    await drafts(vote.id, ['confirming_resolution']);
    const archive = await app.must('documents.makeAllFiles', { subject: ofVote(vote.id) });
    const names = Object.keys(unzipSync(app.files.get(archive.id)!.bytes)).toSorted();
    expect(names).toEqual(
      [
        ...['pdf', 'docx', 'xlsx', 'html'].flatMap((format) => [
          `bien-ban-kiem-phieu-du-thao.${format}`,
          `bang-tong-hop-ket-qua-du-thao.${format}`,
          `nghi-quyet-xac-nhan-ket-qua-01-nq-hdnd.${format}`,
        ]),
        ...['pdf', 'docx', 'html'].map((format) => `bao-cao-ket-qua-kiem-phieu-du-thao.${format}`),
      ].toSorted(),
    );
    const empty = await preparedVote(app);
    expect(await app.call('documents.makeAllFiles', { subject: ofVote(empty.id) })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('all documents', () => {
  const pages = (): PdfPrinterPort => ({
    print: () => Promise.resolve(ok(new Uint8Array([37]))),
    close: () => Promise.resolve(),
  });

  test('come as files that are read without the program, each under a name of its own', async () => {
    const { vote } = await confirmedVote(app);
    for (let round = 0; round < 2; round += 1) {
      const table = await issueKind(vote.id, 'result_table');
      await app.must('documents.withdraw', {
        documentId: table.id,
        version: table.version,
        reason: 'Sai tên',
      });
    }
    const issued = await issueKind(vote.id, 'tally_minutes');
    const next = await confirmedVote(app);
    await drafts(next.vote.id, ['tally_minutes']);
    const stored = await readAllDocuments(app.database.kysely);
    const files = await filesOf(stored, pages());
    const names = [...files.keys()].filter((name) => name.endsWith('.html'));
    expect(names.map((name) => name.split('/')[1])).toEqual([
      'bien-ban-kiem-phieu-du-thao.html',
      'bien-ban-kiem-phieu-01-bb-bkp.html',
      'bang-tong-hop-ket-qua-da-thu-hoi.html',
      'bang-tong-hop-ket-qua-da-thu-hoi-2.html',
    ]);
    expect(new Set(names.map((name) => name.split('/')[0])).size).toBe(2);
    expect(files.size).toBe(3 * names.length);
    const page = [...files].find(([name]) => name.endsWith('bien-ban-kiem-phieu-01-bb-bkp.html'))?.[1];
    expect(strFromU8(page!)).toContain(issued.symbol);
  });

  test('without a browser the printed ones are left out', async () => {
    const { vote } = await confirmedVote(app);
    await drafts(vote.id, ['tally_minutes', 'tally_report']);
    const none: PdfPrinterPort = {
      ...pages(),
      print: () => Promise.resolve(err(appError('document.no-browser'))),
    };
    const files = await filesOf(await readAllDocuments(app.database.kysely), none);
    expect([...files.keys()].map((name) => name.split('.').at(-1))).toEqual(['docx', 'html', 'docx', 'html']);
  });
});

test('without a browser the archive has the other files and says what is missing', async () => {
  const other = await openTestApplication();
  try {
    await saveProfile(other);
    const { vote } = await confirmedVote(other);
    const details = await other.must('documents.proposeDetails', {
      subject: ofVote(vote.id),
      kind: 'tally_minutes',
    });
    await other.must('documents.makeDrafts', {
      subject: ofVote(vote.id),
      documents: [{ kind: 'tally_minutes', details, version: null }],
    });
    const archive = await other.must('documents.makeAllFiles', { subject: ofVote(vote.id) });
    const names = Object.keys(unzipSync(other.files.get(archive.id)!.bytes));
    expect(names).toContain('bien-ban-kiem-phieu-du-thao.docx');
    expect(names).toContain('bien-ban-kiem-phieu-du-thao.pdf-khong-co.txt');
  } finally {
    await other.close();
  }
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NUMBER_REGISTER_ID } from '@shared/documents/number-register';
import type { TestApplication } from '@tests/fixtures/harness';
import { confirmedVote, enterAll, openedVote } from '@tests/fixtures/vote-scene';
import { drafts, issueKind, openPaperOffice } from '@tests/fixtures/paper-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openPaperOffice();
});
afterEach(() => app.close());

describe('issuing', () => {
  test('gives number, symbol and date, and takes the draft mark away', async () => {
    const { vote } = await confirmedVote(app);
    const record = await issueKind(app, vote.id, 'confirming_resolution');
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
    const [draft] = await drafts(app, opened.id, ['tally_minutes']);
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
    expect((await issueKind(app, first.id, 'tally_minutes')).symbol).toBe('01/BB-BKP');
    expect((await issueKind(app, second.id, 'tally_minutes')).symbol).toBe('02/BB-BKP');
    expect((await issueKind(app, first.id, 'tally_report')).symbol).toBe('01/BC-BKP');
    expect((await issueKind(app, first.id, 'result_table')).number).toBeNull();
    expect((await issueKind(app, first.id, 'confirming_resolution', '2027-01-05')).symbol).toBe('01/NQ-HĐND');
    expect((await issueKind(app, second.id, 'confirming_resolution', '2026-12-30')).symbol).toBe(
      '01/NQ-HĐND',
    );
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
    expect((await issueKind(app, vote.id, 'confirming_resolution')).symbol).toBe('01/2026/NQ-HĐND');
    expect((await issueKind(app, vote.id, 'tally_minutes')).symbol).toBe('01/BB-BKP');
  });

  test('goes forward in time within a series, and not before the vote', async () => {
    const first = (await confirmedVote(app)).vote;
    const second = (await confirmedVote(app, { title: 'Cuộc hai' })).vote;
    await issueKind(app, first.id, 'tally_minutes', '2026-07-20');
    const [draft] = await drafts(app, second.id, ['tally_minutes']);
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
    const mistaken = await issueKind(app, vote.id, 'tally_minutes', '2026-12-31');
    await app.must('documents.withdraw', {
      documentId: mistaken.id,
      version: mistaken.version,
      reason: 'Ghi nhầm ngày ban hành',
    });
    const again = await issueKind(app, vote.id, 'tally_minutes', '2026-07-15');
    expect(again).toMatchObject({ number: 2, issueDate: '2026-07-15' });
  });

  test('leaves no gap and gives no number twice when many issue at once, some in vain', async () => {
    const wanted = [];
    for (let index = 0; index < 6; index += 1) {
      const { vote } = await confirmedVote(app, { title: `Cuộc ${index + 1}` });
      const [draft] = await drafts(app, vote.id, ['confirming_resolution']);
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
    const first = await issueKind(app, vote.id, 'tally_minutes');
    expect(
      await app.call('documents.issue', {
        documentId: first.id,
        version: first.version,
        issueDate: '2026-07-15',
      }),
    ).toMatchObject({ ok: false, error: { code: 'document.not-draft' } });
    const [second] = await drafts(app, vote.id, ['tally_minutes']);
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
    await issueKind(app, vote.id, 'confirming_resolution');
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
    expect((await issueKind(app, vote.id, 'confirming_resolution')).symbol).toBe('41/NQ-HĐND');
    expect((await issueKind(app, vote.id, 'tally_minutes')).symbol).toBe('01/BB-BKP');
    const next = (await confirmedVote(app, { title: 'Cuộc sau' })).vote;
    expect((await issueKind(app, next.id, 'confirming_resolution', '2027-01-08')).symbol).toBe('01/NQ-HĐND');
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
    expect((await issueKind(app, first.id, 'confirming_resolution')).number).toBe(5);
    expect(await given(90, 1)).toMatchObject({ ok: true, value: { next: 91, version: 2 } });
    expect(await given(8, 2)).toMatchObject({ ok: true, value: { next: 9, version: 3 } });
    expect(await given(4, 3)).toMatchObject({
      ok: false,
      error: { code: 'document.number-in-use', params: { number: 5 } },
    });
    expect((await issueKind(app, second.id, 'confirming_resolution')).number).toBe(9);
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

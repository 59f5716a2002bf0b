import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfLine, type HashedLine } from '@main/database/log-line-hash';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { openedVote } from '@tests/fixtures/vote-scene';

let app: TestApplication;

beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

test('a line of another PC that sets more ballots aside than one question to SQLite may name is told by their number', async () => {
  const { id: voteId } = await openedVote(app, { countMode: 'ballots' });
  const entryIds = Array.from(
    { length: 60_000 },
    (_, index) => `0190bbbb-0000-7000-8000-${String(index).padStart(12, '0')}`,
  );
  const line: HashedLine & { readonly eventKind: 'entries_voided' } = {
    ...{ voteId, origin: 'aaaaaaaa', seq: 1, at: '2026-07-15T02:00:00.000Z', previousHash: '' },
    eventKind: 'entries_voided',
    payload: JSON.stringify({ entryIds, resolutionIds: [], reason: 'Gõ nhầm xấp', operatorId: entryIds[0] }),
  };
  await app.database.kysely
    .insertInto('count_log')
    .values({
      vote_id: voteId,
      origin: line.origin,
      seq: line.seq,
      at: line.at,
      event_kind: line.eventKind,
      payload: line.payload,
      previous_hash: line.previousHash,
      hash: hashOfLine(line),
    })
    .execute();
  const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
  expect(lines.map(({ words }) => words)).toContain('Bỏ 60000 phiếu đã nhập. Lý do: Gõ nhầm xấp');
});

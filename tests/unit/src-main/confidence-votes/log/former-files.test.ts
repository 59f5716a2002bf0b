import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { mustTakeIn, preview } from '@tests/fixtures/exchange-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';

/** A file that the program wrote while the content code was made by the second rule, with the codes of its minutes. */

const bytes = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../../../fixtures/former-vote-files/version-7.thuongtruc.json')),
);
const ON_MINUTES = { at: '2026-07-15T02:00:00.000Z', headCode: '6MB2JM99', contentCode: '7YW8JT14' };
const VOTE = '01a21e04-ebd9-732d-80b9-433181b3ee72';

let app: TestApplication;

beforeAll(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterAll(() => app.close());

describe('a vote that was closed by the second rule', () => {
  test('verifies as it did, to the codes on its minutes', () => {
    expect(verifyVoteFile(bytes)).toMatchObject({
      ...{ intact: true, findings: [], broken: null, frozen: ON_MINUTES },
      contentCode: ON_MINUTES.contentCode,
    });
  });

  test('keeps them on a PC of today, whose own code is another and is told so', async () => {
    const told = await preview(app, null, bytes);
    expect(told.ok && told.value.notes[0]).toBe(
      'Tệp của phiên bản chương trình cũ: mã nội dung tính cách khác, không so được với máy này; hãy cập nhật máy kia.',
    );
    await mustTakeIn(app, null, bytes);
    expect(await app.must('countLog.verifyLog', { voteId: VOTE })).toMatchObject({
      ...{ intact: true, findings: [], frozen: ON_MINUTES },
    });
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: VOTE });
    expect(vote.frozenCodes).toEqual(ON_MINUTES);
    const { contentCode } = await app.must('countLog.getCodes', { voteId: VOTE });
    expect(contentCode).not.toBe(ON_MINUTES.contentCode);
  });
});

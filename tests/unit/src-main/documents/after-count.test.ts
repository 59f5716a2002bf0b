import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HostAdapters } from '@main/application/ports';
import { ok } from '@shared/kernel/result';
import type { OfficialDocument } from '@shared/official-documents';
import { checkModel } from '@tests/documents/layout-check';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  BALLOTS,
  BOARD_HEAD,
  confirmedVote,
  enterAll,
  openedVote,
  saveProfile,
} from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

const pdfPrinter: HostAdapters['pdfPrinter'] = {
  print: (html) => Promise.resolve(ok(new TextEncoder().encode(html))),
  close: () => Promise.resolve(),
};

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication({ adapters: { pdfPrinter } });
  await saveProfile(app);
});
afterEach(() => app.close());

const papers = (voteId: string) =>
  app.must('documents.listPapers', { subject: ofVote(voteId), stages: ['result'] });

/** Confirmed, with so many low marks for each person in the order of the sheet, of 47 collected. */
async function confirmedWithLow(lows: readonly number[]) {
  const vote = await openedVote(app);
  await enterAll(app, vote);
  const entered = await app.must('confidenceVotes.getVote', { voteId: vote.id });
  for (const [index, { officialId, version }] of entered.vote.tally.entries()) {
    const low = lows[index] ?? 0;
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId,
      version,
      counts: { high: 45 - low, medium: 0, low },
      invalidRows: 2,
    });
  }
  const counted = await app.must('confidenceVotes.finishCounting', {
    voteId: vote.id,
    version: vote.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: BOARD_HEAD,
  });
  const { vote: confirmed } = await app.must('confidenceVotes.confirmResult', {
    voteId: vote.id,
    version: counted.vote.version,
    confirmedBy: BOARD_HEAD,
  });
  return confirmed;
}

/** The register names a new chair of the UBND. */
async function chairOfCommittee(fullName: string): Promise<void> {
  const { id: personId } = await app.must('council.savePerson', {
    id: null,
    version: null,
    fields: {
      fullName,
      givenName: '',
      sex: null,
      birthDate: null,
      ethnicGroup: '',
      partyJoined: null,
      partyDate: null,
      occupation: '',
      phone: '',
      note: '',
    },
  });
  const posts = await app.must('council.listPosts', {});
  const post = posts.find(({ title }) => /^Chủ tịch (?:UBND|Ủy ban nhân dân)/u.test(title));
  if (!post) throw new Error('no post');
  const fields = { personId, from: '2026-06-20', to: null, decision: '', decisionDate: null, endReason: '' };
  await app.must('council.saveHolding', { id: null, version: null, postId: post.id, fields });
}

test('submissions follow from the result, one for each person it concerns', async () => {
  const vote = await confirmedWithLow([23, 24, 31, 32]);
  const [, over, almost, twoThirds] = vote.tally;
  const submissions = (await papers(vote.id)).filter(({ kind }) => kind.endsWith('submission'));
  expect(submissions.map(({ kind, part }) => [kind, part])).toEqual([
    ['decision_vote_submission', over?.officialId],
    ['decision_vote_submission', almost?.officialId],
    ['dismissal_submission', twoThirds?.officialId],
  ]);
});

test('dismissal is submitted by whoever introduced the person, in their letterhead', async () => {
  const vote = await confirmedWithLow([32, 0, 32, 32]);
  const [chairOfCouncil, , chair, deputyChair] = vote.tally;
  const proposed = async (officialId: string | undefined) =>
    app.must('documents.proposeDetails', {
      subject: ofVote(vote.id),
      kind: 'dismissal_submission',
      part: officialId ?? '',
    });
  for (const own of [chairOfCouncil, chair]) {
    expect((await proposed(own?.officialId)).signerPost).toBe('Chủ tịch');
  }
  const details = await proposed(deputyChair?.officialId);
  expect(details).toMatchObject({
    signAuthority: 'on_behalf',
    signerPost: 'Chủ tịch UBND',
    signerName: chair?.name,
  });
  const preview = await app.must('documents.preview', {
    subject: ofVote(vote.id),
    kind: 'dismissal_submission',
    part: deputyChair?.officialId ?? '',
    details,
  });
  const text = strFromU8(app.files.get(preview.id)?.bytes ?? new Uint8Array());
  expect(text).toContain('ỦY BAN NHÂN DÂN');
  expect(text).toContain('/TTr-UBND');
  expect(text.replaceAll('\u00A0', ' ')).toContain('TM. ỦY BAN NHÂN DÂN');
  expect(text).not.toContain('CHỦ TỊCH UBND');

  // That the UBND signed the last one is no habit: the next is about somebody whom the council's side introduced.
  await app.must('documents.makeDrafts', {
    subject: ofVote(vote.id),
    documents: [
      { kind: 'dismissal_submission', part: deputyChair?.officialId ?? '', details, version: null },
    ],
  });
  for (const own of [chairOfCouncil, chair]) {
    expect(await proposed(own?.officialId)).toMatchObject({ signerPost: 'Chủ tịch' });
  }
});

test('whoever chairs the UBND in the register signs for it, also where the list of the vote names another or nobody', async () => {
  const vote = await confirmedWithLow([0, 0, 0, 32]);
  const deputyChair = vote.tally[3];
  const proposed = () =>
    app.must('documents.proposeDetails', {
      subject: ofVote(vote.id),
      kind: 'dismissal_submission',
      part: deputyChair?.officialId ?? '',
    });
  expect(await proposed()).toMatchObject({ signerName: vote.tally[2]?.name });
  await chairOfCommittee('Hoàng Văn Đức');
  expect(await proposed()).toMatchObject({ signerPost: 'Chủ tịch UBND', signerName: 'Hoàng Văn Đức' });
});

test('a result without consequence has no submission, and asking for one is refused', async () => {
  const { vote } = await confirmedVote(app);
  expect((await papers(vote.id)).map(({ kind }) => kind)).toEqual([
    'tally_minutes',
    'result_table',
    'tally_report',
    'confirming_resolution',
    'announcement_notice',
  ]);
  expect(
    await app.call('documents.proposeDetails', {
      subject: ofVote(vote.id),
      kind: 'dismissal_submission',
      part: vote.officials[0]?.id ?? '',
    }),
  ).toMatchObject({ error: { code: 'document.not-applicable' } });
});

test('one step makes all papers in all formats and the slides, and leaves issued ones alone', async () => {
  const vote = await confirmedWithLow([0, 24, 0, 32]);
  const archive = await app.must('resultFiles.makeWholeResult', { voteId: vote.id });
  const names = Object.keys(unzipSync(app.files.get(archive.id)?.bytes ?? new Uint8Array()));
  for (const paper of [
    'bien-ban-kiem-phieu',
    'bang-tong-hop-ket-qua',
    'bao-cao-ket-qua-kiem-phieu',
    'nghi-quyet-xac-nhan-ket-qua',
    'thong-bao-cong-khai-ket-qua',
    'to-trinh-bo-phieu-tin-nhiem',
    'to-trinh-mien-nhiem',
  ]) {
    for (const format of ['pdf', 'docx', 'html']) {
      expect(names.filter((name) => name.startsWith(paper) && name.endsWith(format))).toHaveLength(1);
    }
  }
  expect(names).toContain('trang-chieu-lay-phieu-tin-nhiem-giua-nhiem-ky.pdf');
  expect(names).toContain('trang-chieu-lay-phieu-tin-nhiem-giua-nhiem-ky.pptx');
  expect(names.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThanOrEqual(3);

  const [minutes] = await papers(vote.id);
  const issued = await app.must('documents.issue', {
    documentId: minutes?.record?.id ?? '',
    version: minutes?.record?.version ?? 0,
    issueDate: '2026-07-14',
  });
  await app.must('resultFiles.makeWholeResult', { voteId: vote.id });
  expect((await papers(vote.id))[0]?.record).toMatchObject({ id: issued.id, status: 'official', number: 1 });
});

test('nothing is left to make after it, the balance of the ballots included', async () => {
  const vote = await confirmedWithLow([0, 24, 0, 32]);
  const listed = () =>
    app.must('documents.listPapers', { subject: ofVote(vote.id), stages: ['count', 'result'] });
  expect((await listed()).map(({ kind }) => kind)).toContain('ballot_balance');
  await app.must('resultFiles.makeWholeResult', { voteId: vote.id });
  expect((await listed()).every(({ record, tooLate }) => record !== null || tooLate !== null)).toBe(true);
});

test('what is proposed for every paper keeps the layout of the decree', async () => {
  const vote = await confirmedWithLow([0, 24, 0, 32]);
  await app.must('resultFiles.makeWholeResult', { voteId: vote.id });
  const stored = app.database.raw.prepare<[], { model: string }>('SELECT model FROM official_document').all();
  expect(stored.length).toBeGreaterThan(5);
  for (const { model } of stored) expect(checkModel(JSON.parse(model) as OfficialDocument)).toEqual([]);
});

test('nothing of it before the head confirms', async () => {
  const vote = await openedVote(app);
  await enterAll(app, vote);
  await app.must('confidenceVotes.finishCounting', {
    voteId: vote.id,
    version: vote.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: BOARD_HEAD,
  });
  expect(await app.call('resultFiles.makeWholeResult', { voteId: vote.id })).toMatchObject({
    error: { code: 'document.result-not-confirmed' },
  });
  for (const format of ['pdf', 'pptx'] as const) {
    expect(await app.call('resultFiles.makeSlides', { voteId: vote.id, format })).toMatchObject({
      error: { code: 'document.slides-not-ready' },
    });
  }
});

test('slides hold the counts of the vote', async () => {
  const { vote } = await confirmedVote(app);
  const file = await app.must('resultFiles.makeSlides', { voteId: vote.id, format: 'pdf' });
  const page = new TextDecoder().decode(app.files.get(file.id)?.bytes);
  for (const { name } of vote.tally) expect(page).toContain(name.replace("'", '&#39;'));
  expect(page).toContain(`>${BALLOTS.collected}<`);
  const pptx = await app.must('resultFiles.makeSlides', { voteId: vote.id, format: 'pptx' });
  const parts = unzipSync(app.files.get(pptx.id)?.bytes ?? new Uint8Array());
  expect(strFromU8(parts['ppt/slides/slide2.xml'] ?? new Uint8Array())).toContain('63,83%');
});

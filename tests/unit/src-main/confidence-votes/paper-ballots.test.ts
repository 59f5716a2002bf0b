import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { sheetsPrinted } from '@shared/confidence-votes/paper-ballots/model';
import { ok } from '@shared/kernel/result';
import { ofVote } from '@shared/documents/subject';
import { smallPdf } from '@tests/fixtures/small-pdf';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import {
  confirmedVote,
  enterAll,
  FIELDS,
  officialEntry,
  openedVote,
  preparedVote,
  refOf,
  saveProfile,
} from '@tests/fixtures/vote-scene';

let app: TestApplication;
let pages: string[];
beforeEach(async () => {
  pages = [];
  app = await openTestApplication({
    adapters: {
      pdfPrinter: {
        print: (html) => {
          pages.push(html);
          return Promise.resolve(ok(new TextEncoder().encode('%PDF')));
        },
        close: () => Promise.resolve(),
      },
    },
  });
  await saveProfile(app);
});
afterEach(() => app.close());

type Vote = VoteReply['vote'];
const kindIds = (vote: Vote) => vote.ballotKinds.map(({ ballotKindId }) => ballotKindId);
const release = (vote: Vote, paper: 'A4' | 'A5' = 'A4') =>
  app.must('paperBallots.releaseBallots', { voteId: vote.id, paper, ballotKindIds: kindIds(vote) });

describe('releasing ballots', () => {
  test('fixes number, hash and code of each kind', async () => {
    const vote = await preparedVote(app);
    expect((await app.must('paperBallots.getReleases', { voteId: vote.id })).kinds).toMatchObject([
      { title: 'Khối HĐND', persons: 2, releases: [] },
      { title: 'Khối UBND', persons: 2, releases: [] },
    ]);
    const { kinds } = await release(vote);
    expect(kinds).toHaveLength(2);
    for (const { releases } of kinds) {
      expect(releases).toMatchObject([{ no: 1, paper: 'A4', current: true, releasedBy: 'Kiểm thử' }]);
      expect(releases[0]!.hash).toMatch(/^[0-9a-f]{64}$/u);
      expect(releases[0]!.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u);
    }
    expect(kinds[0]!.releases[0]!.hash).not.toBe(kinds[1]!.releases[0]!.hash);
  });

  test('takes as many kinds as there are people: bỏ phiếu has one for each', async () => {
    const made = await preparedVote(app, { procedure: 'decision' });
    const named = Array.from({ length: 25 }, (_, index) => `Người thứ ${index + 1}`);
    const { vote: split } = await app.must('confidenceVotes.saveBallotKinds', {
      ...refOf(made),
      kinds: [
        ...made.ballotKinds.map(({ ballotKindId, title }) => ({ ballotKindId, title })),
        ...named.map((title) => ({ ballotKindId: null, title })),
      ],
    });
    const { vote } = await app.must('confidenceVotes.saveOfficials', {
      ...refOf(split),
      officials: named.map((name) =>
        officialEntry({
          name,
          ballotKindId: split.ballotKinds.find(({ title }) => title === name)?.ballotKindId ?? null,
        }),
      ),
    });
    const voted = vote.ballotKinds.filter(({ title }) => named.includes(title));
    const { kinds } = await app.must('paperBallots.releaseBallots', {
      ...{ voteId: vote.id, paper: 'A5' },
      ballotKindIds: voted.map(({ ballotKindId }) => ballotKindId),
    });
    expect(kinds.filter(({ releases }) => releases.length === 1).map(({ title }) => title)).toEqual(named);
  });

  test('the same contents are no new release; another paper is', async () => {
    const vote = await preparedVote(app);
    await release(vote);
    const again = await app.call('paperBallots.releaseBallots', {
      voteId: vote.id,
      paper: 'A4',
      ballotKindIds: kindIds(vote),
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'paper-ballots.unchanged' } });
    const { kinds } = await release(vote, 'A5');
    expect(kinds[0]!.releases.map(({ no, paper }) => [no, paper])).toEqual([
      [2, 'A5'],
      [1, 'A4'],
    ]);
  });

  test('a changed day makes the release old, and its print stays what it was', async () => {
    const vote = await preparedVote(app);
    const first = (await release(vote)).kinds[0]!.releases[0]!;
    await app.must('paperBallots.printBallots', { releaseId: first.releaseId, copies: 50 });
    await app.must('confidenceVotes.saveFields', {
      ...refOf(vote),
      fields: { ...FIELDS, date: '2026-07-15' },
    });
    const { kinds } = await app.must('paperBallots.getReleases', { voteId: vote.id });
    expect(kinds.map(({ releases }) => releases[0]!.current)).toEqual([false, false]);
    await app.must('paperBallots.printBallots', { releaseId: first.releaseId, copies: 1 });
    expect(pages[1]).toBe(pages[0]);
    expect(pages[0]).toContain(`Mẫu phiếu số 1 · mã ${first.code}`);
    expect((await release(vote)).kinds[0]!.releases[0]).toMatchObject({ no: 2, current: true });
  });

  test('a release in the database cannot be changed', async () => {
    const vote = await preparedVote(app);
    await release(vote);
    expect(() => app.database.raw.exec("UPDATE ballot_release SET paper = 'A5'")).toThrow(/never changed/u);
  });

  test('every printing stands in the history with its sheets', async () => {
    const vote = await preparedVote(app);
    const { kinds } = await release(vote);
    await app.must('paperBallots.recordPrinting', {
      releaseId: kinds[0]!.releases[0]!.releaseId,
      copies: 52,
    });
    const rows = app.database.raw
      .prepare<[], { summary: string; changes: string }>(
        'SELECT summary, changes FROM audit_log ORDER BY seq',
      )
      .all();
    expect(rows.at(-1)).toMatchObject({ summary: 'In phiếu: Khối HĐND' });
    expect(rows.at(-1)!.changes).toContain('"52"');
  });

  test('a release tells what was printed of it, by whom', async () => {
    const vote = await preparedVote(app);
    const { releaseId } = (await release(vote)).kinds[0]!.releases[0]!;
    // Pages that are only shown are not printed yet: whoever stands at the printer says how many came out.
    expect(await app.must('paperBallots.printBallots', { releaseId, copies: 60 })).toMatchObject({
      handled: false,
      noted: false,
    });
    await app.must('paperBallots.recordPrinting', { releaseId, copies: 52 });
    await app.must('paperBallots.recordPrinting', { releaseId, copies: 3 });
    const { kinds } = await app.must('paperBallots.getReleases', { voteId: vote.id });
    expect(kinds.map(({ releases }) => releases[0]!.printings)).toMatchObject([
      [
        { copies: 52, by: 'Kiểm thử' },
        { copies: 3, by: 'Kiểm thử' },
      ],
      [],
    ]);
    expect(kinds.map(sheetsPrinted)).toEqual([55, null]);
  });

  test('tells how many pages a ballot has once it was laid out, and the balance of the ballots says so', async () => {
    const pdf = await smallPdf('Phiếu', 3);
    const desk = await openTestApplication({
      adapters: { pdfPrinter: { print: () => Promise.resolve(ok(pdf)), close: () => Promise.resolve() } },
    });
    await saveProfile(desk);
    const vote = await openedVote(desk);
    const released = await desk.must('paperBallots.releaseBallots', {
      ...{ voteId: vote.id, paper: 'A5', ballotKindIds: kindIds(vote) },
    });
    const { releaseId, pages: before } = released.kinds[1]!.releases[0]!;
    expect(before).toBeNull();
    const print = () => desk.must('paperBallots.printBallots', { releaseId, copies: 47 });
    expect(await print()).toMatchObject({ pages: 3, noted: false });
    await print();
    const { kinds } = await desk.must('paperBallots.getReleases', { voteId: vote.id });
    expect(kinds.map(({ releases }) => releases[0]!.pages)).toEqual([null, 3]);
    const told = desk.database.raw
      .prepare<[], { n: number }>("SELECT count(*) AS n FROM audit_log WHERE summary LIKE 'Đếm trang%'")
      .get();
    expect(told?.n).toBe(1);
    const subject = ofVote(vote.id);
    const details = await desk.must('documents.proposeDetails', { subject, kind: 'ballot_balance' });
    const [draft] = await desk.must('documents.makeDrafts', {
      subject,
      documents: [{ kind: 'ballot_balance', details, version: null }],
    });
    const { model } = await desk.database.kysely
      .selectFrom('official_document')
      .select('model')
      .where('id', '=', draft!.id)
      .executeTakeFirstOrThrow();
    expect(model).toContain('Trang mỗi phiếu');
    expect(model).toContain('tờ');
    await desk.close();
  });

  test('is counted by itself where the host knows that the pages went to the printer, and not when they did not', async () => {
    let goesOut = false;
    const desk = await openTestApplication({
      adapters: {
        pdfPrinter: { print: () => Promise.resolve(ok(new Uint8Array([1]))), close: () => Promise.resolve() },
        shell: {
          openFolder: () => Promise.resolve(false),
          printPdf: () => Promise.resolve(ok({ printed: Promise.resolve(goesOut) })),
        },
      },
    });
    try {
      await saveProfile(desk);
      const vote = await preparedVote(desk);
      const released = await desk.must('paperBallots.releaseBallots', {
        ...{ voteId: vote.id, paper: 'A4', ballotKindIds: kindIds(vote) },
      });
      const { releaseId } = released.kinds[0]!.releases[0]!;
      const print = () => desk.must('paperBallots.printBallots', { releaseId, copies: 50 });
      const sheets = async () =>
        sheetsPrinted((await desk.must('paperBallots.getReleases', { voteId: vote.id })).kinds[0]!);
      expect(await print()).toMatchObject({ handled: true, noted: false });
      expect(await sheets()).toBeNull();
      goesOut = true;
      expect(await print()).toMatchObject({ handled: true, noted: true });
      expect(await sheets()).toBe(50);
    } finally {
      await desk.close();
    }
  });

  test('is refused for a kind without people and after the count', async () => {
    const vote = await preparedVote(app);
    const { vote: more } = await app.must('confidenceVotes.saveBallotKinds', {
      ...refOf(vote),
      kinds: [
        ...vote.ballotKinds.map(({ ballotKindId, title }) => ({ ballotKindId, title })),
        { ballotKindId: null, title: 'Khối khác' },
      ],
    });
    const empty = await app.call('paperBallots.releaseBallots', {
      voteId: more.id,
      paper: 'A4',
      ballotKindIds: [more.ballotKinds[2]!.ballotKindId],
    });
    expect(empty).toMatchObject({ ok: false, error: { code: 'paper-ballots.nobody' } });
    const { vote: confirmed } = await confirmedVote(app);
    const late = await app.call('paperBallots.releaseBallots', {
      voteId: confirmed.id,
      paper: 'A4',
      ballotKindIds: kindIds(confirmed),
    });
    expect(late).toMatchObject({ ok: false, error: { code: 'paper-ballots.too-late' } });
  });

  test('a vote whose ballots are released is neither removed nor given another procedure', async () => {
    const vote = await preparedVote(app);
    await release(vote);
    const code = 'vote.ballots-released';
    expect(await app.call('confidenceVotes.removeVote', refOf(vote))).toMatchObject({
      ok: false,
      error: { code },
    });
    const fields = { ...FIELDS, procedure: 'decision' as const };
    expect(await app.call('confidenceVotes.saveFields', { ...refOf(vote), fields })).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

describe('the preview', () => {
  test('is marked as a specimen and stores nothing', async () => {
    const vote = await preparedVote(app);
    const artifact = await app.must('paperBallots.previewBallot', {
      voteId: vote.id,
      ballotKindId: kindIds(vote)[0]!,
      paper: 'A5',
      format: 'html',
    });
    const html = new TextDecoder().decode(app.files.get(artifact.id)!.bytes);
    expect(html).toContain('BẢN MẪU');
    expect(html).toContain('H&#39;Len Niê');
    expect((await app.must('paperBallots.getReleases', { voteId: vote.id })).kinds[0]!.releases).toEqual([]);
  });
});

describe('the balance of the sheets', () => {
  const recordBalance = (vote: Vote, at: number, version: number, unused: number) =>
    app.call('paperBallots.recordBalance', {
      voteId: vote.id,
      ballotKindId: kindIds(vote)[at]!,
      version,
      testBallots: 1,
      exchanged: 1,
      spoiled: 1,
      unused,
    });

  test('is kept beside the ballots and checked with them', async () => {
    const vote = await openedVote(app);
    await enterAll(app, vote, { printed: 50 });
    const blocking = async (version: number, unused: number) => {
      const reply = await recordBalance(vote, 0, version, unused);
      if (!reply.ok) throw new Error(reply.error.code);
      return reply.value.result.problems.filter(({ severity }) => severity === 'blocking');
    };
    expect(await blocking(2, 5)).toMatchObject([{ code: 'printed_balance_mismatch', difference: 4 }]);
    expect(await blocking(3, 1)).toEqual([]);
    const { vote: now } = await app.must('confidenceVotes.getVote', { voteId: vote.id });
    expect(now.ballotKinds).toMatchObject([{ balance: { unused: 1 }, version: 4 }, { version: 2 }]);
  });

  test('knows when another window was faster, and sent twice it is written once', async () => {
    const vote = await openedVote(app);
    const first = await recordBalance(vote, 0, 1, 5);
    expect(first).toMatchObject({
      ok: true,
      value: { vote: { ballotKinds: [{ version: 2 }, { version: 1 }] } },
    });
    expect(await recordBalance(vote, 0, 1, 5)).toMatchObject({ ok: true });
    expect(await recordBalance(vote, 0, 1, 6)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  test('is not asked before the box is opened', async () => {
    const vote = await preparedVote(app);
    expect(await recordBalance(vote, 0, 1, 5)).toMatchObject({ ok: false, error: { code: 'vote.locked' } });
  });
});

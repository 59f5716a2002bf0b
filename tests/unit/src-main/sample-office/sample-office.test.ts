import { expect, it } from 'vitest';
import { handleFileRequest } from '@main/application/file-requests';
import { fillSampleOffice } from '@main/sample-office';
import { openTestApplication } from '@tests/fixtures/harness';

it('fills a believable office through the same door as a clerk, once', async () => {
  const app = await openTestApplication();
  const application = {
    dispatch: (name: string, input: unknown) => app.dispatch(name, input),
    handleFileRequest: (request: Request) => handleFileRequest(app.files, request),
  };
  await fillSampleOffice(application);
  await fillSampleOffice(application);

  expect(await app.must('council.listUnits', {})).toHaveLength(102);
  expect(await app.must('council.listDeputies', {})).toHaveLength(47);
  const posts = await app.must('council.listPosts', {});
  const officials = new Set(
    posts.flatMap((post) =>
      post.holdings.filter((holding) => holding.current).map((holding) => holding.personId),
    ),
  );
  expect(officials.size).toBe(28);
  expect(posts.reduce((sum, post) => sum + post.vacancies, 0)).toBe(2);

  const votes = await app.must('confidenceVotes.listVotes', {});
  expect(votes.map((vote) => vote.status).sort()).toEqual(['confirmed', 'prepared']);
  const confirmed = votes.find((vote) => vote.status === 'confirmed');
  const { result } = await app.must('confidenceVotes.getVote', { voteId: confirmed?.id ?? '' });
  expect(result.complete).toBe(true);
  // At whatever hour the sample is made, the count ended when its figures were closed.
  expect(result.problems.map(({ code }) => code)).not.toContain('end_time_odd');
  const consequences = result.kinds.flatMap((kind) => kind.rows.map((row) => row.consequence));
  expect(consequences.filter((code) => code === 'over_half_no_trust')).toHaveLength(1);
  // Grading is held once in a term: the sample shows no second one.
  expect(votes.filter(({ procedure }) => procedure === 'grading').map(({ status }) => status)).toEqual([
    'prepared',
  ]);
  const classes = await app.must('training.listClasses', {});
  expect(classes.map(({ courseKind }) => courseKind).sort()).toEqual([
    'study_visit',
    'training_course',
    'workshop',
  ]);
  const training = classes.find(({ courseKind }) => courseKind === 'workshop');
  expect(training).toMatchObject({ slots: 6, heldSlots: 4, trainees: 64, units: 28 });
  const { units } = await app.must('training.getResult', { classId: training?.id ?? '' });
  expect(units).toHaveLength(102);
  expect(units.filter(({ standing }) => standing === 'sent_nobody')).toHaveLength(2);
  const overview = await app.must('trainingStatistics.getOverview', { year: 2026 });
  expect(overview.units).toHaveLength(102);
  expect(overview.clusters).toHaveLength(10);
  expect(overview.clusters.reduce((sum, { came }) => sum + came, 0)).toBe(overview.total.came);
  // The class of all communes: one of them sent nobody.
  expect(overview.units.filter(({ cells }) => cells[0]?.standing === 'sent_nobody')).toHaveLength(1);
  const finished = classes.find(({ courseKind }) => courseKind === 'training_course')?.id ?? '';
  const { people, cancelled } = await app.must('trainingCertificates.getClassCertificates', {
    classId: finished,
  });
  const eligible = people.filter(({ outcome }) => outcome === 'eligible');
  expect(eligible.filter(({ certificate }) => certificate === null)).toHaveLength(1);
  expect(cancelled.map(({ replacedBy }) => replacedBy === null).sort()).toEqual([false, true]);
  expect((await app.must('trainingPayments.listPayments', { classId: finished })).items).toHaveLength(2);
  const register = await app.must('trainingCertificates.listRegister', { year: 2026 });
  expect(register.rows.map(({ no }) => no).sort((left, right) => left - right)).toEqual(
    Array.from({ length: eligible.length + 1 }, (_, index) => index + 1),
  );
  const sessions = await app.must('sessions.listSessions', {});
  expect(sessions).toMatchObject([
    { number: 15, sittings: 4 },
    { number: 14, sittings: 2, phase: 'sitting' },
  ]);
  const hall = await app.must('hall.getHall', { sessionId: sessions[1]?.id ?? '' });
  expect(hall).toMatchObject({ roll: { total: 47, inHall: 44, quorum: true }, lastVote: { votesFor: 22 } });
  const current = hall.items.findIndex(({ id }) => id === hall.currentItemId);
  expect(hall.items[current]?.kind).toBe('discussion');
  expect(
    hall.items.map(({ endedAt, startedAt }) => [startedAt !== null, endedAt !== null]),
    'what comes before the current item was held, what comes after it was not',
  ).toEqual(hall.items.map((_item, index) => [index <= current, index < current]));
  const agenda = await app.must('agenda.getAgenda', { sessionId: sessions[0]?.id ?? '' });
  expect(agenda.items.length).toBeGreaterThan(8);
  const { papers } = await app.must('sessionPapers.getPapers', { sessionId: sessions[0]?.id ?? '' });
  expect(papers.filter(({ versions }) => versions.length > 0)).toHaveLength(6);
  expect(papers.filter(({ versions }) => versions[0]?.pageCount === 2)).toHaveLength(1);
  await app.close();
});

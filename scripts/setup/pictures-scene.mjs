/**
 * What the pictures show besides the sample office: a count ballot by ballot in the middle of its work, results of
 * earlier years, and days around today. Invented, and the same at every run but for the days.
 */
const BALLOTS = 46;
const PIN = '2468';
const CREW = {
  typist_1: 'Bùi Văn Cường',
  typist_2: 'Hồ Thị Đào',
  resolver: 'Ngô Văn Em',
};

/** Numbers from 0 to below 1 (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const dayFromNow = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Day and hour in Vietnam, as the program tells them. */
const clockAt = (hoursAgo) => {
  const moment = new Date(Date.now() + (7 - hoursAgo) * 3_600_000).toISOString();
  return { day: moment.slice(0, 10), hour: moment.slice(11, 16) };
};

/** The count that ended just now; shortly after midnight it began when the day did. */
function timesOfToday() {
  const [begun, ended] = [clockAt(2), clockAt(0)];
  return {
    date: ended.day,
    startTime: begun.day === ended.day ? begun.hour : '00:00',
    endTime: ended.hour,
  };
}

/** Through the page's own door, as its window would call. */
export function callsOf(page) {
  return async (method, input) => {
    const reply = await page.evaluate(
      async ([name, body]) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`rpc/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });
        return answer.json();
      },
      [method, input],
    );
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
}

/** The vote that waits in the sample office, with its days around today and three steps done. */
export async function preparedVote(call) {
  const votes = await call('confidenceVotes.listVotes', {});
  const voteId = votes.find(({ status }) => status === 'prepared').id;
  const { vote } = await call('confidenceVotes.getVote', { voteId });
  await call('confidenceVotes.saveFields', {
    voteId,
    version: vote.version,
    fields: { ...fieldsOf(vote), openingDate: dayFromNow(12), date: dayFromNow(14) },
  });
  const { steps, today } = await call('groundwork.getCalendar', { voteId });
  const past = steps.filter(({ date }) => date !== null && date < today).slice(0, 3);
  for (const { code, version, title, daysBefore, fixedDate, basis, note, date } of past) {
    const owner = 'Phòng Công tác Hội đồng nhân dân';
    const fields = { title, daysBefore, fixedDate, basis, owner, note, doneDate: date };
    await call('groundwork.saveStep', { voteId, code, version, fields });
  }
  return voteId;
}

const fieldsOf = (vote) => ({
  title: vote.title,
  procedure: vote.procedure,
  ruleSetCode: vote.ruleSet.code,
  decimals: vote.ruleSet.decimals,
  rounding: vote.ruleSet.rounding,
  sessionName: vote.sessionName,
  date: vote.date,
  startTime: vote.startTime,
  endTime: vote.endTime,
  place: vote.place,
  deputiesTotal: vote.deputiesTotal,
  deputiesPresent: vote.deputiesPresent,
  openingDate: vote.openingDate,
  countMode: vote.countMode,
  entries: vote.entries,
  batchSize: vote.batchSize,
});

/** The same grading as if it had been counted: totals of every person, closed and confirmed. One lies above half of "low". */
export async function countedVote(call, preparedId) {
  const { vote: prepared } = await call('confidenceVotes.getVote', { voteId: preparedId });
  const times = { ...timesOfToday(), openingDate: dayFromNow(-2), deputiesPresent: BALLOTS };
  const made = await call('confidenceVotes.createVote', {
    fields: { ...fieldsOf(prepared), ...times, countMode: 'totals' },
    copyFromVoteId: preparedId,
  });
  const voteId = made.vote.id;
  const { vote } = await call('confidenceVotes.openCounting', { voteId, version: made.vote.version });
  for (const { ballotKindId, version } of vote.ballotKinds) {
    const sheets = { printed: BALLOTS, issued: BALLOTS, collected: BALLOTS, valid: BALLOTS - 1, invalid: 1 };
    const invalidReasons = { not_official_form: 1 };
    await call('confidenceVotes.recordBallots', { voteId, ballotKindId, version, ...sheets, invalidReasons });
  }
  const random = randomNumbers(2026);
  for (const [index, { officialId, version }] of vote.tally.entries()) {
    const critical = index === vote.tally.length - 3;
    const low = critical ? 25 : Math.floor(random() * 6);
    const medium = critical ? 9 : 4 + Math.floor(random() * 12);
    const counts = { high: BALLOTS - 1 - low - medium, medium, low };
    await call('confidenceVotes.recordRow', { voteId, officialId, version, counts, invalidRows: 1 });
  }
  const nameOf = (wanted) => vote.board.find(({ role }) => role === wanted).name;
  const latest = async () => (await call('confidenceVotes.getVote', { voteId })).vote.version;
  const closing = { closedBy: nameOf('secretary') };
  await call('confidenceVotes.finishCounting', { voteId, version: await latest(), ...closing });
  await call('confidenceVotes.confirmResult', {
    voteId,
    version: await latest(),
    confirmedBy: nameOf('head'),
  });
  return voteId;
}

/** A count in which the first kind is typed twice and partly read again, the second is under way. */
export async function ballotCount(call, preparedId) {
  const { vote: prepared } = await call('confidenceVotes.getVote', { voteId: preparedId });
  const made = await call('confidenceVotes.createVote', {
    fields: { ...fieldsOf(prepared), title: 'Lấy phiếu tín nhiệm, nhập từng phiếu', countMode: 'ballots' },
    copyFromVoteId: preparedId,
  });
  const voteId = made.vote.id;
  const { vote } = await call('confidenceVotes.openCounting', { voteId, version: made.vote.version });
  const tokens = await addCrew(call, vote);
  const random = randomNumbers(2023);
  for (const kind of vote.ballotKinds) {
    const { ballotKindId, version } = kind;
    const announced = { printed: BALLOTS + 3, issued: BALLOTS, collected: BALLOTS, token: tokens.head };
    const open = { valid: null, invalid: null, invalidReasons: {} };
    await call('confidenceVotes.recordBallots', { voteId, ballotKindId, version, ...announced, ...open });
    await call('ballotCount.makeBatches', { voteId, token: tokens.head, ballotKindId });
  }
  const { kinds } = await call('ballotCount.getCount', { voteId });
  for (const [index, kind] of kinds.entries()) {
    const papers = Array.from({ length: BALLOTS }, () => kind.persons.map(() => markOf(random())).join(''));
    const other = papers.map((marks, at) => (at % 11 === 4 ? misread(marks, at) : marks));
    await typeAll(call, tokens.typist_1, kind, papers, index === 0 ? BALLOTS : 34);
    await typeAll(call, tokens.typist_2, kind, other, index === 0 ? BALLOTS : 17);
    if (index > 0) continue;
    const [first] = await call('ballotCount.listDifferences', { voteId, token: tokens.resolver });
    const value = papers[first.ballotNo - 1][first.place];
    const { ballotNo, place } = first;
    const field = { token: tokens.resolver, ballotKindId: kind.ballotKindId, ballotNo, place };
    await call('ballotCount.resolveField', { ...field, value, repeated: false });
  }
  return { voteId, tokens, batchId: kinds.at(-1).batches[1].batchId };
}

const markOf = (draw) => (draw < 0.8 ? '1' : draw < 0.95 ? '2' : '3');

function misread(marks, at) {
  const place = at % marks.length;
  const typed = marks[place] === '1' ? '2' : '1';
  return `${marks.slice(0, place)}${typed}${marks.slice(place + 1)}`;
}

async function addCrew(call, { id: voteId, board }) {
  const names = { head: board.find(({ role }) => role === 'head').name, ...CREW };
  const tokens = {};
  for (const [role, name] of Object.entries(names)) {
    const token = tokens.head ?? null;
    const person = { operatorId: null, version: null, name, role, pin: PIN, active: true };
    const { operators } = await call('ballotCount.saveOperator', { voteId, token, ...person });
    const operatorId = operators.find((one) => one.role === role).id;
    tokens[role] = (await call('ballotCount.signIn', { voteId, operatorId, pin: PIN })).token;
    if (!role.startsWith('typist')) continue;
    const run = { ballots: 6, fields: 60, keys: 40, errors: 0, durationMs: 90_000 };
    await call('rehearsal.finishPractice', { token: tokens[role], ...run });
  }
  return tokens;
}

async function typeAll(call, token, kind, papers, wanted) {
  let typed = 0;
  for (const { batchId } of kind.batches) {
    let { ballotNo } = await call('ballotCount.nextBallot', { token, batchId });
    while (ballotNo !== null && typed < wanted) {
      const ballot = { marks: papers[ballotNo - 1], invalidReason: null, keys: 12, durationMs: 11_400 };
      ballotNo = (await call('ballotCount.closeBallot', { token, batchId, ballotNo, ...ballot }))
        .nextBallotNo;
      typed += 1;
    }
  }
}

/** Results of two earlier votes, taken over from files; answers whose page shows all of them. */
export async function earlierVotes(page, call, confirmedId) {
  const { vote } = await call('confidenceVotes.getVote', { voteId: confirmedId });
  const people = vote.officials.filter(({ included }) => included);
  const random = randomNumbers(2018);
  for (const [year, basis] of [
    // One of each term: grading is held once in it.
    ['2014', 'NQ 35/2012/QH13'],
    ['2018', 'NQ 85/2014/QH13'],
  ]) {
    const rows = people.map(({ name, posts, block }, index) => {
      const low = Math.floor(random() * 6);
      const medium = 4 + Math.floor(random() * 12);
      const counts = { high: 45 - low - medium, medium, low };
      const side = block === 'council' ? 'hdnd' : 'ubnd';
      return { no: index + 1, name, position: posts, block: side, counts, invalidForPerson: 1 };
    });
    await takeOver(page, call, countFile(year, basis, rows));
  }
  const { persons } = await call('voteHistory.getHistory', {});
  return persons.toSorted((a, b) => b.results.length - a.results.length)[0].key;
}

const countFile = (year, legalBasis, rows) => ({
  id: `mau-${year}`,
  kind: 'confidence-vote',
  title: `Lấy phiếu tín nhiệm năm ${year} (số liệu mẫu)`,
  date: `${year}-12-08`,
  body: 'Hội đồng nhân dân tỉnh',
  session: 'Kỳ họp thường lệ cuối năm',
  procedure: 'lay_phieu_tin_nhiem',
  legalBasis,
  levels: ['high', 'medium', 'low'],
  totals: { deputiesTotal: 47, ballotsIssued: 46, ballotsCollected: 46, ballotsValid: 45, ballotsInvalid: 1 },
  percentBase: { kind: 'ballots_collected', value: 46, decimals: 2, rounding: 'half_up' },
  rows,
});

async function takeOver(page, call, file) {
  const fileId = await page.evaluate(async (text) => {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch('uploads?name=ket-qua.json', { method: 'POST', headers, body: text });
    return (await answer.json()).id;
  }, JSON.stringify(file));
  await call('voteHistory.importCountFile', { fileId, date: null });
}

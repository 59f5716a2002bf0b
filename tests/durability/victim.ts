import { readFileSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openApplication, type Application } from '@main/application/application';
import { systemClock, systemIds } from '@main/hosts/node-adapters';
import type { Input, MethodName, Output } from '@shared/contract/registry';
import { appError } from '@shared/contract/error-messages';
import { err } from '@shared/kernel/result';
import { BOARD_HEAD } from '@tests/fixtures/vote-scene';
import { countsFor, marksFor, numberIn } from './numbered-rows';

/**
 * The program without a window, for being killed. It says on its standard output what it has been promised: a line
 * per acknowledged call, written at once, so that what the parent has read was acknowledged before the kill.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    /** record, ballots, freeze, merge, restore, or only open and close. */
    task: { type: 'string', default: 'record' },
    vote: { type: 'string', default: '' },
    /** Of whoever types ballots, freezes the count or takes a file in. */
    token: { type: 'string', default: '' },
    /** Of another PC, to be taken in. */
    file: { type: 'string', default: '' },
    /** Calls in flight at a time. */
    burst: { type: 'string', default: '1' },
    /** A backup after every so many rows; 0 for none. */
    'backup-every': { type: 'string', default: '0' },
    backup: { type: 'string', default: '' },
    /** Ends by its own hand at this step of a restore. */
    'die-at': { type: 'string', default: '' },
  },
});

function say(line: string): void {
  let rest = Buffer.from(`${line}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (cause) {
      // The parent is busy and has not read yet: nothing is promised before it is said.
      if ((cause as NodeJS.ErrnoException).code !== 'EAGAIN') throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

const opened = await openApplication({
  dataDir: values.data,
  programVersion: '0.0.0',
  adapters: {
    name: 'loopback',
    pdfPrinter: {
      print: () => Promise.resolve(err(appError('unknown-method'))),
      close: () => Promise.resolve(),
    },
    shell: { openFolder: () => Promise.resolve(false) },
    log: {
      info: (event, details) => {
        if (event === 'restore' && details?.['step'] === values['die-at'])
          process.kill(process.pid, 'SIGKILL');
      },
      error: (event, details, cause) => say(`error ${event} ${JSON.stringify(details)} ${String(cause)}`),
    },
    clock: systemClock,
    ids: systemIds,
  },
});
if (!opened.ok) {
  say(`refused ${opened.error.code} ${opened.error.detail}`);
  process.exit(1);
}
const application = opened.value;

async function call<N extends MethodName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await application.dispatch(name, input, { actor: 'Kiểm thử' });
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value as Output<N>;
}

/** Enters one numbered row after another for as long as it lives, and goes on where the data stand. */
async function record(): Promise<void> {
  const burst = Number(values.burst);
  const backupEvery = Number(values['backup-every']);
  const { vote } = await call('confidenceVotes.getVote', { voteId: values.vote });
  const versions = new Map(vote.tally.map((row) => [row.officialId, row.version]));
  let number = Math.max(0, ...vote.tally.map((row) => numberIn(row.counts)));
  say('ready');
  for (;;) {
    const numbers = Array.from({ length: burst }, (_, index) => number + 1 + index);
    await Promise.all(
      numbers.map(async (next) => {
        const { officialId } = vote.tally[next % vote.tally.length]!;
        // Writes are done in the order sent: the next one of the same line, already in flight, builds on this one.
        const version = versions.get(officialId)!;
        versions.set(officialId, version + 1);
        await call('confidenceVotes.recordRow', {
          voteId: values.vote,
          officialId,
          version,
          counts: countsFor(next),
          invalidRows: 0,
        });
        say(`saved ${next}`);
      }),
    );
    if (backupEvery > 0 && Math.floor(number / backupEvery) < Math.floor((number + burst) / backupEvery)) {
      const backup = await call('safety.makeBackup', {});
      say(`backup ${backup.fileName}`);
    }
    number += burst;
  }
}

/** Closes one numbered ballot after another, in the order in which they lie in their stacks. */
async function typeBallots(): Promise<void> {
  const { token } = values;
  const { kinds } = await call('ballotCount.getCount', { voteId: values.vote });
  // Whole stacks are passed over before the clock of the kill starts.
  const stacks = kinds.flatMap(({ batches, persons }) =>
    batches
      .filter(({ closed, size }) => (closed[0] ?? 0) < size)
      .map(({ batchId }) => ({ batchId, persons: persons.length })),
  );
  say('ready');
  for (const { batchId, persons } of stacks) {
    let { ballotNo } = await call('ballotCount.nextBallot', { token, batchId });
    while (ballotNo !== null) {
      const reply = await call('ballotCount.closeBallot', {
        token,
        batchId,
        ballotNo,
        marks: marksFor(ballotNo, persons),
        invalidReason: null,
        keys: 2,
        durationMs: 1000,
      });
      say(`saved ${ballotNo}`);
      ballotNo = reply.nextBallotNo;
      // Nobody types faster than this; the ballots must last for a thousand kills.
      await wait(1);
    }
  }
  say('done');
}

/** Freezes the count and opens it again, for as long as it lives. */
async function freeze(): Promise<void> {
  const { vote, token } = values;
  let { version } = (await call('confidenceVotes.getVote', { voteId: vote })).vote;
  const { status } = (await call('confidenceVotes.getVote', { voteId: vote })).vote;
  say('ready');
  if (status === 'counted') version = await thaw(version);
  for (;;) {
    version = (
      await call('confidenceVotes.finishCounting', {
        voteId: vote,
        version,
        acceptedBecause: 'Đã xem lại',
        token,
      })
    ).vote.version;
    say(`counted ${version}`);
    version = await thaw(version);
  }

  async function thaw(at: number): Promise<number> {
    const reply = await call('confidenceVotes.reopen', {
      voteId: vote,
      version: at,
      requestedBy: BOARD_HEAD,
      token,
      reason: 'Mở lại để kiểm tra một lần nữa',
    });
    return reply.vote.version;
  }
}

/** Takes a file of another PC in, and says how long that took. */
async function merge(app: Application): Promise<void> {
  const request = new Request('http://localhost/uploads?name=may-kia.thuongtruc.json', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: readFileSync(values.file),
  });
  const { id: upload } = (await (await app.handleFileRequest(request)).json()) as { id: string };
  await call('countLog.getCodes', { voteId: values.vote });
  say('ready');
  const begun = performance.now();
  const { added } = await call('countLog.mergeVote', { voteId: values.vote, upload, token: values.token });
  say(`merged ${added} in ${Math.ceil(performance.now() - begun)}`);
  // For kills that come when all is there.
  await wait(2000);
  process.exit(0);
}

async function restore(app: Application): Promise<void> {
  say('ready');
  const consent = { by: 'Phan Thị Giang', reason: 'Thử khôi phục' };
  await call('safety.restoreBackup', { fileName: values.backup, location: 'main', consent });
  say('restored');
  await app.close();
}

if (values.task === 'record') await record();
else if (values.task === 'ballots') await typeBallots();
else if (values.task === 'freeze') await freeze();
else if (values.task === 'merge') await merge(application);
else if (values.task === 'restore') await restore(application);
else await application.close();

import { headsOf } from '@shared/confidence-votes/log/chains';
import { machineName } from '@shared/kernel/machine-name';
import { canEditTally } from '@shared/confidence-votes/state';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CommandContext, Outcome, TaskContext } from '../../../application/context';
import type { ReadDb } from '../../../database/tables';
import { operatorWhoActs, somebodySigns } from '../../ballots/sign-ins';
import { appendLog } from '../append-log';
import { fileDoubts } from '../files/file-doubts';
import { codesOf } from '../codes/current-codes';
import { planMerge, type MergePlan } from './merge-plan';
import { inChunks, projectBallots, projectBoardWork } from '../projection';
import { createReceivedVote, renewSetUp, takeMeeting, takeOperators } from '../files/received-set-up';
import { readVoteFile, type VoteFile } from '../files/vote-file';
import { workToldBy } from '../files/work-elsewhere';

type Incoming = Input<'countLog.previewMerge'>;
type Merge = Input<'countLog.mergeVote'>;

interface Received {
  readonly file: VoteFile;
  readonly fileName: string;
}

function received(context: TaskContext, { upload }: Incoming) {
  const stored = context.files.get(upload);
  if (!stored) return err(appError('file-missing'));
  const file = readVoteFile(stored.bytes);
  return file.ok ? ok<Received>({ file: file.value, fileName: stored.artifact.fileName }) : file;
}

/** What a file of another PC would do here; nothing is changed. */
export async function previewMerge(
  context: TaskContext,
  input: Incoming,
): Outcome<Output<'countLog.previewMerge'>> {
  const given = received(context, input);
  if (!given.ok) return given;
  const planned = await context.read(async ({ db }) => {
    const plan = await planMerge(db, input.voteId, given.value.file);
    if (!plan.ok) return plan;
    const { mine, file } = plan.value;
    return ok({
      ...plan.value,
      signed: mine !== null && (await somebodySigns(db, 'take_files', mine.vote.id)),
      doubts: mine === null ? await fileDoubts(db, file) : [],
    });
  });
  if (!planned.ok) return planned;
  const { file, mine, added, filled, known, newEntries, conflicts, notes, roles, signed, doubts } =
    planned.value;
  const { changedWords } = planned.value;
  const { voteId, title, rehearsal, scope, part, exportedAt, origin, contentCode } = file.header;
  return ok({
    voteId,
    title,
    office: file.header.office ?? '',
    doubts: [...doubts],
    rehearsal,
    scope,
    part,
    exportedAt,
    origin,
    contentCode,
    creates: mine === null,
    newLines: added.length + filled.length,
    knownLines: known,
    newEntries,
    conflicts: [...conflicts],
    notes: [...notes],
    changed: changedWords,
    // Where nobody can sign yet nobody decides either: the file's word is the only one.
    roles: signed ? [...roles] : [],
    signed,
  });
}

/**
 * Row T30: takes a file of another PC in. Taking the same one in again adds nothing; the order of several files does not
 * matter. A backup is made before anything is written, and everything is written in one transaction.
 */
export async function mergeVote(context: TaskContext, input: Merge): Outcome<Output<'countLog.mergeVote'>> {
  const given = received(context, input);
  if (!given.ok) return given;
  const { file, fileName } = given.value;
  const planned = await context.read(({ db }) => planMerge(db, input.voteId, file));
  if (!planned.ok) return planned;
  if (planned.value.mine && planned.value.added.length + planned.value.filled.length === 0) {
    const { contentCode } = await context.read(({ db }) => codesOf(db, file.header.voteId));
    return ok({ ...replyOf(planned.value), contentCode });
  }
  const signing = await context.read(({ db }) => whoTakesIn(db, planned.value, input));
  if (!signing.ok) return signing;
  const backup = await context.safety.makeBackup('merge');
  if (!backup.ok) return backup;
  return context.write(async (command) => {
    const plan = await planMerge(command.tx, input.voteId, file);
    if (!plan.ok) return plan;
    const who = await whoTakesIn(command.tx, plan.value, input);
    if (!who.ok) return who;
    await applyMerge(command, plan.value, { fileName, ...who.value });
    const { contentCode } = await codesOf(command.tx, file.header.voteId);
    return ok({ ...replyOf(plan.value), contentCode });
  });
}

interface TakingIn {
  /** Id of whoever signed; empty where nobody here can. */
  readonly by: string;
  readonly takesRoles: boolean;
}

/** A file changes the count: it is taken in by the head or whoever resolves, and the head alone lets it change roles (T45). */
async function whoTakesIn(
  db: ReadDb,
  { mine, changed, changedWords }: MergePlan,
  { token, roles, changes }: Merge,
): Promise<Result<TakingIn, AppError>> {
  // Ballots that are decided here never become others on the quiet.
  if (changed.length > 0 && changes !== 'take') {
    return err(appError('countLog.changes-decided', { ballots: changedWords }));
  }
  if (!mine) return ok({ by: '', takesRoles: true });
  const act = roles === 'take' || changed.length > 0 ? 'change_roles' : 'take_files';
  const operator = await operatorWhoActs(db, token, act, mine.vote.id);
  if (!operator.ok) return operator;
  return ok({ by: operator.value?.id ?? '', takesRoles: operator.value === null || roles === 'take' });
}

function replyOf({ file, mine, added, filled, known, conflicts }: MergePlan) {
  return {
    voteId: file.header.voteId,
    created: mine === null,
    added: added.length + filled.length,
    known,
    conflicts: conflicts.length,
  };
}

async function applyMerge(
  context: CommandContext,
  plan: MergePlan,
  { fileName, by, takesRoles }: TakingIn & { readonly fileName: string },
): Promise<void> {
  const { tx, now } = context;
  const { header, setUp } = plan.file;
  const { voteId, office = '' } = header;
  // Files that are older than the lines about it tell times and presence in their set-up alone.
  if (plan.mine && !plan.work.meeting && canEditTally(plan.mine.vote.status)) await takeMeeting(tx, setUp);
  if (!plan.mine) await createReceivedVote(context, setUp);
  else if (plan.renews) await renewSetUp(context, setUp);
  await takeOperators(context, voteId, setUp, takesRoles);
  for (const some of inChunks(plan.added)) {
    await tx
      .insertInto('count_log')
      .values(
        some.map((line) => ({
          vote_id: voteId,
          origin: line.origin,
          seq: line.seq,
          at: line.at,
          event_kind: line.eventKind,
          payload: line.payload,
          previous_hash: line.previousHash,
          hash: line.hash,
        })),
      )
      .execute();
  }
  for (const { origin, seq, payload } of plan.filled) {
    await tx
      .updateTable('count_log')
      .set({ payload })
      .where('vote_id', '=', voteId)
      .where('origin', '=', origin)
      .where('seq', '=', seq)
      .execute();
  }
  await projectBoardWork(tx, voteId, plan.work);
  await projectBallots(tx, voteId, plan.ballots);
  await appendLog(context, voteId, 'merged', {
    digest: header.digest,
    from: header.origin,
    ...(office === '' ? {} : { office }),
    added: plan.added.length + plan.filled.length,
    conflicts: plan.conflicts.length,
    ...(plan.changed.length > 0
      ? { changed: plan.changed.map(({ ballotKindId, ballotNo }) => [ballotKindId, ballotNo]) }
      : {}),
    work: workToldBy(plan.file, plan.origin),
    by,
    heads: headsOf(plan.lines)
      .filter(({ origin }) => origin !== plan.origin)
      .map(({ origin, seq, hash }) => [origin, seq, hash]),
  });
  await tx
    .insertInto('count_merge')
    .values({
      id: context.newId(),
      vote_id: voteId,
      file_name: fileName,
      digest: header.digest,
      origin: header.origin,
      added: plan.added.length + plan.filled.length,
      known: plan.known,
      conflicts: plan.conflicts.length,
      merged_at: now,
    })
    .execute();
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `${plan.mine ? 'Gộp tệp' : 'Nhận cuộc bỏ phiếu'} của máy ${machineName(header.origin)}`,
    changes: [
      { field: 'Tên tệp', before: '', after: fileName },
      ...(office === '' ? [] : [{ field: 'Của cơ quan', before: '', after: office }]),
      ...(plan.changed.length > 0
        ? [{ field: 'Phiếu đã khớp đổi theo tệp', before: '', after: plan.changedWords }]
        : []),
      { field: 'Dòng nhật ký thêm', before: '', after: String(plan.added.length + plan.filled.length) },
    ],
  });
}

import { answerSheet } from '@shared/confidence-votes/documents';
import { ballotContents } from '@shared/confidence-votes/paper-ballots/contents';
import { decksOf } from '@shared/confidence-votes/rehearsal/known-answers';
import { hidesAnswers } from '@shared/confidence-votes/state';
import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import { slug } from '../../application/slug';
import { loadOfficeNames } from '../../documents/room/office-names';
import { MEDIA_TYPES, renderFile } from '../../documents/room/render';
import { appendLog } from '../log/append-log';
import { sheetsFile } from '../paper-ballots/printing';
import { councilOnBallot } from '../paper-ballots/release-store';
import { loadVote } from '../vote-store';

/** Filled in as the answers say, numbered for the typists, and marked across every page. */
export async function printDeck(
  context: TaskContext,
  { voteId, ballotKindId }: Input<'rehearsal.printDeck'>,
): Outcome<Output<'rehearsal.printDeck'>> {
  const drawn = await context.read(async ({ db }) => {
    const vote = await loadVote(db, voteId);
    if (!vote || vote.rehearsalOf === null) return err(appError('not-found'));
    const kind = decksOf(vote).find((one) => one.ballotKindId === ballotKindId);
    const council = await councilOnBallot(db);
    if (!council.ok) return council;
    const contents = kind && ballotContents(vote, ballotKindId, 'A4', council.value);
    return contents ? ok({ kind, contents }) : err(appError('not-found'));
  });
  if (!drawn.ok) return drawn;
  const { kind, contents } = drawn.value;
  const sheets = kind.deck.ballots.map(({ no, marks, sealed }) => ({
    contents,
    mark: 'DIỄN TẬP' as const,
    footnote: 'Phiếu diễn tập, không phải phiếu thật',
    filledIn: { label: `Phiếu thử số ${no}`, marks, sealed },
  }));
  const file = await sheetsFile(context, sheets, 'pdf', ['phieu-thu', slug(kind.title)]);
  if (!file.ok) return file;
  const handed = await handOver(context, file.value, `Bộ phiếu thử: ${kind.title}`);
  if (!handed.ok) return handed;
  const noted = await context.write(async (command) => {
    const payload = {
      what: 'test_deck',
      title: `bộ phiếu thử: ${kind.title}`,
      ballotKindId,
      ballots: sheets.length,
    };
    await appendLog(command, voteId, 'printed', payload);
    command.audit({
      entity: 'vote',
      entityId: voteId,
      summary: `In bộ phiếu thử: ${kind.title}`,
      changes: [],
    });
    return ok(null);
  });
  return noted.ok ? handed : noted;
}

/** Not kept among the documents: it follows from the seed and is thrown away with the rehearsal. */
export async function printAnswers(
  context: TaskContext,
  { voteId }: Input<'rehearsal.printAnswers'>,
): Outcome<Output<'rehearsal.printAnswers'>> {
  const sheet = await context.read(async ({ db }) => {
    const vote = await loadVote(db, voteId);
    if (!vote || vote.rehearsalOf === null) return err(appError('not-found'));
    if (hidesAnswers(vote)) return err(appError('rehearsal.answers-closed'));
    const office = await loadOfficeNames(db);
    return office.ok ? ok(answerSheet(vote, office.value.council)) : office;
  });
  if (!sheet.ok) return sheet;
  const bytes = await renderFile(sheet.value, 'pdf', context.adapters.pdfPrinter);
  if (!bytes.ok) return bytes;
  const file = { fileName: 'dap-an-bo-phieu-thu.pdf', mediaType: MEDIA_TYPES.pdf, bytes: bytes.value };
  return handOver(context, context.files.put(file), sheet.value.title);
}

async function handOver(
  context: TaskContext,
  file: Artifact,
  title: string,
): Outcome<Output<'rehearsal.printDeck'>> {
  const { printPdf } = context.adapters.shell;
  const pdf = context.files.get(file.id);
  if (!printPdf || !pdf) return ok({ handled: false, file });
  const printed = await printPdf(pdf.bytes, title);
  return printed.ok ? ok({ handled: true, file }) : printed;
}

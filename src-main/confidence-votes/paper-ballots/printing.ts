import { ballotContents } from '@shared/confidence-votes/paper-ballots/contents';
import type { BallotContents, BallotMark } from '@shared/confidence-votes/paper-ballots/model';
import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, TaskContext } from '../../application/context';
import { bundledFonts } from '../../documents/fonts/font-source';
import { slug } from '../../application/slug';
import { MEDIA_TYPES } from '../../documents/room/render';
import { appendLog } from '../log/append-log';
import { loadVote } from '../vote-store';
import { ballotPage, type BallotSheet } from './ballot-page';
import { codeOf, councilOnBallot, findRelease, type StoredRelease } from './release-store';
import {
  FORM_FIELD,
  LENGTH_SUMMARY,
  notedPages,
  notedPrintings,
  PAGES_FIELD,
  PRINTED_SUMMARY,
  printedForm,
  SHEETS_FIELD,
} from './sheets-noted';

const fonts = bundledFonts();

export async function previewBallot(
  context: TaskContext,
  { voteId, ballotKindId, paper, format }: Input<'paperBallots.previewBallot'>,
): Outcome<Artifact> {
  const drawn = await context.read(async ({ db }) => {
    const vote = await loadVote(db, voteId);
    if (!vote) return err(appError('not-found'));
    const council = await councilOnBallot(db);
    if (!council.ok) return council;
    const contents = ballotContents(vote, ballotKindId, paper, council.value);
    return contents ? ok({ contents, title: vote.title }) : err(appError('paper-ballots.nobody'));
  });
  if (!drawn.ok) return drawn;
  const { contents } = drawn.value;
  const sheet = { contents, mark: 'BẢN MẪU', footnote: 'Bản xem trước', filledIn: null } as const;
  return sheetsFile(context, [sheet], format, ['ban-mau', slug(contents.subjectLines.at(-1) ?? '')]);
}

/**
 * Row T18: a release is printed from its stored contents, so that today's sheet equals that of last week. Only sheets that
 * came out are counted: where the host knows that they did it is noted at once, otherwise whoever stands at the printer
 * says so afterwards (`recordPrinting`).
 */
export async function printBallots(
  context: TaskContext,
  { releaseId, copies }: Input<'paperBallots.printBallots'>,
): Outcome<Output<'paperBallots.printBallots'>> {
  const release = await context.read(({ db }) => findRelease(db, releaseId));
  if (!release) return err(appError('not-found'));
  const { contents, no, kindTitle } = release;
  const mark: BallotMark | null = release.rehearsal ? 'DIỄN TẬP' : null;
  const sheet = { contents, mark, footnote: footnoteOf(no, contents), filledIn: null };
  const file = await sheetsFile(context, [sheet], 'pdf', ['phieu-tin-nhiem', slug(kindTitle), `mau-${no}`]);
  if (!file.ok) return file;
  const { printPdf } = context.adapters.shell;
  const pdf = context.files.get(file.value.id);
  const { countPages } = await import('../../documents/packet/packet-thread');
  const pages = pdf ? await countPages(pdf.bytes) : null;
  if (pages !== null) {
    const noted = await context.write((command) => noteLength(command, release, pages));
    if (!noted.ok) return noted;
  }
  if (!printPdf || !pdf) return ok({ handled: false, noted: false, pages, file: file.value });
  const shown = await printPdf(pdf.bytes, `${kindTitle} – ${release.voteTitle}`);
  if (!shown.ok) return shown;
  const printed = await shown.value.printed;
  if (printed) {
    const noted = await context.write((command) => notePrinting(command, release, copies));
    if (!noted.ok) return noted;
  }
  return ok({ handled: true, noted: printed, pages, file: file.value });
}

/** How many pages one ballot of this form has, said once in the history: the balance of the ballots tells it (V10). */
async function noteLength(
  { audit, tx }: CommandContext,
  { contents, kindTitle, no, voteId }: StoredRelease,
  pages: number,
): Outcome<Record<never, never>> {
  const form = printedForm(no, codeOf(contents));
  if ((await notedPages(tx, voteId)).get(form) === pages) return ok({});
  audit({
    entity: 'vote',
    entityId: voteId,
    summary: `${LENGTH_SUMMARY}${kindTitle}`,
    changes: [
      { field: FORM_FIELD, before: '', after: form },
      { field: PAGES_FIELD, before: '', after: String(pages) },
    ],
  });
  return ok({});
}

/** Sheets that came out of the printer, as whoever counted them says; below zero where too many were noted before. */
export async function recordPrinting(
  context: CommandContext,
  { releaseId, copies }: Input<'paperBallots.recordPrinting'>,
): Outcome<Record<never, never>> {
  const release = await findRelease(context.tx, releaseId);
  if (!release) return err(appError('not-found'));
  const form = printedForm(release.no, codeOf(release.contents));
  const before = (await notedPrintings(context.tx, release.voteId))
    .filter((one) => one.form === form)
    .reduce((sum, one) => sum + one.copies, 0);
  if (before + copies < 0) return err(appError('paper-ballots.fewer-than-none', { count: before }));
  return notePrinting(context, release, copies);
}

async function notePrinting(
  context: CommandContext,
  release: StoredRelease,
  copies: number,
): Outcome<Record<never, never>> {
  const { id: releaseId, no, kindTitle, contents } = release;
  if (release.logged) {
    const payload = { what: 'ballots', title: `phiếu: ${kindTitle}`, releaseId, releaseNo: no, copies };
    await appendLog(context, release.voteId, 'printed', payload);
  }
  context.audit({
    entity: 'vote',
    entityId: release.voteId,
    summary: `${PRINTED_SUMMARY}${kindTitle}`,
    changes: [
      { field: FORM_FIELD, before: '', after: printedForm(no, codeOf(contents)) },
      { field: SHEETS_FIELD, before: '', after: String(copies) },
    ],
  });
  return ok({});
}

/** The same on every sheet: tells a ballot of this release from one of another, and leads to nobody. */
function footnoteOf(no: number, contents: BallotContents): string {
  return `Mẫu phiếu số ${printedForm(no, codeOf(contents))}`;
}

/** Ballots as one file, under a name that every file system carries. */
export async function sheetsFile(
  context: TaskContext,
  sheets: readonly BallotSheet[],
  format: 'html' | 'pdf',
  name: readonly string[],
): Outcome<Artifact> {
  const html = await ballotPage(sheets, fonts);
  const bytes =
    format === 'html' ? ok(new TextEncoder().encode(html)) : await context.adapters.pdfPrinter.print(html);
  if (!bytes.ok) return bytes;
  const fileName = `${name.filter((part) => part !== '').join('-')}.${format}`;
  return ok(context.files.put({ fileName, mediaType: MEDIA_TYPES[format], bytes: bytes.value }));
}

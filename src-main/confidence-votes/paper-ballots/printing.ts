import { ballotContents } from '@shared/confidence-votes/paper-ballots/contents';
import type { BallotContents, BallotMark } from '@shared/confidence-votes/paper-ballots/model';
import { appError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import { bundledFonts } from '../../documents/fonts/font-source';
import { slug } from '../../documents/room/file-names';
import { MEDIA_TYPES } from '../../documents/room/render';
import { appendLog } from '../log/append-log';
import { loadVote } from '../vote-store';
import { ballotPage, type BallotSheet } from './ballot-page';
import { codeOf, councilOnBallot, findRelease, FORM_FIELD, printedForm, SHEETS_FIELD } from './release-store';

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

/** Row T18: a release is printed from its stored contents, so that today's sheet equals that of last week. */
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
  const noted = await context.write(async (command) => {
    if (release.logged) {
      const payload = { what: 'ballots', title: `phiếu: ${kindTitle}`, releaseId, releaseNo: no, copies };
      await appendLog(command, release.voteId, 'printed', payload);
    }
    command.audit({
      entity: 'vote',
      entityId: release.voteId,
      summary: `In phiếu: ${kindTitle}`,
      changes: [
        { field: FORM_FIELD, before: '', after: printedForm(no, codeOf(contents)) },
        { field: SHEETS_FIELD, before: '', after: String(copies) },
      ],
    });
    return ok(null);
  });
  if (!noted.ok) return noted;
  const { printPdf } = context.adapters.shell;
  const pdf = context.files.get(file.value.id);
  if (!printPdf || !pdf) return ok({ handled: false, file: file.value });
  const printed = await printPdf(pdf.bytes, `${kindTitle} – ${release.voteTitle}`);
  return printed.ok ? ok({ handled: true, file: file.value }) : printed;
}

/** The same on every sheet: tells a ballot of this release from one of another, and leads to nobody. */
export function footnoteOf(no: number, contents: BallotContents): string {
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

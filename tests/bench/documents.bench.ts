import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Input } from '@shared/contract/registry';
import type { FileFormat } from '@shared/documents/contract';
import type { VoteDocumentKind } from '@shared/documents/kinds';
import { countIfWorkbook } from './countif-workbook';
import { inTurn, median, milliseconds } from './measure';
import { openProgram, withScratchFolder, type BenchProgram } from './program';
import { note, report } from './report';
import { DEPUTIES, makeConfirmedVote, makeOffice, OFFICIALS } from './sample-data';
import { ofVote } from '@shared/documents/subject';

/**
 * Minutes with their annex and the resolution for 85 deputies and 31 officials, from the figures to the finished
 * files, with the program running. Beside it: LibreOffice turning a workbook that counts the same ballots with
 * COUNTIF into one PDF.
 */
const ROUNDS = 11;
const KINDS: readonly VoteDocumentKind[] = ['tally_minutes', 'result_table', 'confirming_resolution'];
const FORMATS: readonly FileFormat[] = ['pdf', 'docx', 'xlsx'];

type Drafts = Input<'documents.makeDrafts'>;

async function detailsOf(program: BenchProgram, voteId: string): Promise<Drafts> {
  const documents = await Promise.all(
    KINDS.map(async (kind) => ({
      kind,
      details: {
        ...(await program.call('documents.proposeDetails', { subject: ofVote(voteId), kind })),
        signerName: 'Nguyễn Thị Minh Hòa',
      },
      version: null,
    })),
  );
  return { subject: ofVote(voteId), documents };
}

/** The names of the files, side by side as the window asks for them. */
async function makeEverything(program: BenchProgram, drafts: Drafts): Promise<readonly string[]> {
  const records = await program.call('documents.makeDrafts', drafts);
  // The next round makes the same drafts again.
  for (const [index, document] of drafts.documents.entries()) {
    document.version = records[index]?.version ?? null;
  }
  const files = await Promise.all(
    records.flatMap(({ id: documentId }) =>
      FORMATS.map((format) => program.call('documents.makeFile', { documentId, format })),
    ),
  );
  return files.map(({ fileName, size }) => `${fileName} ${Math.ceil(size / 1024)} KB`);
}

/** Milliseconds LibreOffice needs, its own profile already made; null where it is not installed. */
function convertWithLibreOffice(folder: string, workbook: string): number | null {
  const pdf = workbook.replace(/\.xlsx$/u, '.pdf');
  rmSync(pdf, { force: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice')).href}`;
  const started = performance.now();
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook];
  const run = spawnSync('soffice', args, { encoding: 'utf8' });
  const ms = performance.now() - started;
  if (run.error) return null;
  if (run.status !== 0 || !existsSync(pdf)) throw new Error(`soffice: ${run.stderr}`);
  return ms;
}

await withScratchFolder(async (folder) => {
  const program = await openProgram(join(folder, 'data'));
  await makeOffice(program);
  const vote = await makeConfirmedVote(program, 2026);
  const drafts = await detailsOf(program, vote.id);
  const workbook = join(folder, 'kiem-phieu.xlsx');
  writeFileSync(workbook, await countIfWorkbook(DEPUTIES, OFFICIALS));
  const hasLibreOffice = convertWithLibreOffice(folder, workbook) !== null;

  const first = await milliseconds(() => makeEverything(program, drafts));
  let files: readonly string[] = [];
  const samples = await inTurn(
    { warmUp: 2, rounds: ROUNDS },
    () => milliseconds(async () => (files = await makeEverything(program, drafts))),
    () => (hasLibreOffice ? (convertWithLibreOffice(folder, workbook) ?? 0) : 0),
  );
  await program.close();

  note(`${ROUNDS} rounds; ${files.join(', ')}`);
  if (!hasLibreOffice) note('LibreOffice is not installed: nothing to compare with');
  const limit = hasLibreOffice
    ? { what: 'LibreOffice, COUNTIF workbook to one PDF', value: median(samples.limit) }
    : null;
  report({
    what: 'minutes + annex + resolution, first time after the start',
    unit: 'ms',
    value: first,
    limit,
    targets: [],
  });
  report({
    what: 'minutes + annex + resolution, PDF + DOCX + XLSX',
    unit: 'ms',
    value: median(samples.ours),
    limit,
    targets: [{ kind: 'at-most', value: 1000 }],
  });
});

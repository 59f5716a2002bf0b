import { evaluateCount, hasBlockingProblem } from '@shared/confidence-votes/exchange/evaluation';
import { readCountFile } from '@shared/confidence-votes/exchange/reader';
import { voteFromExchange, type NoVote, type VoteFromFile } from '@shared/confidence-votes/exchange/to-vote';
import { err, ok, type Result } from '@shared/kernel/result';
import { countTable } from './count-table';

/** 0: nothing blocking; 3: a blocking problem; 2: the call or the file is wrong; 1: the papers were not written. */
export type CountExit = 0 | 1 | 2 | 3;

export type FileFailure = 'missing' | 'not_a_file' | 'too_large' | 'not_text' | 'unreadable';

/** Writes the papers of a count into a folder and answers the names of the files. */
export type WriteDocuments = (
  count: VoteFromFile,
  directory: string,
) => Promise<Result<readonly string[], string>>;

/** What the command needs of the outer world. */
export interface CountIo {
  readonly readText: (path: string) => Promise<Result<string, FileFailure>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => string;
  readonly writeDocuments: WriteDocuments;
}

export const MAX_FILE_BYTES = 5_000_000;

const USAGE = `Cách dùng: npm run --silent count -- TỆP.json [--json] [--out THƯ_MỤC]
  --json          in kết quả dạng JSON
  --out THƯ_MỤC   ghi biên bản, phụ lục và bảng kết quả vào thư mục
`;

const FILE_WORDS: Readonly<Record<FileFailure, string>> = {
  missing: 'không có tệp này',
  not_a_file: 'không phải là tệp',
  too_large: `tệp lớn quá ${MAX_FILE_BYTES / 1_000_000} MB`,
  not_text: 'tệp không phải văn bản UTF-8',
  unreadable: 'không đọc được tệp',
};

const NO_VOTE_WORDS: Readonly<Record<NoVote, string>> = {
  not_a_confidence_vote: 'procedure: không phải lấy phiếu, bỏ phiếu tín nhiệm nên không lập văn bản.',
  rule_set_unknown: 'legalBasis: chưa rõ nghị quyết áp dụng nên không lập văn bản.',
};

interface Arguments {
  readonly file: string;
  readonly json: boolean;
  readonly out: string | null;
}

function readArguments(argv: readonly string[]): Result<Arguments | 'help', string> {
  const files: string[] = [];
  let json = false;
  let out: string | null = null;
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (argument === '--help' || argument === '-h') return ok('help');
    if (argument === '--json') json = true;
    else if (argument === '--out' || argument.startsWith('--out=')) {
      const directory = argument === '--out' ? argv[(index += 1)] : argument.slice('--out='.length);
      if (!directory || directory.startsWith('--')) return err('--out: thiếu tên thư mục');
      out = directory;
    } else if (argument.startsWith('-')) return err(`${argument}: không có tùy chọn này`);
    else files.push(argument);
  }
  const [file] = files;
  if (file === undefined) return err('TỆP: thiếu tên tệp');
  if (files.length > 1) return err(`${files[1] ?? ''}: chỉ nhận một tệp`);
  return ok({ file, json, out });
}

/** The parser speaks English; of its words only the place is of use. */
function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown);
  } catch (error) {
    const place = /line (\d+) column (\d+)/u.exec(error instanceof Error ? error.message : '');
    return err(`tệp không phải JSON${place ? `, sai ở dòng ${place[1]}, cột ${place[2]}` : ''}`);
  }
}

/** Computes and checks one count file; with `--out` it also has the papers written. */
export async function runCount(argv: readonly string[], io: CountIo): Promise<CountExit> {
  const given = readArguments(argv);
  if (!given.ok) {
    io.err(`${given.error}\n${USAGE}`);
    return 2;
  }
  if (given.value === 'help') {
    io.out(USAGE);
    return 0;
  }
  const { file: path, json, out } = given.value;
  const refuse = (reason: string): CountExit => {
    io.err(`${path}: ${reason}\n`);
    return 2;
  };

  const text = await io.readText(path);
  if (!text.ok) return refuse(FILE_WORDS[text.error]);
  const parsed = parseJson(text.value);
  if (!parsed.ok) return refuse(parsed.error);
  const read = readCountFile(parsed.value);
  if (!read.ok) return refuse(`${read.error.path}: ${read.error.message}`);
  const file = read.value;

  // What is asked for is refused as a whole: nothing is printed before it is known that papers can be made.
  const count = out === null ? null : voteFromExchange(file, io.now());
  if (count && !count.ok) return refuse(NO_VOTE_WORDS[count.error]);
  const evaluation = evaluateCount(file);
  io.out(json ? `${JSON.stringify(evaluation, null, 2)}\n` : countTable(file, evaluation));

  if (out !== null && count) {
    const written = await io.writeDocuments(count.value, out);
    if (!written.ok) {
      io.err(`${out}: không ghi được văn bản: ${written.error}\n`);
      return 1;
    }
    // stdout belongs to the one JSON object.
    for (const name of written.value) io.err(`Đã ghi: ${name}\n`);
  }
  return hasBlockingProblem(evaluation) ? 3 : 0;
}

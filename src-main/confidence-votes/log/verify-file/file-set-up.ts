import {
  ANNOUNCED_COUNTS,
  ballotCountNames,
  MEETING_FIELDS,
  meetingNames,
} from '@shared/confidence-votes/announced';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { Opened, type OpeningField } from '@shared/confidence-votes/log/event-contract';
import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import { openingWords } from '@shared/confidence-votes/log/words';
import { boardRoleNames } from '@shared/confidence-votes/messages';
import { lowerFirst } from '@shared/kernel/first-letter';
import { formatDate } from '@shared/kernel/local-date';
import { lastSaid } from '@shared/confidence-votes/log/last-said';
import { standingOpenings } from '@shared/confidence-votes/log/openings';
import { stateFindings } from '@shared/confidence-votes/log/state-check';
import { changeWords } from '@shared/confidence-votes/log/board-findings';
import type { CheckedLine } from './file-codes';

/** The set-up of an exported vote against what its log says of it (see file-verification.ts). */

export type VerifiedOpening = Required<Pick<Opened, 'date' | 'deputiesTotal' | 'ruleSet' | 'board'>>;

export function openingIn(lines: readonly CheckedLine[]): VerifiedOpening | null {
  const [line] = standingOpenings(lines);
  const opened = line && Opened.safeParse(line.payload);
  if (!opened?.success) return null;
  const { date, deputiesTotal, ruleSet, board } = opened.data;
  if (date === undefined || deputiesTotal === undefined || !ruleSet || !board) return null;
  return { date, deputiesTotal, ruleSet, board };
}

export function onBallot(
  { officials }: FileSetUp,
  kindId: string,
): readonly FileSetUp['officials'][number][] {
  return officials
    .filter((official) => official.included && official.kindId === kindId)
    .sort((left, right) => left.no - right.no || (left.id < right.id ? -1 : 1));
}

type Fields = Readonly<Record<string, unknown>>;

/** What the log's opening line fixes beside the people: how the set-up says it, and how it is told where they differ. */
const FIXED: readonly {
  readonly field: OpeningField;
  readonly valueOf: (setUp: FileSetUp) => unknown;
  readonly tell?: (value: unknown) => string;
}[] = [
  { field: 'title', valueOf: ({ vote }) => vote.title, tell: quoted },
  { field: 'sessionName', valueOf: ({ vote }) => vote.sessionName, tell: quoted },
  { field: 'place', valueOf: ({ vote }) => vote.place, tell: quoted },
  { field: 'procedure', valueOf: ({ vote }) => vote.procedure },
  { field: 'entries', valueOf: ({ vote }) => vote.entries, tell: String },
  { field: 'rehearsalOf', valueOf: ({ vote }) => vote.rehearsalOf },
  {
    field: 'date',
    valueOf: ({ vote }) => vote.date,
    tell: (value) => (typeof value === 'string' ? formatDate(value) : 'chưa có'),
  },
  {
    field: 'deputiesTotal',
    valueOf: ({ vote }) => vote.deputiesTotal,
    tell: (value) => (typeof value === 'number' ? String(value) : 'chưa có'),
  },
  {
    field: 'ruleSet',
    valueOf: ({ vote }) => vote.ruleSet,
    tell: (value) => String((value as Fields | null)?.['shortTitle']),
  },
  {
    field: 'board',
    valueOf: ({ board }) => board.map(({ name, posts, role }) => ({ name, posts, role })),
    tell: boardWords,
  },
];

/**
 * People, board, date, rules, numbering, announced figures, times, presence and changes of state stand in the log as well;
 * what differs is named, with both sides. `exporter` is the PC that made the file.
 */
export function setUpFindings(
  setUp: FileSetUp,
  lines: readonly CheckedLine[],
  exporter: string,
): readonly string[] {
  const findings: string[] = [];
  const openings = standingOpenings(lines);
  for (const { payload } of openings) {
    for (const { field, valueOf, tell } of FIXED) {
      const [told, standing] = [payload[field], valueOf(setUp)];
      // Lines written before it was told do without it.
      if (told === undefined || canonicalJson(told) === canonicalJson(standing)) continue;
      const sides =
        tell && tell(told) !== tell(standing) ? ` (lúc mở: ${tell(told)}; trong tệp: ${tell(standing)})` : '';
      findings.push(`Thiết lập trong tệp khác với lúc mở kiểm phiếu: ${openingWords[field]}${sides}.`);
    }
    if (!samePeople(setUp, payload['kinds'])) {
      findings.push(`Thiết lập trong tệp khác với lúc mở kiểm phiếu: ${openingWords.kinds}.`);
    }
  }
  if (openings.length === 0) {
    findings.push('Nhật ký không có dòng bắt đầu kiểm phiếu.');
  }
  return [
    ...findings,
    ...numberingFindings(setUp, lines),
    ...announcedFindings(setUp, lines),
    ...peopleFindings(setUp, lines),
    ...changeFindings(setUp, lines, exporter),
  ];
}

function samePeople(setUp: FileSetUp, told: unknown): boolean {
  const kinds = Array.isArray(told) ? (told as Fields[]) : [];
  const ofFile = setUp.kinds.map(({ id, title }) => [id, title]);
  if (canonicalJson(kinds.map((kind) => [kind['ballotKindId'], kind['title']])) !== canonicalJson(ofFile)) {
    return false;
  }
  return kinds.every((kind) => {
    const people = Array.isArray(kind['officials']) ? (kind['officials'] as Fields[]) : [];
    const standing = onBallot(setUp, String(kind['ballotKindId']));
    return (
      people.length === standing.length &&
      people.every((person, place) => {
        const { id, no, name, posts } = standing[place]!;
        const same = person['officialId'] === id && person['no'] === no && person['name'] === name;
        return same && (person['posts'] === undefined || person['posts'] === posts);
      })
    );
  });
}

/** The numbering that was said last. */
function numberingFindings(setUp: FileSetUp, lines: readonly CheckedLine[]): readonly string[] {
  const findings: string[] = [];
  const numbering = lastSaid(lines, 'batches_made', ({ ballotKindId }) => String(ballotKindId));
  for (const { id, title } of setUp.kinds) {
    const standing = setUp.batches
      .filter(({ kindId }) => kindId === id)
      .map((batch) => [batch.id, batch.no, batch.firstNo, batch.size]);
    if (canonicalJson(numbering.get(id)?.['batches'] ?? []) !== canonicalJson(standing)) {
      findings.push(`${title}: cách đánh số phiếu khác nhật ký.`);
    }
  }
  return findings;
}

/** What the board announced, and when it met: the last word of all PCs. */
function announcedFindings(setUp: FileSetUp, lines: readonly CheckedLine[]): readonly string[] {
  const findings: string[] = [];
  const compare = (what: string, standing: unknown, told: unknown): void => {
    if (standing === told) return;
    const shown = (value: unknown): string =>
      typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : 'chưa ghi';
    findings.push(`${what} trong phần thiết lập là ${shown(standing)}, trong nhật ký là ${shown(told)}.`);
  };
  const announced = lastSaid(lines, 'ballots_announced', ({ ballotKindId }) => String(ballotKindId));
  for (const kind of setUp.kinds) {
    const told = announced.get(kind.id);
    for (const field of ANNOUNCED_COUNTS) {
      compare(`${kind.title}: ${lowerFirst(ballotCountNames[field])}`, kind[field], told?.[field] ?? null);
    }
  }
  // Times and presence that are older than the lines about them are told by no line.
  const meeting = lastSaid(lines, 'meeting_recorded', () => '').get('');
  for (const field of meeting ? MEETING_FIELDS : []) {
    compare(meetingNames[field], setUp.vote[field], meeting?.[field]);
  }
  return findings;
}

/** Whoever works at the count bears a name that the log declares for them. */
function peopleFindings({ operators }: FileSetUp, lines: readonly CheckedLine[]): readonly string[] {
  const declared = lines.filter(({ eventKind }) => eventKind === 'operator_saved');
  return operators
    .filter(
      ({ id, name, role }) =>
        !declared.some(
          ({ payload }) =>
            payload['operatorId'] === id && payload['name'] === name && payload['role'] === role,
        ),
    )
    .map(({ name }) => `Người kiểm phiếu ${name}: tên hoặc vai trò khác nhật ký.`);
}

/** Who changed the state, when and why: the minutes print it. */
function changeFindings(
  { vote, stateChanges }: FileSetUp,
  lines: readonly CheckedLine[],
  exporter: string,
): readonly string[] {
  const logged = lines
    .filter(({ eventKind }) => eventKind === 'state_changed')
    .map(({ origin, seq, at, payload }) => ({
      ...{ origin, seq, at, from: String(payload['from']), to: String(payload['to']) },
      ...{ actor: String(payload['actor']), reason: String(payload['reason']) },
    }));
  const found = stateFindings({ status: vote.status, changes: stateChanges }, logged, exporter);
  return changeWords(found, 'Trong phần thiết lập');
}

/** Words of the set-up as they stand there. */
function quoted(value: unknown): string {
  return typeof value === 'string' && value !== '' ? `“${value}”` : 'chưa có';
}

/** "Đỗ Thị Ánh (Trưởng ban), Bùi Văn Cường (Thư ký)". */
export function boardWords(board: unknown): string {
  const members = Array.isArray(board) ? (board as Fields[]) : [];
  return members
    .map((member) => `${String(member['name'])} (${boardRoleNames[member['role'] as 'head'] ?? '?'})`)
    .join(', ');
}

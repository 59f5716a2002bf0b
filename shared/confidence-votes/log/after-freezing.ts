import { canonicalJson } from '../../kernel/canonical-json';
import { closingsOf } from './closings';
import { reachOf } from './reach';
import { lastSaid, type SaidLine } from './last-said';
import type { LogEventKind } from './model';
import { machineName } from '../../kernel/machine-name';

/** Lines that say something of a ballot: what comes of them is the content of the count. */
const OF_BALLOTS = new Set(['ballot_closed', 'entries_voided', 'field_resolved', 'resolution_voided']);

/** Lines of which the last word stands, and what each is about: figures and times that are printed with the result. */
const OF_BOARD = [
  ['ballots_announced', 'số phiếu in, phát ra, thu về'],
  ['batches_made', 'cách đánh số phiếu'],
  ['meeting_recorded', 'giờ họp, số có mặt'],
  ['balance_recorded', 'cân đối phiếu'],
] as const satisfies readonly (readonly [LogEventKind, string])[];

/**
 * Lines that nobody knew when the figures were frozen and that change what the minutes say: ballots, and what the board
 * announced. What was known is told by the chains, not by the clocks, which differ from PC to PC. Of a freezing that was
 * taken back nothing is said; the figures were opened for this. `own` is the PC whose freezing counts, or another one's
 * where its own figures are open; `names` tells who stands behind the id of an operator.
 */
export function afterFreezingFindings(
  lines: readonly SaidLine[],
  own: string,
  names: ReadonlyMap<string, string>,
  momentWords: (instant: string) => string,
): readonly string[] {
  const closings = closingsOf(lines, own);
  const standing = closings.others.filter(({ openedHere }) => !openedHere).map(({ line }) => line);
  const freezings = closings.own ? [closings.own] : standing;
  return freezings.flatMap((freezing) => changedSince(freezing, lines, names, momentWords));
}

function changedSince(
  freezing: SaidLine,
  lines: readonly SaidLine[],
  names: ReadonlyMap<string, string>,
  momentWords: (instant: string) => string,
): readonly string[] {
  const reach = reachOf(freezing);
  const isLater = ({ origin, seq }: SaidLine): boolean => seq > (reach.get(origin) ?? 0);
  const ballots = lines.filter((line) => OF_BALLOTS.has(line.eventKind) && isLater(line));
  const board = OF_BOARD.filter(
    ([kind]) => saidNow(lines, kind) !== saidNow(lines.filter(not(isLater)), kind),
  );
  if (ballots.length + board.length === 0) return [];
  const changed = new Set<string>(board.map(([kind]) => kind));
  const later = [...ballots, ...lines.filter((line) => changed.has(line.eventKind) && isLater(line))];
  const what = ballots.length > 0 ? 'Phiếu' : 'Số của Ban kiểm phiếu';
  const who = [...Map.groupBy(later, ({ origin }) => origin)].map(([origin, of]) => {
    const ids = of.map(({ payload }) => String(payload['operatorId'] ?? payload['by']));
    const people = [...new Set(ids.map((id) => names.get(id) ?? '?'))];
    return `Đổi sau khi chốt, máy ${machineName(origin)}: ${of.length} việc, ${people.join(', ')}.`;
  });
  return [
    `${what} đã đổi sau khi chốt số liệu lúc ${momentWords(freezing.at)}; nhật ký không còn giữ đúng số trong biên bản.`,
    ...(board.length > 0 ? [`Đã đổi: ${board.map(([, words]) => words).join('; ')}.`] : []),
    ...who,
  ];
}

const not =
  (test: (line: SaidLine) => boolean) =>
  (line: SaidLine): boolean =>
    !test(line);

/** What stands of one kind of line, whoever said it. */
function saidNow(lines: readonly SaidLine[], eventKind: LogEventKind): string {
  const said = lastSaid(lines, eventKind, ({ ballotKindId }) => String(ballotKindId));
  const figures = [...said].map(([about, { by: _by, ...figuresOf }]) => [about, figuresOf] as const);
  return canonicalJson(figures.sort(([left], [right]) => (left < right ? -1 : 1)));
}

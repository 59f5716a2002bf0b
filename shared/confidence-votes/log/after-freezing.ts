import { reachOf } from './frozen-check';
import type { SaidLine } from './last-said';
import { machineName } from './words';

/** Lines that say something of a ballot: what comes of them is the content of the count. */
const OF_BALLOTS = new Set(['ballot_closed', 'entries_voided', 'field_resolved', 'resolution_voided']);

/**
 * Lines about ballots that nobody knew when the figures were frozen: what the minutes say is not what they come to together.
 * What was known is told by the chains, not by the clocks, which differ from PC to PC. Of a freezing that was taken back
 * nothing is said; the figures were opened for this. `names` tells who stands behind the id of an operator.
 */
export function afterFreezingFindings(
  lines: readonly SaidLine[],
  names: ReadonlyMap<string, string>,
  momentWords: (instant: string) => string,
): readonly string[] {
  const freezing = standingFreezing(lines);
  if (freezing === null) return [];
  const reach = reachOf(freezing);
  const later = lines.filter(
    ({ eventKind, origin, seq }) => OF_BALLOTS.has(eventKind) && seq > (reach.get(origin) ?? 0),
  );
  if (later.length === 0) return [];
  const who = [...Map.groupBy(later, ({ origin }) => origin)].map(([origin, of]) => {
    const people = [...new Set(of.map(({ payload }) => names.get(String(payload['operatorId'])) ?? '?'))];
    return `Đổi sau khi chốt, máy ${machineName(origin)}: ${of.length} việc, ${people.join(', ')}.`;
  });
  return [
    `Phiếu đã đổi sau khi chốt số liệu lúc ${momentWords(freezing.at)}; nhật ký không còn giữ đúng số trong biên bản.`,
    ...who,
  ];
}

function standingFreezing(lines: readonly SaidLine[]): SaidLine | null {
  let freezing: SaidLine | null = null;
  const changes = lines.filter(({ eventKind }) => eventKind === 'state_changed');
  for (const line of changes.toSorted(byTime)) {
    if (line.payload['to'] === 'counted') freezing = line;
    if (line.payload['to'] === 'counting') freezing = null;
  }
  return freezing;
}

const byTime = (left: SaidLine, right: SaidLine): number =>
  left.origin === right.origin ? left.seq - right.seq : left.at < right.at ? -1 : 1;

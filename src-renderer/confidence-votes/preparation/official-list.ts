import type { OfficialEntry } from '@shared/confidence-votes/contract';
import type { BallotKindCount, VoteOfficial } from '@shared/confidence-votes/model';
import type { Side } from '../../ui/tables/use-dragged-row';

/** One line of the list while it is edited. `key` stays the same when the program gives a new line its id. */
export interface ListedOfficial extends OfficialEntry {
  readonly key: string;
}

/** What is stored of a person on the list, without what the screen or the count adds. */
function entryOf(official: OfficialEntry): OfficialEntry {
  return {
    id: official.id,
    personId: official.personId,
    name: official.name,
    birthYear: official.birthYear,
    posts: official.posts,
    block: official.block,
    ballotKindId: official.ballotKindId,
    included: official.included,
    exclusionReason: official.exclusionReason,
    exclusionNote: official.exclusionNote,
    exclusionEvidence: official.exclusionEvidence,
    decidedBy: official.decidedBy,
    electedDate: official.electedDate,
    triggerKind: official.triggerKind,
    triggerNote: official.triggerNote,
  };
}

export function listOf(officials: readonly VoteOfficial[]): readonly ListedOfficial[] {
  return officials.map((official) => ({ key: official.personId ?? official.id, ...entryOf(official) }));
}

export function entriesOf(list: readonly ListedOfficial[]): OfficialEntry[] {
  return list.map(entryOf);
}

export interface OfficialGroup {
  readonly id: string;
  readonly title: string;
  readonly members: readonly ListedOfficial[];
}

/** The list as it will be printed: kinds of ballot in their order, then who has none yet, then who is left out of `act`. */
export function groupsOf(
  list: readonly ListedOfficial[],
  kinds: readonly BallotKindCount[],
  act: string,
): readonly OfficialGroup[] {
  const included = list.filter((official) => official.included);
  const groups: OfficialGroup[] = kinds.map((kind) => ({
    id: kind.ballotKindId,
    title: kind.title,
    members: included.filter((official) => official.ballotKindId === kind.ballotKindId),
  }));
  const known = new Set(kinds.map((kind) => kind.ballotKindId));
  groups.push({
    id: 'none',
    title: 'Chưa xếp loại phiếu',
    members: included.filter(
      (official) => official.ballotKindId === null || !known.has(official.ballotKindId),
    ),
  });
  groups.push({
    id: 'excluded',
    title: `Không ${act}`,
    members: list.filter((official) => !official.included),
  });
  return groups.filter((group) => group.members.length > 0);
}

/** Moves a person past the neighbour of the same group; at the end of the group nothing happens. */
export function movedWithin(
  list: readonly ListedOfficial[],
  group: readonly ListedOfficial[],
  key: string,
  step: -1 | 1,
): readonly ListedOfficial[] {
  const at = group.findIndex((official) => official.key === key);
  const neighbour = group[at + step];
  const moving = group[at];
  if (!moving || !neighbour) return list;
  return list.map((official) =>
    official.key === moving.key ? neighbour : official.key === neighbour.key ? moving : official,
  );
}

/** Puts a person above or below another one of the same group; the places that the group has in the list stay its own. */
export function placedBeside(
  list: readonly ListedOfficial[],
  group: readonly ListedOfficial[],
  key: string,
  besideKey: string,
  side: Side,
): readonly ListedOfficial[] {
  const moving = group.find((official) => official.key === key);
  const rest = group.filter((official) => official !== moving);
  const at = rest.findIndex((official) => official.key === besideKey);
  if (!moving || at < 0) return list;
  const ordered = rest.toSpliced(side === 'above' ? at : at + 1, 0, moving);
  if (ordered.every((official, place) => official === group[place])) return list;
  const next = ordered.values();
  return list.map((official) => (group.includes(official) ? (next.next().value ?? official) : official));
}

export function changed(
  list: readonly ListedOfficial[],
  key: string,
  patch: Partial<OfficialEntry>,
): readonly ListedOfficial[] {
  return list.map((official) => (official.key === key ? { ...official, ...patch } : official));
}

/** Chair, deputy chair, everybody else: the order in which ballots name people of one block. */
function rankOf({ posts }: Pick<OfficialEntry, 'posts'>): number {
  const known = posts.split(/[;\n]/u).map((post) => {
    const words = post.trim().toLocaleLowerCase('vi');
    return words.startsWith('chủ tịch') ? 0 : words.startsWith('phó chủ tịch') ? 1 : 2;
  });
  return Math.min(...known);
}

/** Somebody comes onto a ballot after the others stand on it: behind everybody of their rank, before those of a lower one. */
export function broughtIn(list: readonly ListedOfficial[], key: string): readonly ListedOfficial[] {
  const moving = list.find((official) => official.key === key);
  if (!moving) return list;
  const rest = list.filter((official) => official !== moving);
  const at = rest.findIndex(
    (official) =>
      official.included &&
      official.ballotKindId === moving.ballotKindId &&
      official.block === moving.block &&
      rankOf(official) > rankOf(moving),
  );
  return at < 0 ? list : rest.toSpliced(at, 0, moving);
}

/** Puts proposed people into the list: new ones in the order of posts, known ones with their posts of today. */
export function withProposals(
  list: readonly ListedOfficial[],
  proposals: readonly OfficialEntry[],
): readonly ListedOfficial[] {
  const known = new Map(list.map((official) => [official.personId, official]));
  const updated = list.map((official) => {
    const proposal = proposals.find(({ personId }) => personId !== null && personId === official.personId);
    return proposal
      ? {
          ...official,
          name: proposal.name,
          posts: proposal.posts,
          birthYear: proposal.birthYear,
          electedDate: official.electedDate ?? proposal.electedDate,
          // A cause that somebody noted stays; one that the petitions give is filled in.
          ...(official.triggerNote === ''
            ? { triggerKind: proposal.triggerKind, triggerNote: proposal.triggerNote }
            : {}),
        }
      : official;
  });
  return proposals.reduce<readonly ListedOfficial[]>((placed, proposal, index) => {
    if (known.has(proposal.personId)) return placed;
    const fresh = { ...proposal, id: null, key: proposal.personId ?? proposal.name };
    // The register proposes in the order of posts: each stands behind whoever comes before there.
    const placeOf = ({ personId }: OfficialEntry) => placed.findIndex((one) => one.personId === personId);
    const isPlaced = (other: OfficialEntry): boolean => placeOf(other) >= 0;
    const before = proposals.slice(0, index).findLast(isPlaced);
    if (before) return placed.toSpliced(placeOf(before) + 1, 0, fresh);
    const after = proposals.slice(index + 1).find(isPlaced);
    return after ? placed.toSpliced(placeOf(after), 0, fresh) : [...placed, fresh];
  }, updated);
}

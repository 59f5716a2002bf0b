import { formatDate, type LocalDate } from '../../kernel/local-date';
import { paperKindNames } from './messages';
import type { Paper, PaperItem, PaperVersion } from './model';

export type PacketKind = 'full' | 'supplement';

/** A packet that went out. */
export interface Packet {
  readonly id: string;
  readonly no: number;
  readonly kind: PacketKind;
  readonly pageCount: number;
  readonly madeAt: string;
  readonly actor: string;
  readonly versionIds: readonly string[];
  /** As the office calls it; empty while it has no name of its own. */
  readonly title: string;
}

export interface KeptPacket extends Packet {
  /** null for one that was made before this was kept. */
  readonly contents: PacketContents | null;
}

/** What stood in a packet as it went out: the second print says the same, whatever the agenda says by then. */
export interface PacketContents {
  /** A name of the office's own for the packet. */
  readonly title: string;
  readonly sessionTitle: string;
  readonly openingDate: LocalDate;
  readonly groups: readonly {
    readonly title: string;
    readonly entries: readonly (Omit<PacketEntry, 'version'> & { readonly versionId: string })[];
  }[];
}

/** One paper of a packet, by its newest file. */
export interface PacketEntry {
  readonly title: string;
  /** Kind, symbol, day, who handed it in. */
  readonly about: string;
  readonly version: PaperVersion;
}

export interface PacketGroup {
  readonly title: string;
  readonly entries: readonly PacketEntry[];
}

type Item = Pick<PaperItem, 'id' | 'no' | 'title'>;

/** What a packet takes of a session. */
export interface PacketWish {
  readonly kind: PacketKind;
  /** Leaves out what nobody approved. */
  readonly approvedOnly: boolean;
}

/**
 * The papers of a packet in the order of the agenda, what belongs to the whole session first: it is read first. A
 * supplement holds the files that were in no packet so far, newer versions too. `items` stand in the order of the agenda.
 */
export function packetGroups(
  items: readonly Item[],
  papers: readonly Paper[],
  packets: readonly Packet[],
  { kind, approvedOnly }: PacketWish,
): readonly PacketGroup[] {
  const out = new Set(packets.flatMap(({ versionIds }) => versionIds));
  const wanted = (paper: Paper): boolean => {
    const newest = paper.versions.at(-1);
    if (newest === undefined || paper.dropped) return false;
    if (approvedOnly && paper.status === 'draft') return false;
    return kind === 'full' || !out.has(newest.id);
  };
  return groupsOf(items, papers, (paper) => (wanted(paper) ? paper.versions.at(-1) : undefined));
}

/** The papers of a packet that went out, by the files that were in it. */
export function packetAsSent(
  items: readonly Item[],
  papers: readonly Paper[],
  packet: KeptPacket,
): readonly PacketGroup[] {
  if (packet.contents) return groupsAsKept(packet.contents, papers);
  const sent = new Set(packet.versionIds);
  return groupsOf(items, papers, ({ versions }) => versions.findLast(({ id }) => sent.has(id)));
}

/** A file whose paper was removed meanwhile is in no packet any more. */
function groupsAsKept({ groups }: PacketContents, papers: readonly Paper[]): readonly PacketGroup[] {
  const versions = new Map(papers.flatMap((paper) => paper.versions.map((version) => [version.id, version])));
  return groups
    .map(({ entries, title }) => ({
      title,
      entries: entries.flatMap(({ about, title: paper, versionId }) => {
        const version = versions.get(versionId);
        return version ? [{ title: paper, about, version }] : [];
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** What is kept with a packet that goes out. */
export const contentsOf = (
  packetTitle: string,
  { openingDate, title }: { readonly openingDate: LocalDate; readonly title: string },
  groups: readonly PacketGroup[],
): PacketContents => ({
  title: packetTitle,
  sessionTitle: title,
  openingDate,
  groups: groups.map((group) => ({
    title: group.title,
    entries: group.entries.map(({ about, title: paper, version }) => ({
      title: paper,
      about,
      versionId: version.id,
    })),
  })),
});

function groupsOf(
  items: readonly Item[],
  papers: readonly Paper[],
  versionOf: (paper: Paper) => PaperVersion | undefined,
): readonly PacketGroup[] {
  const known = new Set(items.map(({ id }) => id));
  const entriesOf = (test: (paper: Paper) => boolean): readonly PacketEntry[] =>
    papers.filter(test).flatMap((paper) => {
      const version = versionOf(paper);
      return version === undefined ? [] : [{ title: paper.title, about: aboutInWords(paper), version }];
    });
  const whole = {
    title: 'Tài liệu chung',
    entries: entriesOf(({ itemId }) => itemId === null || !known.has(itemId)),
  };
  const ofItems = items.map(({ id, no, title }) => ({
    title: `${no}. ${title}`,
    entries: entriesOf(({ itemId }) => itemId === id),
  }));
  return [whole, ...ofItems].filter(({ entries }) => entries.length > 0);
}

/** "Tờ trình · số 45/TTr-UBND ngày 18/11/2026 · Sở Tài chính" */
function aboutInWords({ kind, paperDate, responsible, symbol }: Paper): string {
  const number = symbol === '' ? '' : `số ${symbol}`;
  const day = paperDate === null ? '' : `ngày ${formatDate(paperDate)}`;
  const parts = [paperKindNames[kind], [number, day].filter((part) => part !== '').join(' '), responsible];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Which supplement of its session a packet is, from 1; 0 for a full one. */
export const supplementNo = (packets: readonly Pick<Packet, 'no' | 'kind'>[], no: number): number =>
  packets.filter((packet) => packet.kind === 'supplement' && packet.no <= no).length;

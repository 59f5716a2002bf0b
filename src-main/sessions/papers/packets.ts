import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { titleWithoutCouncil } from '@shared/sessions/council-in-title';
import type { Session } from '@shared/sessions/model';
import type { Paper } from '@shared/sessions/papers/model';
import { goesSeparately } from '@shared/sessions/papers/model';
import {
  contentsOf,
  packetAsSent,
  packetGroups,
  supplementNo,
  type KeptPacket,
  type PacketGroup,
  type PacketKind,
} from '@shared/sessions/papers/packet';
import type { PapersReply } from '@shared/sessions/papers/contract';
import type { CommandContext, Handler, Outcome, QueryContext, TaskContext } from '../../application/context';
import { readStoredFile } from '../../database/files/stored-files';
import type { PacketPaper, PacketPlan, PacketResult } from '../../documents/packet/packet-plan';
import { slug } from '../../application/slug';
import { loadOfficeNames, type OfficeNames } from '../../documents/room/office-names';
import { loadAgenda } from '../agenda-store';
import { loadSession } from '../session-store';
import { loadPackets } from './packet-store';
import { loadPapers, papersReply } from './paper-store';
import { openPapers } from './papers';

/** What may lie in the room for files on their way; a larger packet would push itself out. */
const MAX_PACKET_MEGABYTES = 240;

interface Source {
  readonly session: Session;
  readonly items: readonly { readonly id: string; readonly no: number; readonly title: string }[];
  readonly papers: readonly Paper[];
  readonly packets: readonly KeptPacket[];
  readonly office: OfficeNames;
}

async function loadSource({ db }: QueryContext, sessionId: string): Promise<Result<Source, AppError>> {
  const session = await loadSession(db, sessionId);
  if (!session) return err(appError('not-found'));
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const agenda = await loadAgenda(db, session);
  const papers = await loadPapers(
    db,
    session,
    agenda.map(({ id }) => id),
  );
  const items = agenda.map(({ id, title }, index) => ({ id, title, no: index + 1 }));
  return ok({ session, items, papers, packets: await loadPackets(db, sessionId), office: office.value });
}

/** S14, S15: one PDF of all papers, or only of what came after the last packet; what was in it is noted. */
export const makePacket: Handler<'sessionPapers.makePacket'> = async (context, { sessionId, ...wish }) => {
  const source = await context.read((query) => loadSource(query, sessionId));
  if (!source.ok) return source;
  const { items, packets, papers } = source.value;
  const groups = packetGroups(items, papers, packets, wish);
  if (groups.length === 0) {
    return err(appError(wish.kind === 'full' ? 'packet.nothing' : 'packet.nothing-new'));
  }
  const no = (packets.at(-1)?.no ?? 0) + 1;
  const supplement = wish.kind === 'supplement' ? supplementNo(packets, no) + 1 : 0;
  const made = await packetFile(context, source.value, groups, {
    ...wish,
    supplement,
    madeAt: context.now(),
  });
  if (!made.ok) return made;
  const noted = await context.write(async ({ tx, now, actor, newId, audit }) => {
    const id = newId();
    await tx
      .insertInto('session_packet')
      .values({
        id,
        session_id: sessionId,
        packet_no: no,
        packet_kind: wish.kind,
        page_count: made.value.pageCount,
        made_at: now,
        actor,
        contents: JSON.stringify(contentsOf(wish.title, source.value.session, groups)),
      })
      .execute();
    const versions = groups.flatMap(({ entries }) => entries.map(({ version }) => version));
    const separate = versions.filter(({ format }) => goesSeparately(format)).length;
    const beside = separate === 0 ? '' : ` (${separate} gửi kèm là tệp riêng)`;
    // Everything that went out, what lies beside the PDF too: a supplement holds none of it again.
    const versionIds = versions.map(({ id }) => id);
    await tx
      .insertInto('session_packet_paper')
      .values(versionIds.map((versionId) => ({ packet_id: id, version_id: versionId })))
      .execute();
    audit({
      entity: 'session',
      entityId: sessionId,
      summary: `${supplement > 0 ? `Đóng gói bổ sung lần ${supplement}` : 'Đóng gói tài liệu'}: ${versionIds.length} tài liệu${beside}, ${made.value.pageCount} trang`,
      changes: [],
    });
    return ok(null);
  });
  return noted.ok ? made : noted;
};

/** A packet as it went out, made anew from the files that were in it. */
export const makePacketAgain: Handler<'sessionPapers.makePacketAgain'> = async (
  context,
  { sessionId, packetId },
) => {
  const source = await context.read((query) => loadSource(query, sessionId));
  if (!source.ok) return source;
  const { items, packets, papers } = source.value;
  const packet = packets.find(({ id }) => id === packetId);
  if (!packet) return err(appError('not-found'));
  const { contents, madeAt } = packet;
  const session = contents
    ? { ...source.value.session, title: contents.sessionTitle, openingDate: contents.openingDate }
    : source.value.session;
  return packetFile(context, { ...source.value, session }, packetAsSent(items, papers, packet), {
    ...{ madeAt, kind: packet.kind, title: packet.title },
    supplement: packet.kind === 'supplement' ? supplementNo(packets, packet.no) : 0,
  });
};

/** Another name of a packet. One that was made before names were kept gets its contents kept with it. */
export async function namePacket(
  context: CommandContext,
  { packetId, sessionId, title }: Input<'sessionPapers.namePacket'>,
): Outcome<PapersReply> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const { papers, session } = opened.value;
  const packet = (await loadPackets(context.tx, sessionId)).find(({ id }) => id === packetId);
  if (!packet) return err(appError('not-found'));
  const items = (await loadAgenda(context.tx, session)).map((item, index) => ({ ...item, no: index + 1 }));
  const contents = packet.contents ?? contentsOf('', session, packetAsSent(items, papers, packet));
  await context.tx
    .updateTable('session_packet')
    .set({ contents: JSON.stringify({ ...contents, title }) })
    .where('id', '=', packetId)
    .execute();
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: 'Đặt tên gói tài liệu',
    changes: [{ field: 'Tên gói', before: packet.title, after: title }],
  });
  return ok(await papersReply(context.tx, session, context.now));
}

async function packetFile(
  context: TaskContext,
  source: Source,
  groups: readonly PacketGroup[],
  which: {
    readonly kind: PacketKind;
    readonly supplement: number;
    readonly madeAt: string;
    readonly title: string;
  },
): Outcome<Output<'sessionPapers.makePacket'>> {
  const plan = await planOf(context, source, groups, which);
  // Loaded with the first packet, so that the start does not wait for it.
  const { makePacketPdf } = await import('../../documents/packet/packet-thread');
  const packet: PacketResult = await makePacketPdf(plan);
  if (packet.bytes.byteLength > MAX_PACKET_MEGABYTES * 1024 * 1024) {
    return err(appError('packet.too-large', { limit: MAX_PACKET_MEGABYTES }));
  }
  const name = slug(which.title === '' ? source.session.title : which.title).slice(0, 60);
  const fileName =
    which.title !== ''
      ? `${name}.pdf`
      : which.supplement > 0
        ? `tai-lieu-bo-sung-${which.supplement}-${name}.pdf`
        : `tai-lieu-${name}.pdf`;
  const separate = plan.sections.flatMap(({ papers }) =>
    papers.flatMap(({ source: file, title }) => (file.kind === 'separate' ? [title] : [])),
  );
  return ok({
    artifact: context.files.put({ fileName, mediaType: 'application/pdf', bytes: packet.bytes }),
    pageCount: packet.pageCount,
    separate,
    leftOut: [...packet.leftOut],
  });
}

async function planOf(
  context: TaskContext,
  { office, session }: Source,
  groups: readonly PacketGroup[],
  {
    madeAt,
    supplement,
    title: own,
  }: { readonly supplement: number; readonly madeAt: string; readonly title: string },
): Promise<PacketPlan> {
  const mark = supplement > 0 ? `Tài liệu bổ sung lần ${supplement}` : '';
  const sections: PacketPlan['sections'][number][] = [];
  for (const { entries, title } of groups) {
    const papers: PacketPaper[] = [];
    for (const { about, title: paper, version } of entries) {
      papers.push({ about, title: paper, source: await sourceOf(context.program.dataDir, version) });
    }
    sections.push({ title, papers });
  }
  return {
    title:
      own !== '' ? `${own}, ${session.title}` : `${mark === '' ? 'Tài liệu' : `${mark},`} ${session.title}`,
    mark,
    sections,
    cover: {
      council: office.council.letterhead.bodyLines,
      heading: supplement > 0 ? 'TÀI LIỆU BỔ SUNG' : 'TÀI LIỆU',
      lines: [
        ...(own === '' ? [] : [own.toLocaleUpperCase('vi')]),
        titleWithoutCouncil(session.title, office.council).toLocaleUpperCase('vi'),
        office.council.term.toLocaleUpperCase('vi'),
        ...(supplement > 0 ? [`Lần ${supplement}, ngày ${formatDate(localDateOf(madeAt))}`] : []),
      ],
      foot: `${office.placeName}, tháng ${monthOf(session.openingDate)} năm ${session.openingDate.slice(0, 4)}`,
    },
  };
}

/** Months 1 and 2 carry a leading zero, the others none (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). */
function monthOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return month <= 2 ? `0${month}` : String(month);
}

async function sourceOf(
  dataDir: string,
  { fileName, format, sha256 }: Paper['versions'][number],
): Promise<PacketPaper['source']> {
  if (goesSeparately(format)) return { kind: 'separate', fileName };
  const bytes = await readStoredFile(dataDir, sha256);
  return bytes.ok ? { kind: format, bytes: bytes.value } : { kind: 'lost', fileName };
}

import type { KeptPacket } from '@shared/sessions/papers/packet';
import { z } from 'zod';
import type { ReadDb } from '../../database/tables';

const PacketContentsShape = z.object({
  title: z.string().default(''),
  sessionTitle: z.string(),
  openingDate: z.string(),
  groups: z.array(
    z.object({
      title: z.string(),
      entries: z.array(z.object({ title: z.string(), about: z.string(), versionId: z.string() })),
    }),
  ),
});

/** The packets of a session, the first one first. */
export async function loadPackets(db: ReadDb, sessionId: string): Promise<readonly KeptPacket[]> {
  const rows = await db
    .selectFrom('session_packet')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('packet_no')
    .execute();
  if (rows.length === 0) return [];
  const papers = await db
    .selectFrom('session_packet_paper')
    .selectAll()
    .where(
      'packet_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('version_id')
    .execute();
  const byPacket = Map.groupBy(papers, (paper) => paper.packet_id);
  return rows.map((row) => {
    const contents = row.contents === '' ? null : PacketContentsShape.parse(JSON.parse(row.contents));
    return {
      id: row.id,
      no: row.packet_no,
      kind: row.packet_kind,
      pageCount: row.page_count,
      madeAt: row.made_at,
      actor: row.actor,
      contents,
      title: contents?.title ?? '',
      versionIds: (byPacket.get(row.id) ?? []).map((paper) => paper.version_id),
    };
  });
}

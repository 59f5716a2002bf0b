import { Alert, Button, Checkbox, Group, List, Paper as Box, Text, Title } from '@mantine/core';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { PacketReply, PapersReply } from '@shared/sessions/papers/contract';
import { packetGroups, supplementNo, type PacketKind } from '@shared/sessions/papers/packet';
import { IconDownload, IconFileStack, IconFileTypePdf, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { PacketNameDialog } from './packet-name-dialog';
import styles from './papers.module.css';

interface PacketsSectionProps {
  readonly reply: PapersReply;
  readonly sessionId: string;
}

const WHY: Readonly<Record<PacketReply['leftOut'][number]['why'], string>> = {
  encrypted: 'có mật khẩu; hãy xin bản không khóa',
  broken: 'tệp hỏng; hãy in lại ra PDF rồi gắn lại',
  lost: 'không còn tệp; hãy gắn lại tệp',
};

/** S14, S15: the packet for the deputies, and what came after it. */
export function PacketsSection({ reply, sessionId }: PacketsSectionProps) {
  const { items, packets, papers } = reply;
  const [approvedOnly, setApprovedOnly] = useState(false);
  const [title, setTitle] = useState('');
  const [named, setNamed] = useState<string | null>(null);
  const [made, setMade] = useState<PacketReply | null>(null);
  const make = useCommand('sessionPapers.makePacket');
  const again = useCommand('sessionPapers.makePacketAgain');
  const count = (kind: PacketKind): number =>
    packetGroups(items, papers, packets, { kind, approvedOnly }).reduce(
      (sum, { entries }) => sum + entries.length,
      0,
    );
  const inAll = count('full');
  const newer = packets.length === 0 ? 0 : count('supplement');
  const renamed = packets.find(({ id }) => id === named);
  const take = (answer: PacketReply) => {
    setMade(answer);
    saveArtifact(answer.artifact);
  };
  const run = async (kind: PacketKind) => {
    const answer = await make.run({ sessionId, kind, approvedOnly, title: cleanText(title) });
    if (!answer.ok) return;
    setTitle('');
    take(answer.value);
  };
  const runAgain = async (packetId: string) => {
    const answer = await again.run({ sessionId, packetId });
    if (answer.ok) take(answer.value);
  };
  return (
    <Box component="section" withBorder p="lg">
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2}>Gói tài liệu gửi đại biểu</Title>
          <Text c="dimmed" size="sm">
            Một tệp PDF có bìa, mục lục, dấu trang và số trang; Word, Excel ghi trong mục lục là tệp riêng.
          </Text>
        </div>
        <Group gap="sm">
          <TextField
            aria-label="Tên gói"
            placeholder="Tên gói (nếu muốn)"
            w={200}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Checkbox
            label="Chỉ tài liệu đã duyệt"
            checked={approvedOnly}
            onChange={(event) => setApprovedOnly(event.target.checked)}
          />
          <Group gap="sm" wrap="nowrap">
            {packets.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconFileStack size={18} />}
                loading={make.running}
                disabled={newer === 0}
                onClick={() => void run('supplement')}
              >
                Đóng gói bổ sung ({newer})
              </Button>
            )}
            <Button
              variant={packets.length === 0 ? 'light' : 'default'}
              leftSection={<IconFileTypePdf size={18} />}
              loading={make.running}
              disabled={inAll === 0}
              onClick={() => void run('full')}
            >
              Đóng gói tài liệu ({inAll})
            </Button>
          </Group>
        </Group>
      </Group>
      {made && <MadePacket made={made} />}
      {packets.length === 0 ? (
        <Text c="dimmed">Chưa đóng gói lần nào.</Text>
      ) : (
        <ul className={styles['versions']} aria-label="Các gói đã đóng">
          {packets.toReversed().map((packet) => (
            <li key={packet.id}>
              <span>
                <span className={styles['title']}>
                  {packet.title === '' ? kindInWords(packet, packets) : packet.title}
                </span>
                <span className={styles['about']}>
                  {packet.title === '' ? '' : `${kindInWords(packet, packets)} · `}
                  {localTimeOf(packet.madeAt)} ngày {formatDate(localDateOf(packet.madeAt))} ·{' '}
                  {contentsInWords(packet, papers)} · {packet.pageCount} trang
                  {packet.actor === '' ? '' : ` · ${packet.actor}`}
                </span>
              </span>
              <Group gap="xs" wrap="nowrap">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPencil size={16} />}
                  aria-label={`Đặt tên gói ${packet.no}`}
                  onClick={() => setNamed(packet.id)}
                >
                  Đặt tên
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconDownload size={16} />}
                  loading={again.running}
                  aria-label={`Tải lại gói ${packet.no}`}
                  onClick={() => void runAgain(packet.id)}
                >
                  Tải lại
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
      {renamed && (
        <PacketNameDialog
          title={renamed.title}
          sessionId={sessionId}
          packetId={renamed.id}
          onClose={() => setNamed(null)}
        />
      )}
    </Box>
  );
}

const kindInWords = ({ kind, no }: PapersReply['packets'][number], all: PapersReply['packets']): string =>
  kind === 'full' ? 'Gói đầy đủ' : `Tài liệu bổ sung lần ${supplementNo(all, no)}`;

/** "8 tài liệu, 2 không ghép được": a PDF without a page that could be counted is in no packet. */
function contentsInWords(
  { versionIds }: PapersReply['packets'][number],
  papers: PapersReply['papers'],
): string {
  const unreadable = papers
    .flatMap(({ versions }) => versions)
    .filter(({ format, id, pageCount }) => versionIds.includes(id) && format === 'pdf' && pageCount === null);
  const joined = versionIds.length - unreadable.length;
  return `${joined} tài liệu${unreadable.length === 0 ? '' : `, ${unreadable.length} không ghép được`}`;
}

function MadePacket({ made }: { readonly made: PacketReply }) {
  const { leftOut, pageCount, separate } = made;
  return (
    <Alert
      mb="sm"
      role="status"
      color={leftOut.length > 0 ? 'amber' : 'green'}
      variant="light"
      title={
        leftOut.length > 0
          ? `Đã đóng gói ${pageCount} trang; ${leftOut.length} tài liệu không ghép được`
          : `Đã đóng gói ${pageCount} trang`
      }
    >
      {(leftOut.length > 0 || separate.length > 0) && (
        <List size="sm" spacing={4}>
          {leftOut.map(({ title, why }) => (
            <List.Item key={title}>
              <b>{title}</b> {WHY[why]}.
            </List.Item>
          ))}
          {separate.length > 0 && <List.Item>Gửi kèm tệp riêng: {separate.join('; ')}.</List.Item>}
        </List>
      )}
    </Alert>
  );
}

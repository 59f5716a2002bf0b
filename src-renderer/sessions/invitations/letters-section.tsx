import { Button, Group, NativeSelect, Paper as Box, Text, Title } from '@mantine/core';
import { ofSession } from '@shared/documents/subject';
import { formatDate, localDateOf } from '@shared/kernel/local-date';
import type { InvitationsReply } from '@shared/sessions/invitations/contract';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { issueDateOf, NumberNow, paperLink, type NumberWish } from '../../documents';
import { LinkButton } from '../../ui/link-button';

interface LettersSectionProps {
  readonly reply: InvitationsReply;
  readonly sessionId: string;
}

const ALL = 'all';
const DEPUTIES = 'deputies';
const GUESTS = 'guests';

/** The letters of everybody chosen in one file; every letter carries the one number of the session's invitation. */
export function LettersSection({ reply, sessionId }: LettersSectionProps) {
  const { deputies, guests, letter } = reply;
  const [who, setWho] = useState(ALL);
  const [wish, setWish] = useState<NumberWish>({
    numbered: true,
    typed: localDateOf(new Date().toISOString()),
  });
  const [format, setFormat] = useState<'pdf' | 'docx'>('pdf');
  const letters = useCommand('invitations.makeLetters');
  const groups = [...new Set(guests.map(({ group }) => group))].filter((group) => group !== '');
  const chosenGuests =
    who === DEPUTIES
      ? []
      : who === ALL || who === GUESTS
        ? guests
        : guests.filter(({ group }) => `group ${group}` === who);
  const chosen = [...(who === ALL || who === DEPUTIES ? deputies : []), ...chosenGuests].map(({ id }) => id);
  const invitation = paperLink({ subject: ofSession(sessionId), kind: 'session_invitation', part: null });
  const numbered = letter?.status === 'official';
  const issueDate = numbered ? null : issueDateOf(wish);
  const make = async () => {
    if (issueDate === undefined) return;
    const answer = await letters.run({ sessionId, inviteeIds: chosen, issueDate, format });
    if (answer.ok) saveArtifact(answer.value);
  };
  return (
    <Box component="section" withBorder p="lg">
      <Group justify="space-between" align="flex-start" mb="sm" wrap="nowrap">
        <div>
          <Title order={2}>Giấy mời</Title>
          <Text c="dimmed" size="sm">
            Mỗi người một trang trong một tệp PDF; mọi giấy mời của kỳ họp mang một số.
          </Text>
        </div>
        <LinkButton
          to="/sessions/$sessionId/documents"
          params={{ sessionId }}
          variant="subtle"
          size="compact-md"
          flex="none"
        >
          Danh sách gửi, chỗ ngồi
        </LinkButton>
      </Group>
      <Group align="flex-end">
        <NativeSelect
          label="Mời ai"
          value={who}
          data={[
            { value: ALL, label: `Tất cả (${deputies.length + guests.length})` },
            { value: DEPUTIES, label: `Đại biểu (${deputies.length})` },
            { value: GUESTS, label: `Khách mời (${guests.length})` },
            ...groups.map((group) => ({
              value: `group ${group}`,
              label: `${group} (${guests.filter((guest) => guest.group === group).length})`,
            })),
          ]}
          onChange={(event) => setWho(event.target.value)}
        />
        <NativeSelect
          label="Định dạng"
          value={format}
          data={[
            { value: 'pdf', label: 'PDF, một tệp' },
            { value: 'docx', label: 'Word, mỗi người một tệp' },
          ]}
          onChange={(event) => setFormat(event.target.value === 'docx' ? 'docx' : 'pdf')}
        />
        <Button
          leftSection={<IconMail size={18} />}
          variant="light"
          loading={letters.running}
          disabled={chosen.length === 0 || issueDate === undefined || letter?.changed === true}
          onClick={() => void make()}
        >
          Lập {chosen.length} giấy mời
        </Button>
      </Group>
      {letter && numbered ? (
        <Group mt="sm" gap="sm">
          <Text>
            Số <b>{letter.symbol}</b>
            {letter.issueDate === null ? '' : `, ngày ${formatDate(letter.issueDate)}`}
          </Text>
          <LinkButton {...invitation} variant="subtle" size="compact-md">
            Xem văn bản
          </LinkButton>
          {letter.changed && (
            <Text size="sm" c="var(--amber-text)">
              Ngày, nơi hoặc phiên họp đã đổi; hãy thu hồi giấy mời này rồi cấp số mới.
            </Text>
          )}
        </Group>
      ) : (
        <Group mt="sm" align="flex-end" justify="space-between">
          <NumberNow
            kind="session_invitation"
            count={1}
            wish={wish}
            onWish={setWish}
            otherwise="Số, ngày chừa trống để ghi tay."
          />
          <LinkButton {...invitation} variant="subtle" size="compact-md">
            Người ký, lời mời
          </LinkButton>
        </Group>
      )}
    </Box>
  );
}

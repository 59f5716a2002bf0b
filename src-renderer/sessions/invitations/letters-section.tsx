import { Button, Group, NativeSelect, Paper as Box, Text, Title } from '@mantine/core';
import { isLocalDate } from '@shared/kernel/local-date';
import type { InvitationsReply } from '@shared/sessions/invitations/contract';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { CountField, DateField } from '../../ui/fields';
import { LinkButton } from '../../ui/link-button';
import { dayProblem } from '../words';

interface LettersSectionProps {
  readonly reply: InvitationsReply;
  readonly sessionId: string;
}

const ALL = 'all';
const DEPUTIES = 'deputies';
const GUESTS = 'guests';

/** The letters of everybody chosen in one file; every letter carries the one number that the office gave. */
export function LettersSection({ reply, sessionId }: LettersSectionProps) {
  const { deputies, guests } = reply;
  const [who, setWho] = useState(ALL);
  const [number, setNumber] = useState<number | string | null>(null);
  const [date, setDate] = useState<string | null>(null);
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
  const numberWrong = typeof number === 'string' || number === 0;
  const dateWrong = date !== null && !isLocalDate(date);
  const make = async () => {
    if (numberWrong || dateWrong) return;
    const answer = await letters.run({ sessionId, inviteeIds: chosen, number, date, format });
    if (answer.ok) saveArtifact(answer.value);
  };
  return (
    <Box component="section" withBorder p="lg">
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2}>Giấy mời</Title>
          <Text c="dimmed" size="sm">
            Mỗi người một trang trong một tệp PDF; chưa có số thì chừa trống để ghi tay.
          </Text>
        </div>
        <LinkButton
          to="/sessions/$sessionId/documents"
          params={{ sessionId }}
          variant="subtle"
          size="compact-md"
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
        <CountField
          label="Số giấy mời"
          w={130}
          error={numberWrong ? 'Số từ 1.' : null}
          onChange={setNumber}
        />
        <DateField
          label="Ngày ký"
          w={150}
          error={dateWrong ? dayProblem(date, false) : null}
          onChange={setDate}
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
          disabled={chosen.length === 0}
          onClick={() => void make()}
        >
          Lập {chosen.length} giấy mời
        </Button>
      </Group>
    </Box>
  );
}

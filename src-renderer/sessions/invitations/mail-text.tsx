import { Button, CopyButton, Group, Paper as Box, Text, Title } from '@mantine/core';
import type { InvitationsReply } from '@shared/sessions/invitations/contract';
import { IconCopy } from '@tabler/icons-react';

/** What goes into a mail: its words, and the addresses of the guests. */
export function MailText({ reply }: { readonly reply: InvitationsReply }) {
  const { guests, mailSubject, mailText } = reply;
  const addresses = guests.map(({ email }) => email).filter((email) => email !== '');
  const copy = (label: string, value: string) => (
    <CopyButton value={value}>
      {({ copied, copy: take }) => (
        <Button variant="default" size="compact-md" leftSection={<IconCopy size={16} />} onClick={take}>
          {copied ? 'Đã chép' : label}
        </Button>
      )}
    </CopyButton>
  );
  return (
    <Box component="section" withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={2}>Thư điện tử</Title>
        <Group gap="sm">
          {addresses.length > 0 && copy(`Chép ${addresses.length} địa chỉ`, addresses.join('; '))}
          {copy('Chép nội dung thư', `${mailSubject}\n\n${mailText}`)}
        </Group>
      </Group>
      <Text fw={500}>{mailSubject}</Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{mailText}</Text>
    </Box>
  );
}

import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Holding, Post } from '@shared/council/contract';
import { birthText } from '@shared/kernel/birth-text';
import { formatDate } from '@shared/kernel/local-date';
import { HoldingForm } from './holding-form';

/** "từ 21/06/2026", "21/06/2021 – 20/06/2026". */
function periodText(holding: Holding): string {
  if (holding.from && holding.to) return `${formatDate(holding.from)} – ${formatDate(holding.to)}`;
  if (holding.from) return `từ ${formatDate(holding.from)}`;
  if (holding.to) return `đến ${formatDate(holding.to)}`;
  return 'chưa ghi thời gian';
}

/** Everybody who holds or held the post; the vacancy stands first because it is what needs a hand. */
export function HoldingsList({ post }: { readonly post: Post }) {
  const [editing, setEditing] = useState<string | null>(null);
  const edited = post.holdings.find((holding) => holding.id === editing);
  if (editing === 'new' || edited) {
    return <HoldingForm key={editing} post={post} holding={edited ?? null} onDone={() => setEditing(null)} />;
  }
  return (
    <Stack gap="sm">
      {post.vacancies > 0 && (
        <Paper withBorder p="md" radius="md">
          <Group justify="space-between">
            <Text>
              Đang khuyết {post.vacancies}/{post.seats}
              {post.vacantSince && ` từ ${formatDate(post.vacantSince)}`}
            </Text>
            <Button size="sm" leftSection={<IconUserPlus size={18} />} onClick={() => setEditing('new')}>
              Ghi người giữ
            </Button>
          </Group>
        </Paper>
      )}
      {post.holdings.map((holding) => (
        <Paper key={holding.id} withBorder p="md" radius="md">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Text fw={500}>{holding.personName}</Text>
              <Text size="sm" c="dimmed">
                {[birthText(holding.birthDate), periodText(holding), holding.decision]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {holding.endReason !== '' && (
                <Text size="sm" c="dimmed">
                  {holding.endReason}
                </Text>
              )}
            </div>
            <Group gap="xs" wrap="nowrap">
              {holding.current && (
                <Badge variant="light" size="lg" tt="none" fw={500}>
                  đang giữ
                </Badge>
              )}
              <Button size="compact-sm" variant="default" onClick={() => setEditing(holding.id)}>
                Sửa
              </Button>
            </Group>
          </Group>
        </Paper>
      ))}
      {post.holdings.length === 0 && <Text c="dimmed">Chưa ghi người nào từng giữ chức danh này.</Text>}
      {post.vacancies === 0 && (
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconUserPlus size={18} />}
            onClick={() => setEditing('new')}
          >
            Ghi thêm người giữ
          </Button>
        </Group>
      )}
    </Stack>
  );
}

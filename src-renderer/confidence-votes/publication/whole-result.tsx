import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { blanksOf } from '@shared/confidence-votes/documents/blanks';
import type { Vote } from '@shared/confidence-votes/model';
import type { Input } from '@shared/contract/registry';
import { ofVote } from '@shared/documents/subject';
import { IconChevronDown, IconFiles, IconPresentation } from '@tabler/icons-react';
import { saveArtifact } from '../../api/files';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { outdatedPapers } from '../../documents';

type SlideFormat = Input<'resultFiles.makeSlides'>['format'];

const SLIDES: readonly (readonly [SlideFormat, string])[] = [
  ['pdf', 'PDF, để chiếu ngay'],
  ['pptx', 'PowerPoint, còn sửa được chữ'],
];

/** What follows a confirmed result in one step; the slides alone beside it. */
export function WholeResult({ vote }: { readonly vote: Vote }) {
  const voteId = vote.id;
  const papers = useCall('documents.listPapers', { subject: { ...ofVote(voteId) }, stages: ['result'] });
  const outdated = outdatedPapers(papers.data ?? []);
  const dotted = blanksOf('ballot_balance', vote, '');
  const make = useCommand('resultFiles.makeWholeResult');
  const slides = useCommand('resultFiles.makeSlides');
  const makeAll = async () => {
    const reply = await make.run({ voteId });
    if (!reply.ok) return;
    saveArtifact(reply.value);
    showDone('Đã lập toàn bộ văn bản và trang chiếu.');
  };
  const makeSlides = async (format: SlideFormat) => {
    const reply = await slides.run({ voteId, format });
    if (reply.ok) saveArtifact(reply.value);
  };
  return (
    <Stack gap={4} align="flex-end">
      <Group gap="sm">
        <Button
          leftSection={<IconFiles size={18} />}
          variant="light"
          loading={make.running}
          onClick={() => void makeAll()}
        >
          Lập toàn bộ văn bản
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              loading={slides.running}
              leftSection={<IconPresentation size={18} />}
              rightSection={<IconChevronDown size={16} />}
            >
              Trang chiếu
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {SLIDES.map(([format, name]) => (
              <Menu.Item key={format} onClick={() => void makeSlides(format)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text size="sm" c="dimmed">
        Lập các văn bản còn thiếu, tải một tệp ZIP gồm văn bản, bảng số liệu và trang chiếu.
      </Text>
      {outdated.length > 0 && (
        <Text size="sm" role="status" ta="right" c="var(--amber-text)">
          Đã ban hành, còn mang số liệu cũ: {outdated.join('; ')}. Thu hồi và lập lại trước; nếu không, tên
          tệp và từng trang ghi rõ.
        </Text>
      )}
      {dotted.length > 0 && (
        <Text size="sm" role="status" ta="right">
          Phiếu theo dõi phát, thu phiếu chưa ghi đủ, phải ghi tay (
          {dotted.map((line) => line.slice(0, line.indexOf(':'))).join(', ')}).
        </Text>
      )}
    </Stack>
  );
}

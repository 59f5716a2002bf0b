import { Alert, Button, List, Paper, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import type { SessionReply } from '@shared/sessions/contract';
import { IconArchive } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { saveArtifact } from '../../api/files';
import { useCall, useCommand } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { SessionFrame, WithSession } from '../session/session-frame';

export function ArchivePage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/archive' });
  return <WithSession sessionId={sessionId}>{(reply) => <Archive reply={reply} />}</WithSession>;
}

const CONTENTS = [
  'index.html: trang đầu, mở bằng trình duyệt bất kỳ, liệt kê mọi thứ',
  'van-ban: văn bản của kỳ họp, PDF, Word và HTML',
  'tai-lieu: tệp tài liệu đã nhận, từng lần',
  'du-lieu: chương trình, điểm danh, biểu quyết, chất vấn, lời hứa, nghị quyết dạng CSV và JSON',
];

type Made = Output<'sessionArchive.makeArchive'>;

/** Row S25: the session as a folder and a ZIP file that need no program. */
function Archive({ reply }: { readonly reply: SessionReply }) {
  const sessionId = reply.session.id;
  const preview = useCall('sessionArchive.previewArchive', { sessionId });
  const make = useCommand('sessionArchive.makeArchive');
  // Somebody may go elsewhere while it is made: the page says what became of it when they come back.
  const key = ['madeArchive', sessionId];
  const { data: made } = useQuery<Made | 'running'>({ queryKey: key, queryFn: skipToken });
  const { ask, dialog } = useConfirm();
  const missing = preview.data?.missing ?? [];
  const run = async () => {
    const sure =
      missing.length === 0 ||
      (await ask({
        title: 'Lập bản lưu trữ khi còn thiếu?',
        body: <Missing sentences={missing} />,
        confirm: 'Vẫn lập bản lưu trữ',
        cancel: 'Để bổ sung trước',
      }));
    if (!sure) return;
    queryClient.setQueryData(key, 'running');
    const answer = await make.run({ sessionId });
    if (!answer.ok) {
      queryClient.removeQueries({ queryKey: key });
      return;
    }
    queryClient.setQueryData(key, answer.value);
    saveArtifact(answer.value.artifact);
  };
  return (
    <SessionFrame
      reply={reply}
      primary={
        <Button
          leftSection={<IconArchive size={18} />}
          loading={made === 'running'}
          disabled={preview.isPending}
          onClick={() => void run()}
        >
          Lập bản lưu trữ
        </Button>
      }
    >
      {missing.length > 0 && (
        <Alert color="amber" variant="light" title="Còn thiếu, nếu lập bây giờ">
          <Missing sentences={missing} />
        </Alert>
      )}
      <Paper withBorder p="lg" radius="lg">
        <Text mb="sm">
          Bản lưu trữ đọc được không cần chương trình này: một thư mục trên máy và một tệp ZIP.
        </Text>
        <List>
          {CONTENTS.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        {made === 'running' && (
          <Text mt="md" role="status">
            Đang lập văn bản và ghi tệp…
          </Text>
        )}
        {made !== undefined && made !== 'running' && (
          <Text mt="md" role="status">
            Đã ghi {made.files} tệp vào thư mục {made.folder} và tải {made.artifact.fileName}.
          </Text>
        )}
      </Paper>
      {dialog}
    </SessionFrame>
  );
}

function Missing({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <List size="sm" spacing={4}>
      {sentences.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}

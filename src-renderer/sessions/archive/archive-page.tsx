import { Button, List, Paper, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import type { SessionReply } from '@shared/sessions/contract';
import { IconArchive } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
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

/** Row S25: the session as a folder and a ZIP file that need no program. */
function Archive({ reply }: { readonly reply: SessionReply }) {
  const make = useCommand('sessionArchive.makeArchive');
  const [made, setMade] = useState<Output<'sessionArchive.makeArchive'> | null>(null);
  const run = async () => {
    const answer = await make.run({ sessionId: reply.session.id });
    if (!answer.ok) return;
    setMade(answer.value);
    saveArtifact(answer.value.artifact);
  };
  return (
    <SessionFrame
      reply={reply}
      primary={
        <Button leftSection={<IconArchive size={18} />} loading={make.running} onClick={() => void run()}>
          Lập bản lưu trữ
        </Button>
      }
    >
      <Paper withBorder p="lg" radius="lg">
        <Text mb="sm">
          Bản lưu trữ đọc được không cần chương trình này: một thư mục trên máy và một tệp ZIP.
        </Text>
        <List>
          {CONTENTS.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        {make.running && (
          <Text mt="md" role="status">
            Đang lập văn bản và ghi tệp…
          </Text>
        )}
        {made && (
          <Text mt="md" role="status">
            Đã ghi {made.files} tệp vào thư mục {made.folder} và tải {made.artifact.fileName}.
          </Text>
        )}
      </Paper>
    </SessionFrame>
  );
}

import { Alert, Button, Checkbox, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { MergePreview } from '@shared/confidence-votes/log/contract';
import { places } from '@shared/confidence-votes/log/changed-ballots';
import { machineName } from '@shared/kernel/machine-name';
import { useState } from 'react';
import { CodeText } from './count-codes';
import { momentText } from './moments';

export type Roles = 'keep' | 'take';

export interface Chosen {
  readonly upload: string;
  readonly fileName: string;
  readonly preview: MergePreview;
}

const SCOPE_NAMES: Readonly<Record<MergePreview['scope'], string>> = {
  setup: 'Thiết lập cuộc bỏ phiếu',
  batch: 'Phần việc',
  entry: 'Phần việc',
  all: 'Toàn bộ',
};

const titleIn =
  (conflicts: MergePreview['conflicts']) =>
  (kindId: string): string =>
    conflicts.find(({ ballotKindId }) => ballotKindId === kindId)?.kindTitle ?? '';

interface MergePreviewCardProps {
  readonly chosen: Chosen;
  readonly running: boolean;
  readonly onTakeIn: (roles: Roles) => void;
  readonly onCancel: () => void;
}

/** What taking a file in would do; nothing is written before its button. */
export function MergePreviewCard({ chosen, running, onTakeIn, onCancel }: MergePreviewCardProps) {
  const { preview, fileName } = chosen;
  const nothing = !preview.creates && preview.newLines === 0;
  const [takesRoles, setTakesRoles] = useState(false);
  const [takesChanges, setTakesChanges] = useState(false);
  const [isMeant, setIsMeant] = useState(false);
  const mustSay = (preview.changed !== '' && !takesChanges) || (preview.doubts.length > 0 && !isMeant);
  const asks = preview.changed !== '' || preview.doubts.length > 0;
  return (
    <Paper withBorder p="md" role="region" aria-label="Xem trước tệp">
      <Stack gap="sm">
        <Text fw={600}>
          {preview.title}
          {preview.rehearsal && ' (diễn tập)'}
        </Text>
        <List spacing={4}>
          <List.Item>
            {SCOPE_NAMES[preview.scope]}
            {preview.part !== '' && `: ${preview.part}`}, máy {machineName(preview.origin)} xuất lúc{' '}
            {momentText(preview.exportedAt)}
          </List.Item>
          {/* Of a vote that is here already a PC of one's own, on which no office is declared, is asked nothing. */}
          {(preview.office !== '' || preview.creates) && (
            <List.Item>Cơ quan: {preview.office || 'tệp không ghi; hỏi người đưa tệp'}</List.Item>
          )}
          {preview.creates && <List.Item>Máy này chưa có cuộc bỏ phiếu này; sẽ lập theo tệp.</List.Item>}
          <List.Item>
            {nothing
              ? 'Máy này đã có đủ; không có gì mới.'
              : `Mới: ${preview.newEntries} phiếu đã nhập, ${preview.newLines} dòng nhật ký. Đã có: ${preview.knownLines} dòng.`}
          </List.Item>
          {preview.notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
          <List.Item>
            Mã nội dung trên máy kia: <CodeText code={preview.contentCode} />
          </List.Item>
        </List>
        {preview.doubts.length > 0 && (
          <Alert color="amber" title="Có thể nhầm tệp">
            {preview.doubts.map((doubt) => (
              <Text key={doubt}>{doubt}</Text>
            ))}
            <Checkbox
              mt="xs"
              label="Đúng là cuộc cần nhận"
              checked={isMeant}
              onChange={(event) => setIsMeant(event.currentTarget.checked)}
            />
          </Alert>
        )}
        {preview.conflicts.length > 0 && (
          <Alert color="amber" title={`Sau khi nhận có ${preview.conflicts.length} chỗ mâu thuẫn`}>
            {places(preview.conflicts, titleIn(preview.conflicts))}. Chương trình không tự quyết; trưởng ban
            xử lý ở trang này.
          </Alert>
        )}
        {preview.changed !== '' && (
          <Alert color="amber" title="Tệp đổi kết quả của phiếu đã khớp ở đây">
            {preview.changed}. Xem phiếu giấy trước khi nhận; nhận rồi thì cảnh báo này còn ở bước đối chiếu.
            <Checkbox
              mt="xs"
              label="Nhận cả các phiếu này; trưởng ban quyết định"
              checked={takesChanges}
              onChange={(event) => setTakesChanges(event.currentTarget.checked)}
            />
          </Alert>
        )}
        {!nothing && preview.roles.length > 0 && (
          <Checkbox
            label="Nhận cả thay đổi vai trò; trưởng ban quyết định"
            description={preview.roles.join(' ')}
            checked={takesRoles}
            onChange={(event) => setTakesRoles(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" autoFocus={nothing || asks} onClick={onCancel}>
            {nothing ? 'Đóng' : 'Không nhận'}
          </Button>
          {!nothing && (
            <Button
              autoFocus={!asks}
              loading={running}
              disabled={mustSay}
              onClick={() => onTakeIn(takesRoles ? 'take' : 'keep')}
              title={fileName}
            >
              {preview.creates ? 'Lập cuộc theo tệp này' : 'Nhận tệp này'}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

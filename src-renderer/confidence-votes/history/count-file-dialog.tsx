import { Alert, Button, Checkbox, Group, Modal, Stack, Table, Text } from '@mantine/core';
import type { CountFilePreview } from '@shared/confidence-votes/history/contract';
import { procedureNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';
import { useState } from 'react';
import { uploadFile } from '../../api/files';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { ChooseFile } from '../../ui/import/choose-file';
import { DateField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dateError } from '../decision-triggers/words';
import { columnName } from '../words';
import { errorMessage } from '@shared/contract/error-messages';

interface Read {
  readonly fileId: string;
  readonly preview: CountFilePreview;
}

/** A past result as a count file: looked at first, then taken over as it was announced. */
export function CountFileDialog({ onClose }: { readonly onClose: () => void }) {
  const look = useCommand('voteHistory.previewCountFile', { quiet: true });
  const take = useCommand('voteHistory.importCountFile', { quiet: true });
  const [read, setRead] = useState<Read | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [meant, setMeant] = useState(false);
  const [lookAlikes, setLookAlikes] = useState<readonly number[]>([]);
  const dayWrong = read?.preview.date === null ? dateError(day, true) : null;

  const choose = async (file: File) => {
    setRead(null);
    setLookAlikes([]);
    setRefused(null);
    setMeant(false);
    const uploaded = await uploadFile(file);
    if (!uploaded.ok) {
      setRefused(uploaded.error);
      return;
    }
    const preview = await look.run({ fileId: uploaded.value.id });
    if (preview.ok) setRead({ fileId: uploaded.value.id, preview: preview.value });
    else setRefused(errorMessage(preview.error));
  };
  const takeOver = async () => {
    setTried(true);
    if (!read || dayWrong !== null) return;
    if (read.preview.otherThan !== '' && !meant) {
      setRefused('Kết quả của cơ quan khác; hãy xác nhận bên dưới.');
      return;
    }
    const reply = await take.run({
      fileId: read.fileId,
      date: read.preview.date ?? day,
      lookAlikes: [...lookAlikes],
    });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    showDone('Đã nhập kết quả; cuộc này chỉ xem, không sửa.');
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Nhập kết quả cũ từ tệp</Text>}>
      <Stack>
        <Group>
          <ChooseFile accept=".json,application/json" onChoose={(file) => void choose(file)}>
            {(props) => (
              <Button {...props} variant={read ? 'default' : 'filled'} loading={look.running} data-autofocus>
                {read ? 'Chọn tệp khác' : 'Chọn tệp kết quả'}
              </Button>
            )}
          </ChooseFile>
          {!read && <Text c="dimmed">Tệp .json theo mẫu trao đổi kết quả kiểm phiếu.</Text>}
        </Group>
        <RefusalLine refusal={refused} />
        {read && (
          <>
            <Preview
              preview={read.preview}
              lookAlikes={lookAlikes}
              onLink={(no, linked) =>
                setLookAlikes((known) => [...known.filter((one) => one !== no), ...(linked ? [no] : [])])
              }
            />
            {read.preview.otherThan !== '' && (
              <Alert color="amber" title="Kết quả của cơ quan khác">
                <Stack gap="xs">
                  <Text>
                    Tệp ghi “{read.preview.body}”, cơ quan này là {read.preview.otherThan}. Nhập rồi thì kết
                    quả đứng lâu dài trong “Kết quả qua các lần”.
                  </Text>
                  <Checkbox
                    label="Đúng là kết quả cần nhập (thí dụ của đơn vị trước khi sáp nhập)"
                    checked={meant}
                    onChange={(event) => {
                      setMeant(event.currentTarget.checked);
                      setRefused(null);
                    }}
                  />
                </Stack>
              </Alert>
            )}
            {read.preview.date === null && (
              <DateField
                label="Ngày bỏ phiếu"
                description={`Tệp chỉ ghi “${read.preview.dateText}”.`}
                maw={260}
                onChange={setDay}
                error={tried ? dayWrong : null}
              />
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Không nhập
          </Button>
          {read && (
            <Button
              loading={take.running}
              disabled={read.preview.knownAs !== ''}
              onClick={() => void takeOver()}
            >
              Nhập kết quả này
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

interface PreviewProps {
  readonly preview: CountFilePreview;
  /** Rows that are said to mean the look-alike of the register. */
  readonly lookAlikes: readonly number[];
  readonly onLink: (no: number, linked: boolean) => void;
}

function Preview({ preview, lookAlikes, onLink }: PreviewProps) {
  const levels = LEVELS_OF[preview.procedure];
  const linked = preview.rows.filter(({ person, no }) => person !== null || lookAlikes.includes(no)).length;
  const about = [
    procedureNames[preview.procedure],
    preview.body,
    preview.session,
    preview.date === null ? preview.dateText : `ngày ${formatDate(preview.date)}`,
    preview.ruleSetTitle,
    preview.baseValue === null
      ? 'không rõ cơ số tính tỷ lệ'
      : `tỷ lệ tính trên ${preview.baseText}: ${preview.baseValue}`,
  ];
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{preview.title}</Text>
        <Text c="dimmed">{about.filter((part) => part !== '').join(' · ')}</Text>
        <Text>
          {preview.rows.length} người, {linked} người gắn được với sổ theo họ tên.
        </Text>
      </div>
      {preview.knownAs !== '' && <Alert color="amber">Tệp này đã được nhập thành “{preview.knownAs}”.</Alert>}
      {preview.problems.length > 0 && (
        <Alert color="amber" title={`${preview.problems.length} chỗ cần biết trong tệp`}>
          <ul style={{ margin: 0, paddingLeft: '1.25rem', maxHeight: '9rem', overflow: 'auto' }}>
            {preview.problems.map((problem, index) => (
              // Two findings may read alike; the list is never reordered.
              <li key={index}>{problem.message}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Table.ScrollContainer minWidth={500} mah={320}>
        <Table aria-label="Kết quả trong tệp">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>STT</Table.Th>
              <Table.Th>Họ và tên</Table.Th>
              {levels.map((level) => (
                <Table.Th key={level} ta="right">
                  {columnName(level)}
                </Table.Th>
              ))}
              <Table.Th ta="right">Không hợp lệ</Table.Th>
              <Table.Th>Trong sổ</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row) => (
              <Table.Tr key={row.no}>
                <Table.Td>{row.no}</Table.Td>
                <Table.Td>
                  {row.name}
                  <Text size="sm" c="dimmed">
                    {row.posts}
                  </Text>
                </Table.Td>
                {levels.map((level) => (
                  <Table.Td key={level} ta="right">
                    {row.counts[level] ?? '—'}
                  </Table.Td>
                ))}
                <Table.Td ta="right">{row.invalidRows ?? '—'}</Table.Td>
                <Table.Td>
                  {row.person === null && row.lookAlike !== null ? (
                    <Checkbox
                      label={`Gần giống: là ${row.lookAlike.name}`}
                      checked={lookAlikes.includes(row.no)}
                      onChange={(event) => onLink(row.no, event.currentTarget.checked)}
                    />
                  ) : (
                    (row.person?.name ?? (row.namesakes > 1 ? 'trùng tên, không gắn' : 'không'))
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

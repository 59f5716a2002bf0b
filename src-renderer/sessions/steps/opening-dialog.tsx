import { Group, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { Output } from '@shared/contract/registry';
import {
  addDays,
  daysBetween,
  formatDate,
  isLocalDate,
  localDateOf,
  type LocalDate,
} from '@shared/kernel/local-date';
import type { SessionReply } from '@shared/sessions/contract';
import { titleOnDay } from '@shared/sessions/naming';
import { useState, type FormEvent } from 'react';
import { showDone } from '../../api/notices';
import { useCall } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { DateField } from '../../ui/fields';
import { ErrorLine } from '../../ui/error-line';
import { RefusalLine } from '../../ui/refusal-line';
import { useSessionCommand } from '../session/session-data';
import { dayInWords, dayProblem } from '../words';
import { UnusualDay } from '../create/unusual-day';
import { brokenInWords } from './broken-words';

type Preview = Output<'sessions.previewOpening'>;

interface OpeningDialogProps {
  readonly reply: SessionReply;
  readonly onClose: () => void;
}

/** Another opening day: what it moves is seen before it is saved (S11). */
export function OpeningDialog({ reply, onClose }: OpeningDialogProps) {
  const { session } = reply;
  const [typed, setTyped] = useState<string | null>(session.openingDate);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const move = useSessionCommand('sessions.moveOpening', { quiet: true });
  const day = typed !== null && isLocalDate(typed) ? typed : null;
  const changed = day !== null && day !== session.openingDate;
  const title = day === null ? session.title : titleOnDay(session, day);
  const preview = useCall(
    'sessions.previewOpening',
    { sessionId: session.id, openingDate: day ?? session.openingDate },
    { enabled: changed },
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // What was not seen yet is not agreed to.
    if (!changed || preview.data === undefined) return;
    const answer = await move.run({ sessionId: session.id, version: session.version, openingDate: day });
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    showDone(`Khai mạc ${dayInWords(day)}.`);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Đổi ngày khai mạc</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <Group align="flex-end" gap="md">
            <DateField
              label="Ngày khai mạc mới"
              data-autofocus
              w={240}
              defaultValue={session.openingDate}
              onChange={setTyped}
              onFocus={(event) => event.currentTarget.select()}
              error={tried ? dayProblem(typed, true) : null}
            />
            <Text c="dimmed" pb={8}>
              {day === null ? '' : `${dayInWords(day)}; `}đang ghi {formatDate(session.openingDate)}
            </Text>
          </Group>
          {changed && (
            <UnusualDay
              day={day}
              sittingDays={session.sittings.map(({ date }) =>
                addDays(date, daysBetween(session.openingDate, day)),
              )}
            />
          )}
          {!changed && <Text c="dimmed">Nhập ngày khác để xem việc nào đổi hạn.</Text>}
          {changed && preview.error && (
            <ErrorLine error={preview.error} onRetry={() => void preview.refetch()} />
          )}
          {changed && title !== session.title && <Text>Tên kỳ họp thành “{title}”.</Text>}
          {changed && preview.data && <Moved preview={preview.data} />}
          <DialogActions
            submitLabel="Đổi ngày khai mạc"
            running={move.running}
            disabled={!changed || preview.data === undefined}
            onClose={onClose}
            closeLabel="Giữ ngày cũ"
          />
        </Stack>
      </form>
    </Modal>
  );
}

const shown = (date: LocalDate | null): string => (date === null ? 'chưa có ngày' : formatDate(date));

function Moved({ preview }: { readonly preview: Preview }) {
  const { moved, sittings } = preview;
  const moves = moved.filter(({ from, to }) => from !== to).length;
  const broken = moved.filter((step) => step.broken !== null).length;
  const today = localDateOf(new Date().toISOString());
  const isPast = ({ to, done }: Preview['moved'][number]): boolean => !done && to !== null && to < today;
  const back = moved.filter(({ comesBack }) => comesBack).length;
  const past = moved.filter((step) => step.from !== step.to && isPast(step)).length;
  const words = [
    `${moves} việc đổi hạn`,
    ...(back > 0 ? [`${back} việc đã bỏ qua nay làm lại`] : []),
    ...(past > 0 ? [`${past} việc rơi vào ngày đã qua`] : []),
    ...(sittings > 0 ? [`${sittings} phiên họp dời theo`] : []),
    ...(broken > 0 ? [`${broken} mức tối thiểu không giữ được`] : []),
  ];
  return (
    <Stack gap="xs" role="region" aria-label="Thay đổi khi đổi ngày">
      <Text fw={500}>{words.join('; ')}.</Text>
      <Text size="sm" c="dimmed">
        Ngày ấn định riêng và việc đã ghi xong được giữ nguyên.
      </Text>
      {moved.length > 0 && (
        <ScrollArea.Autosize mah="45vh" type="auto">
          <Table verticalSpacing={6} aria-label="Việc đổi hạn">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Việc</Table.Th>
                <Table.Th w={130}>Hạn cũ</Table.Th>
                <Table.Th w={130}>Hạn mới</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moved.map((step) => (
                <Table.Tr key={step.code}>
                  <Table.Td>
                    {step.title}
                    {step.done ? ' (đã xong)' : ''}
                    {step.comesBack && (
                      <Text size="sm" c="dimmed">
                        đã bỏ qua khi lập kỳ họp, nay làm lại
                      </Text>
                    )}
                    {step.broken && (
                      <Text size="sm" c="var(--mantine-color-error)">
                        {brokenInWords(step.broken)}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{shown(step.from)}</Table.Td>
                  <Table.Td fw={600}>
                    {step.from === step.to ? 'giữ nguyên' : shown(step.to)}
                    {isPast(step) && (
                      <Text size="sm" c="var(--mantine-color-error)">
                        đã qua
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}

import { Group, Modal, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { addDays, daysBetween, formatDate, isLocalDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { SessionReply } from '@shared/sessions/contract';
import { titleOnDay } from '@shared/sessions/naming';
import { useState, type FormEvent } from 'react';
import { showDone } from '../../api/notices';
import { useCall } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { DateField, TextField } from '../../ui/forms/fields';
import { ErrorLine } from '../../ui/error-line';
import { RefusalLine } from '../../ui/refusal-line';
import { useSessionCommand } from '../session/session-data';
import { dayInWords, dayProblem } from '../words';
import { UnusualDay } from '../create/unusual-day';
import { IssuedWithOldDay } from './issued-with-old-day';
import { JointMeetingBehind } from './joint-meeting-behind';
import { MovedSteps } from './moved-steps';

interface OpeningDialogProps {
  readonly reply: SessionReply;
  readonly onClose: () => void;
}

/** Another opening day: what it moves is seen before it is saved (S11). */
export function OpeningDialog({ reply, onClose }: OpeningDialogProps) {
  const { session } = reply;
  const [typed, setTyped] = useState<string | null>(session.openingDate);
  const [tried, setTried] = useState(false);
  const [correction, setCorrection] = useState('');
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

  const held = (preview.data?.held ?? 0) > 0;
  const reasonMissing = held && cleanText(correction) === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // What was not seen yet is not agreed to.
    if (!changed || preview.data === undefined || reasonMissing) return;
    const answer = await move.run({
      ...{ sessionId: session.id, version: session.version, openingDate: day },
      ...(held ? { correction: cleanText(correction) } : {}),
    });
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
          {changed && held && (
            <TextField
              label="Lý do đổi ngày khai mạc"
              description="Phiên đã họp ở nguyên ngày; ghi nhầm ngày phiên thì sửa ở “Thông tin và phiên họp”."
              required
              maxLength={200}
              value={correction}
              error={tried && reasonMissing ? 'Hãy ghi lý do.' : null}
              onChange={(event) => setCorrection(event.currentTarget.value)}
            />
          )}
          {changed && preview.data && (
            <JointMeetingBehind meeting={preview.data.jointMeetingBehind} openingDate={day} />
          )}
          {changed && preview.data && <IssuedWithOldDay papers={preview.data.issued} />}
          {changed && preview.data && <MovedSteps preview={preview.data} />}
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

import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { BallotRelease } from '@shared/confidence-votes/paper-ballots/model';
import { useState, type FormEvent } from 'react';
import { openArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { keepCount, shownCount, typedCount } from '../counting/typed-count';

interface PrintDialogProps {
  readonly kindTitle: string;
  readonly release: BallotRelease;
  /** One sheet a deputy; what is printed beyond is spare. */
  readonly deputies: number | null;
  readonly onClose: () => void;
}

/** Asks for the number of sheets, because the log of the vote keeps how many ballots left the printer. */
export function PrintDialog({ kindTitle, release, deputies, onClose }: PrintDialogProps) {
  const print = useCommand('paperBallots.printBallots', { quiet: true });
  const printed = release.printings.reduce((sum, { copies: sheets }) => sum + sheets, 0);
  // A second printing is spare sheets: their number is for the clerk to say.
  const [copies, setCopies] = useState(printed > 0 ? '' : shownCount(deputies));
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const count = typedCount(copies);
    if (count === null || count === 0) {
      setError('Nhập số phiếu từ 1.');
      return;
    }
    const reply = await print.run({ releaseId: release.releaseId, copies: count });
    if (!reply.ok) {
      setError(errorMessage(reply.error));
      return;
    }
    if (!reply.value.handled) openArtifact(reply.value.file);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>In phiếu: {kindTitle}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            Mẫu số {release.no}, khổ {release.paper}, mã <b>{release.code}</b>. Mọi phiếu giống hệt nhau,
            không có số thứ tự. Số phiếu in được ghi lại ở tab In phiếu.
          </Text>
          {printed > 0 && <Text fw={500}>Mẫu này đã in {printed} tờ; chỉ ghi số in thêm.</Text>}
          <TextInput
            label="Số phiếu in"
            description="Đặt cùng số bản này trong hộp thoại in."
            data-autofocus
            inputMode="numeric"
            autoComplete="off"
            value={copies}
            error={error}
            onChange={(event) => {
              setCopies(keepCount(event.target.value));
              setError(null);
            }}
          />
          <DialogActions
            submitLabel="In phiếu"
            running={print.running}
            onClose={onClose}
            closeLabel="Để sau"
          />
        </Stack>
      </form>
    </Modal>
  );
}

import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import { enoughSheets, type BallotRelease } from '@shared/confidence-votes/paper-ballots/model';
import { sheetsOfBallot } from '@shared/confidence-votes/paper-ballots/sheets-of-ballot';
import { useState, type FormEvent } from 'react';
import { openArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { keepCount, shownCount, typedCount } from '../counting/typed-count';

interface PrintDialogProps {
  readonly kindTitle: string;
  readonly release: BallotRelease;
  /** The form that was released after this one; null where this is the newest. */
  readonly replacedBy: number | null;
  /** One sheet a deputy; what is printed beyond is spare. */
  readonly deputies: number | null;
  readonly onClose: () => void;
}

/**
 * Asks for the number of sheets, because the log of the vote keeps how many ballots left the printer. Of a form that was
 * replaced nothing is printed any more: its number can only be put right.
 */
export function PrintDialog({ kindTitle, release, replacedBy, deputies, onClose }: PrintDialogProps) {
  const print = useCommand('paperBallots.printBallots', { quiet: true });
  const record = useCommand('paperBallots.recordPrinting', { quiet: true });
  /** The pages are in front of the clerk; how many came out is still to be said. */
  const [shown, setShown] = useState(false);
  const [pages, setPages] = useState(release.pages);
  const sheets = sheetsOfBallot(pages ?? 1);
  /** Of a ballot that is several sheets the ballots are counted, as everywhere else. */
  const unit = sheets > 1 ? 'phiếu' : 'tờ';
  /** The number noted before is put right: the field holds what really came out of the printer, all in all. */
  const [correcting, setCorrecting] = useState(replacedBy !== null);
  const printed = release.printings.reduce((sum, { copies: sheets }) => sum + sheets, 0);
  // A second printing is spare sheets: their number is for the clerk to say.
  const [copies, setCopies] = useState(
    replacedBy !== null ? shownCount(printed) : printed > 0 ? '' : shownCount(deputies),
  );
  const [error, setError] = useState<string | null>(null);
  /** A number far above what the hall needs is asked about once. */
  const [asked, setAsked] = useState<number | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const count = typedCount(copies);
    if (count === null || (count === 0 && !correcting)) {
      setError(correcting ? 'Nhập tổng số đã in, từ 0.' : 'Nhập số phiếu từ 1.');
      return;
    }
    const total = correcting ? count : printed + count;
    if (deputies !== null && total > enoughSheets(deputies) && asked !== count) {
      setAsked(count);
      setError(`${total} ${unit} cho ${deputies} đại biểu. Bấm lần nữa nếu đúng.`);
      return;
    }
    if (correcting && count === printed) {
      onClose();
      return;
    }
    const of = { releaseId: release.releaseId, copies: correcting ? count - printed : count };
    if (shown || correcting) {
      const noted = await record.run(of);
      if (noted.ok) onClose();
      else setError(errorMessage(noted.error));
      return;
    }
    const reply = await print.run(of);
    if (!reply.ok) {
      setError(errorMessage(reply.error));
      return;
    }
    if (!reply.value.handled) openArtifact(reply.value.file);
    if (reply.value.noted) onClose();
    else {
      setPages(reply.value.pages);
      setShown(true);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <Text fw={600}>
          {replacedBy === null ? 'In phiếu' : 'Sửa số đã in'}: {kindTitle}
        </Text>
      }
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            Mẫu số {release.no}, khổ {release.paper}, mã <b>{release.code}</b>.
            {replacedBy === null &&
              ' Mọi phiếu giống hệt nhau, không có số thứ tự. Phiếu dài hơn một trang thì in hai mặt; dấu đóng ở trang đầu.'}
          </Text>
          {(replacedBy !== null || !release.current) && (
            <Alert
              color="amber"
              title={
                replacedBy === null
                  ? 'Danh sách đã đổi sau khi phát hành mẫu này'
                  : `Mẫu số ${replacedBy} đã thay mẫu này`
              }
            >
              {replacedBy === null
                ? 'Hãy phát hành mẫu mới rồi in mẫu đó. Phiếu của mẫu cũ không dùng để bỏ phiếu.'
                : `Chỉ in mẫu số ${replacedBy}. Ở đây chỉ sửa số đã in của mẫu cũ; phiếu đó không dùng để bỏ phiếu.`}
            </Alert>
          )}
          {replacedBy === null && (pages ?? 1) > 1 && (
            <Alert color="amber" title={`Mỗi phiếu ${pages} trang`}>
              {sheets === 1
                ? `In hai mặt, mỗi phiếu một tờ: in một mặt thì phiếu thành ${pages} tờ rời, chỉ tờ đầu có chỗ đóng dấu.`
                : `In hai mặt, mỗi phiếu ${sheets} tờ, ghim lại; chỉ tờ đầu có chỗ đóng dấu. Số ghi dưới đây là số phiếu, không phải số tờ.`}
            </Alert>
          )}
          {shown && (
            <Text role="status" fw={500}>
              Bản in đã mở. In xong thì đếm số {unit} ra khỏi máy in rồi ghi; chưa in được thì đóng, không ghi
              gì.
            </Text>
          )}
          {!shown && !correcting && printed > 0 && (
            <Group justify="space-between" gap="xs">
              <Text fw={500}>
                Mẫu này đã in {printed} {unit}; chỉ ghi số in thêm.
              </Text>
              <Button
                variant="subtle"
                size="compact-md"
                onClick={() => {
                  setCorrecting(true);
                  setCopies(shownCount(printed));
                  setError(null);
                }}
              >
                Sửa số đã ghi
              </Button>
            </Group>
          )}
          <TextInput
            label={correcting ? `Tổng số ${unit} đã in thật` : shown ? `Số ${unit} đã in ra` : 'Số phiếu in'}
            description={shown || correcting ? null : 'Đặt cùng số bản này trong hộp thoại in.'}
            data-autofocus
            inputMode="numeric"
            autoComplete="off"
            value={copies}
            error={error}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setCopies(keepCount(event.target.value));
              setError(null);
            }}
          />
          <DialogActions
            submitLabel={correcting ? `Sửa số ${unit}` : shown ? `Ghi số ${unit} đã in` : 'In phiếu'}
            running={print.running || record.running}
            onClose={onClose}
            closeLabel={shown ? 'Chưa in được' : 'Để sau'}
          />
        </Stack>
      </form>
    </Modal>
  );
}

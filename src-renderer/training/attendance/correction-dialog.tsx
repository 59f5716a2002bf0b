import { STATUS_WORDS } from '@shared/training/labels';
import type { AttendanceStatus } from '@shared/training/model';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';

interface CorrectionDialogProps {
  readonly who: string;
  readonly slotName: string;
  readonly before: AttendanceStatus;
  readonly after: AttendanceStatus;
  /** The reason given last, offered again. */
  readonly last: string;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** Row A20: what was recorded on an earlier day changes only with a reason. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  return (
    <ReasonDialog
      title="Sửa điểm danh đã ghi từ trước"
      label="Lý do sửa"
      initial={props.last}
      submitLabel="Sửa điểm danh"
      closeLabel="Giữ như cũ"
      onClose={props.onClose}
      onReason={(reason) => {
        props.onReason(reason);
        return Promise.resolve(null);
      }}
    >
      <b>{props.who}</b>, {props.slotName.toLowerCase()}: {STATUS_WORDS[props.before].toLowerCase()} →{' '}
      {STATUS_WORDS[props.after].toLowerCase()}
    </ReasonDialog>
  );
}

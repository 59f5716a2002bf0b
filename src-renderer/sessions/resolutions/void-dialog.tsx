import type { ResolutionShape, ResolutionsReply } from '@shared/sessions/resolutions/contract';
import { useCommand } from '../../api/queries';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';

interface VoidDialogProps {
  readonly sessionId: string;
  readonly resolution: ResolutionShape;
  readonly onClose: () => void;
  readonly onSaved: (answer: ResolutionsReply) => void;
}

/** A number that was given is never given again; it stays in the register with the reason. */
export function VoidDialog({ sessionId, resolution, onClose, onSaved }: VoidDialogProps) {
  const command = useCommand('resolutions.voidResolution', { quiet: true });
  return (
    <ReasonDialog
      title={`Hủy số ${resolution.symbol}?`}
      label="Lý do hủy"
      initial={resolution.voidReason}
      submitLabel="Hủy số"
      closeLabel="Giữ lại"
      destructive
      running={command.running}
      onClose={onClose}
      onReason={async (reason) => {
        const { id, version } = resolution;
        const reply = await command.run({ sessionId, id, version, reason });
        if (!reply.ok) return reply.error;
        onSaved(reply.value);
        return null;
      }}
    >
      Số này vẫn nằm trong sổ kèm lý do, không cấp lại cho nghị quyết khác.
    </ReasonDialog>
  );
}

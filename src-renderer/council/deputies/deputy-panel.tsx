import type { Deputy } from '@shared/council/contract';
import { RecordPanel } from '../record-panel';
import { DeputyForm } from './deputy-form';

interface DeputyPanelProps {
  readonly deputy: Deputy | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
  readonly onRemove: (deputy: Deputy) => void;
}

export function DeputyPanel({ deputy, onClose, onCreated, onRemove }: DeputyPanelProps) {
  return (
    <RecordPanel
      title={deputy?.fullName ?? 'Thêm đại biểu'}
      entity="deputy"
      id={deputy?.id ?? null}
      onClose={onClose}
      onRemove={() => deputy && onRemove(deputy)}
      form={(place) => <DeputyForm deputy={deputy} onCreated={onCreated} {...place} />}
    />
  );
}

import { Button, Group, Kbd, Stack } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { ReactNode } from 'react';
import classes from './dialog-actions.module.css';
import { RefusalLine } from '../refusal-line';

export interface DialogActionsProps {
  /** The verb with its object: "Lưu chất vấn". */
  readonly submitLabel: ReactNode;
  readonly running?: boolean;
  readonly disabled?: boolean;
  /** Red only where something is lost for good. */
  readonly destructive?: boolean;
  readonly onClose: () => void;
  /** How one leaves with nothing changed. */
  readonly closeLabel?: string;
  /** On the left, far from the two others: takes the record itself away, or (gentle) puts it back as it was. */
  readonly remove?: {
    readonly label: string;
    readonly onClick: () => void;
    readonly gentle?: boolean;
  } | null;
  /** Why it was not done, beside what was pressed. */
  readonly refusal?: AppError | string | null;
  /** Another way to submit, between the two. */
  readonly children?: ReactNode;
}

/** The last line of a dialog, in sight however long that is. */
export function DialogFoot({ children }: { readonly children: ReactNode }) {
  return (
    <Stack gap="sm" className={classes.foot ?? ''}>
      {children}
    </Stack>
  );
}

/** The last line of the form in a dialog: leave, or submit. */
export function DialogActions({
  submitLabel,
  running = false,
  disabled = false,
  destructive = false,
  onClose,
  closeLabel = 'Để nguyên',
  remove = null,
  refusal = null,
  children,
}: DialogActionsProps) {
  return (
    <DialogFoot>
      <RefusalLine refusal={refusal} />
      <Group
        justify={remove === null ? 'flex-end' : 'space-between'}
        wrap={remove === null ? 'nowrap' : 'wrap'}
      >
        {remove === null && children === undefined && !destructive && (
          <span className={classes.finish}>
            <Kbd>Ctrl+Enter</Kbd>
          </span>
        )}
        {remove !== null && (
          <Button variant="subtle" color={remove.gentle ? 'gray' : 'red'} onClick={remove.onClick}>
            {remove.label}
          </Button>
        )}
        <Group>
          <Button variant="default" onClick={onClose}>
            {closeLabel}
          </Button>
          {children}
          <Button
            type="submit"
            loading={running}
            disabled={disabled}
            {...(destructive ? { color: 'red', 'data-destructive': true } : {})}
          >
            {submitLabel}
          </Button>
        </Group>
      </Group>
    </DialogFoot>
  );
}

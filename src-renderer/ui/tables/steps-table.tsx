import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import lines from './lines-table.module.css';
import { useStepKeys } from './use-step-keys';

interface Step {
  readonly code: string;
  readonly title: string;
  readonly doneDate: string | null;
  readonly skipped?: boolean;
}

interface StepsTableProps<S extends Step> {
  readonly label: string;
  /** Of the room's own columns; the pencil at the end is the table's. */
  readonly headings: readonly string[];
  readonly steps: readonly S[];
  /** The cells of one line, in the order of the headings. */
  readonly cells: (step: S) => ReactNode;
  readonly onEdit: (step: S) => void;
  readonly onDone: (step: S, done: boolean) => void;
}

/** Steps with their days, one a line: ↑ ↓ go through them, Space says that one is done, Enter opens it. */
export function StepsTable<S extends Step>({
  label,
  headings,
  steps,
  cells,
  onEdit,
  onDone,
}: StepsTableProps<S>) {
  const { table, keyOn } = useStepKeys<S>({ onEdit, onDone });
  return (
    <table ref={table} className={lines['table']} aria-label={label}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          <th scope="col" aria-label="Thao tác" />
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr
            key={step.code}
            tabIndex={0}
            className={lines['row']}
            data-code={step.code}
            data-skipped={step.skipped || undefined}
            onKeyDown={(event) => keyOn(event, step)}
          >
            {cells(step)}
            <td className={lines['tools']}>
              <Tooltip label="Sửa (Enter)">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={`Sửa: ${step.title}`}
                  onClick={() => onEdit(step)}
                >
                  <IconPencil size={18} />
                </ActionIcon>
              </Tooltip>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DoneBoxProps<S extends Step> {
  readonly step: S;
  /** Something else says that it is done. */
  readonly locked?: boolean;
  readonly onDone: (step: S, done: boolean) => void;
}

export function DoneBox<S extends Step>({ step, locked = false, onDone }: DoneBoxProps<S>) {
  return (
    <Checkbox
      size="md"
      aria-label={`Đã xong: ${step.title}`}
      checked={step.doneDate !== null}
      disabled={locked}
      onChange={(event) => onDone(step, event.target.checked)}
    />
  );
}

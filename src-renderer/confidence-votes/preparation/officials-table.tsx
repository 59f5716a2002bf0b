import { ActionIcon, Checkbox, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { exclusionReasonNames, procedureActs } from '@shared/confidence-votes/messages';
import type { BallotKindCount, ExclusionReason, Procedure } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { Fragment, useRef, type KeyboardEvent } from 'react';
import { DraggedLine } from './dragged-line';
import {
  changed,
  groupsOf,
  movedWithin,
  placedBeside,
  type ListedOfficial,
  type OfficialGroup,
} from './official-list';
import styles from './preparation.module.css';

interface OfficialsTableProps {
  readonly list: readonly ListedOfficial[];
  readonly kinds: readonly BallotKindCount[];
  readonly procedure: Procedure;
  /** Reasons that the rule set has for leaving a person out. */
  readonly reasons: readonly ExclusionReason[];
  readonly readOnly: boolean;
  readonly onChange: (list: readonly ListedOfficial[]) => void;
  readonly onEdit: (official: ListedOfficial) => void;
  readonly onRemove: (official: ListedOfficial) => void;
}

/** The list in printed order, by kind of ballot. A line has the focus; Alt+↑ and Alt+↓ move the person, dragging too. */
export function OfficialsTable(props: OfficialsTableProps) {
  const { list, kinds, procedure, readOnly, onChange } = props;
  const table = useRef<HTMLTableElement>(null);
  const act = procedureActs[procedure];
  const groups = groupsOf(list, procedure === 'decision' ? [] : kinds, act).map((group) =>
    group.id === 'none' && procedure === 'decision'
      ? { ...group, title: 'Được bỏ phiếu, mỗi người một loại phiếu' }
      : group,
  );

  const keyOn = (
    event: KeyboardEvent<HTMLTableRowElement>,
    group: OfficialGroup,
    official: ListedOfficial,
  ) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && step !== 0 && !readOnly) {
      event.preventDefault();
      onChange(movedWithin(list, group.members, official.key, step));
      return;
    }
    if (event.target !== event.currentTarget) return;
    if (step !== 0) {
      const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])];
      const next = rows[rows.indexOf(event.currentTarget) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Enter' && !readOnly) {
      event.preventDefault();
      props.onEdit(official);
    } else if (event.key === 'Delete' && !readOnly) {
      event.preventDefault();
      props.onRemove(official);
    }
  };

  return (
    <table ref={table} className={styles['people']} aria-label={`Danh sách người được ${act}`}>
      <thead>
        <tr>
          <th scope="col" className={styles['no']}>
            STT
          </th>
          <th scope="col">Họ và tên, chức vụ</th>
          <th scope="col">Loại phiếu hoặc lý do không {act}</th>
          <th scope="col">{capital(act)}</th>
          <th scope="col" className={styles['tools']} aria-label="Thao tác" />
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.id}>
            <tr className={styles['group']}>
              <th colSpan={5} scope="colgroup">
                {group.title} ({group.members.length})
              </th>
            </tr>
            {group.members.map((official, index) => (
              <DraggedLine
                key={official.key}
                lineKey={official.key}
                groupId={group.id}
                number={official.included ? String(index + 1) : '–'}
                fixed={readOnly || group.members.length < 2}
                onDropped={(dragged, side) =>
                  onChange(placedBeside(list, group.members, dragged, official.key, side))
                }
                onKeyDown={(event) => keyOn(event, group, official)}
              >
                <th scope="row">
                  <span className={styles['name']}>{official.name}</span>
                  <span className={styles['posts']}>
                    {official.posts}
                    {official.electedDate !== null && ` (bầu, phê chuẩn ${formatDate(official.electedDate)})`}
                  </span>
                </th>
                <td>
                  {official.included ? (
                    procedure === 'grading' && <KindSelect {...props} official={official} />
                  ) : (
                    <Exclusion {...props} official={official} />
                  )}
                </td>
                <td>
                  <Checkbox
                    size="md"
                    aria-label={`${capital(act)} đối với ${official.name}`}
                    checked={official.included}
                    disabled={readOnly}
                    onChange={(event) => {
                      const included = event.target.checked;
                      onChange(
                        changed(list, official.key, {
                          included,
                          exclusionReason: included ? null : official.exclusionReason,
                          exclusionNote: included ? '' : official.exclusionNote,
                        }),
                      );
                    }}
                  />
                </td>
                <td className={styles['tools']}>
                  {!readOnly && (
                    <LineTools
                      official={official}
                      first={index === 0}
                      last={index === group.members.length - 1}
                      onMove={(step) => onChange(movedWithin(list, group.members, official.key, step))}
                      onEdit={() => props.onEdit(official)}
                      onRemove={() => props.onRemove(official)}
                    />
                  )}
                </td>
              </DraggedLine>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

type CellProps = Pick<
  OfficialsTableProps,
  'list' | 'kinds' | 'procedure' | 'reasons' | 'readOnly' | 'onChange'
> & {
  readonly official: ListedOfficial;
};

function KindSelect({ list, kinds, readOnly, onChange, official }: CellProps) {
  return (
    <NativeSelect
      size="sm"
      aria-label={`Loại phiếu của ${official.name}`}
      value={official.ballotKindId ?? ''}
      disabled={readOnly}
      onChange={(event) => {
        const id = event.target.value;
        onChange(changed(list, official.key, { ballotKindId: id === '' ? null : id }));
      }}
      data={[
        ...(official.ballotKindId === null ? [{ value: '', label: 'Chưa xếp' }] : []),
        ...kinds.map((kind) => ({ value: kind.ballotKindId, label: kind.title })),
      ]}
    />
  );
}

function Exclusion({ list, procedure, reasons, readOnly, onChange, official }: CellProps) {
  const chosen = reasons.find((reason) => reason === official.exclusionReason) ?? null;
  const noteNeeded = chosen === 'other_by_council_decision' && official.exclusionNote === '';
  return (
    <>
      <NativeSelect
        size="sm"
        aria-label={`Lý do không ${procedureActs[procedure]} của ${official.name}`}
        value={chosen ?? ''}
        disabled={readOnly}
        error={chosen === null ? 'Hãy chọn lý do.' : null}
        onChange={(event) => {
          const reason = event.target.value;
          onChange(
            changed(list, official.key, {
              exclusionReason: reason === '' ? null : (reason as ExclusionReason),
            }),
          );
        }}
        data={[
          ...(chosen === null ? [{ value: '', label: 'Chọn lý do' }] : []),
          ...reasons.map((reason) => ({ value: reason, label: exclusionReasonNames[reason] })),
        ]}
      />
      <TextInput
        key={`note-${official.exclusionNote}`}
        size="sm"
        mt={6}
        aria-label={`Ghi chú về ${official.name}`}
        placeholder="Ghi chú"
        autoComplete="off"
        spellCheck={false}
        defaultValue={official.exclusionNote}
        readOnly={readOnly}
        error={noteNeeded ? 'Hãy ghi lý do.' : null}
        onBlur={(event) => {
          const note = event.target.value.trim();
          if (note !== official.exclusionNote) onChange(changed(list, official.key, { exclusionNote: note }));
        }}
      />
      <EvidenceField
        label="Văn bản làm căn cứ"
        {...{ list, readOnly, onChange, official }}
        field="exclusionEvidence"
        maxLength={300}
      />
      <EvidenceField
        label="Cơ quan quyết định"
        {...{ list, readOnly, onChange, official }}
        field="decidedBy"
        maxLength={200}
      />
    </>
  );
}

interface EvidenceFieldProps extends Pick<CellProps, 'list' | 'readOnly' | 'onChange' | 'official'> {
  readonly label: string;
  readonly field: 'exclusionEvidence' | 'decidedBy';
  readonly maxLength: number;
}

/** What proves that somebody is left out, and who decided it: both are printed on the list. */
function EvidenceField({ list, readOnly, onChange, official, label, field, maxLength }: EvidenceFieldProps) {
  const stored = official[field];
  return (
    <TextInput
      key={`${field}-${stored}`}
      size="sm"
      mt={6}
      aria-label={`${label} về ${official.name}`}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={maxLength}
      defaultValue={stored}
      readOnly={readOnly}
      onBlur={(event) => {
        const typed = event.target.value.trim();
        if (typed !== stored) onChange(changed(list, official.key, { [field]: typed }));
      }}
    />
  );
}

interface LineToolsProps {
  readonly official: ListedOfficial;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function LineTools({ official, first, last, onMove, onEdit, onRemove }: LineToolsProps) {
  const tool = { variant: 'subtle', color: 'gray', size: 'lg', className: styles['tool'] ?? '' } as const;
  return (
    <>
      <Tooltip label="Lên (Alt+↑)">
        <ActionIcon
          {...tool}
          disabled={first}
          aria-label={`Đưa ${official.name} lên`}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Xuống (Alt+↓)">
        <ActionIcon
          {...tool}
          disabled={last}
          aria-label={`Đưa ${official.name} xuống`}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Sửa (Enter)">
        <ActionIcon {...tool} aria-label={`Sửa ${official.name}`} onClick={onEdit}>
          <IconPencil size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Bỏ khỏi danh sách (Delete)">
        <ActionIcon {...tool} aria-label={`Bỏ ${official.name} khỏi danh sách`} onClick={onRemove}>
          <IconTrash size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

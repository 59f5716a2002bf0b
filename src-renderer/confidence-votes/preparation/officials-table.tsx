import { Checkbox } from '@mantine/core';
import { kindOfBlock } from '@shared/confidence-votes/kind-of-block';
import { procedureActs } from '@shared/confidence-votes/messages';
import { upperFirst } from '@shared/kernel/first-letter';
import { formatDate } from '@shared/kernel/local-date';
import { Fragment, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { CauseCell, type Causes } from './cause-cell';
import { DraggedLine } from './dragged-line';
import { Exclusion, KindSelect, type ListCellProps } from './official-cells';
import {
  broughtIn,
  changed,
  groupsOf,
  type ListedOfficial,
  movedWithin,
  type OfficialGroup,
  placedBeside,
} from './official-list';
import { OfficialTools } from './official-tools';
import styles from './preparation.module.css';

interface OfficialsTableProps extends ListCellProps {
  /** What is reached for a decision vote on people of the register. */
  readonly causes: ReadonlyMap<string | null, Causes>;
  readonly onEdit: (official: ListedOfficial) => void;
  readonly onRemove: (official: ListedOfficial) => void;
}

/** The list in printed order, by kind of ballot. A line has the focus; Alt+↑ and Alt+↓ move the person, dragging too. */
export function OfficialsTable(props: OfficialsTableProps) {
  const { list, kinds, procedure, readOnly, onChange } = props;
  const table = useRef<HTMLTableElement>(null);
  const act = procedureActs[procedure];
  // A line that goes to another group is made anew there: the cursor stays on the same field of the same person.
  const moved = useRef<{ readonly line: string; readonly field: 'select' | 'input' } | null>(null);
  useLayoutEffect(() => {
    const to = moved.current;
    moved.current = null;
    if (!to) return;
    const line = table.current?.querySelector(`tr[data-line="${CSS.escape(to.line)}"]`);
    line?.querySelector<HTMLElement>(to.field === 'input' ? 'input[type="checkbox"]' : 'select')?.focus();
  });
  const change = (next: readonly ListedOfficial[], { key }: ListedOfficial, field: 'select' | 'input') => {
    moved.current = { line: key, field };
    onChange(next);
  };
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
          <th scope="col" className={styles['ballot']}>
            {procedure === 'grading' ? 'Loại phiếu' : 'Căn cứ'} hoặc lý do không {act}
          </th>
          <th scope="col">{upperFirst(act)}</th>
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
                    procedure === 'grading' ? (
                      <KindSelect
                        {...props}
                        official={official}
                        onChange={(next) => change(next, official, 'select')}
                      />
                    ) : (
                      <CauseCell
                        {...{ list, official, readOnly, onChange }}
                        reached={props.causes.get(official.personId) ?? []}
                      />
                    )
                  ) : (
                    <Exclusion {...props} official={official} />
                  )}
                </td>
                <td>
                  <Checkbox
                    size="md"
                    aria-label={`${upperFirst(act)} đối với ${official.name}`}
                    checked={official.included}
                    disabled={readOnly}
                    onChange={(event) => {
                      const included = event.target.checked;
                      const next = changed(list, official.key, {
                        included,
                        // Whoever was left out had no ballot: back on the list they stand where their block stands.
                        ...(included && procedure === 'grading' && official.ballotKindId === null
                          ? { ballotKindId: kindOfBlock(kinds, official.block) }
                          : {}),
                        exclusionReason: included ? null : official.exclusionReason,
                        exclusionNote: included ? '' : official.exclusionNote,
                      });
                      change(included ? broughtIn(next, official.key) : next, official, 'input');
                    }}
                  />
                </td>
                <td className={styles['tools']}>
                  {!readOnly && (
                    <OfficialTools
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

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exclusionReasonsOf } from '@shared/confidence-votes/rule-sets';
import { without } from '@tests/fixtures/vote-scene';
import {
  broughtIn,
  groupsOf,
  listOf,
  movedWithin,
  placedBeside,
  withProposals,
  type ListedOfficial,
} from '@renderer/confidence-votes/preparation/official-list';
import { OfficialDialog } from '@renderer/confidence-votes/preparation/official-dialog';
import { OfficialsTable } from '@renderer/confidence-votes/preparation/officials-table';
import { ProposeDialog } from '@renderer/confidence-votes/preparation/propose-dialog';
import { kindOf } from './sample-vote';
import { show } from './render';
import { officialOf } from './set-up-scene';

afterEach(cleanup);

describe('a dragged line', () => {
  const list = listOf([
    officialOf(1),
    officialOf(2, { ballotKindId: 'other' }),
    officialOf(3),
    officialOf(4),
  ]);
  const members = groupsOf(list, [kindOf()], 'lấy phiếu')[0]?.members ?? [];
  it.each([
    ['person-4', 'person-1', 'above', ['person-4', 'person-2', 'person-1', 'person-3']],
    ['person-1', 'person-4', 'below', ['person-3', 'person-2', 'person-4', 'person-1']],
    ['person-1', 'person-4', 'above', ['person-3', 'person-2', 'person-1', 'person-4']],
  ] as const)('%s beside %s, %s', (key, beside, side, order) => {
    expect(placedBeside(list, members, key, beside, side).map((one) => one.key)).toEqual(order);
  });

  it('dropped where it stands changes nothing', () => {
    expect(placedBeside(list, members, 'person-1', 'person-3', 'above')).toBe(list);
    expect(placedBeside(list, members, 'person-1', 'person-2', 'below')).toBe(list);
  });
});

describe('the list of officials', () => {
  it('moves a person within the kind of ballot and stops at its ends', () => {
    const list = listOf([officialOf(1), officialOf(2, { ballotKindId: 'other' }), officialOf(3)]);
    const [group] = groupsOf(list, [kindOf()], 'lấy phiếu');
    const members = group?.members ?? [];
    expect(movedWithin(list, members, 'person-1', 1).map(({ key }) => key)).toEqual([
      'person-3',
      'person-2',
      'person-1',
    ]);
    expect(movedWithin(list, members, 'person-1', -1)).toBe(list);
    expect(movedWithin(list, members, 'person-3', 1)).toBe(list);
  });

  it('takes proposals: new people at the end, known ones with their posts of today, decisions kept', () => {
    const left = officialOf(1, { included: false, exclusionReason: 'retirement_notice' });
    const taken = withProposals(listOf([left]), [
      { ...officialOf(1), posts: 'Chủ tịch HĐND tỉnh' },
      officialOf(2),
    ]);
    expect(taken).toMatchObject([
      { id: 'official-1', posts: 'Chủ tịch HĐND tỉnh', included: false },
      { id: null, personId: 'person-2' },
    ]);
  });

  it('places who comes later by rank of post, as the ballot names them', () => {
    const director = (no: number) =>
      officialOf(no, { posts: 'Ủy viên UBND tỉnh, Giám đốc Sở', block: 'committee' });
    const chair = officialOf(1, { posts: 'Chủ tịch UBND tỉnh', block: 'committee' });
    const deputy = officialOf(4, { posts: 'Phó Chủ tịch UBND tỉnh', block: 'committee' });
    const names = (list: readonly ListedOfficial[]) => list.map(({ personId }) => personId);
    const late = listOf([chair, director(2), director(3), deputy]);
    expect(names(broughtIn(late, deputy.personId ?? ''))).toEqual([
      'person-1',
      'person-4',
      'person-2',
      'person-3',
    ]);
    const proposals = [chair, deputy, director(2)];
    expect(names(withProposals(listOf([chair, director(2)]), proposals))).toEqual([
      'person-1',
      'person-4',
      'person-2',
    ]);
    expect(names(withProposals(listOf([director(2)]), proposals))).toEqual([
      'person-1',
      'person-4',
      'person-2',
    ]);
  });

  it('moves the focused person with Alt+↓ and keeps the focus on that person', async () => {
    const user = userEvent.setup();
    function Editor() {
      const [list, setList] = useState<readonly ListedOfficial[]>(() =>
        listOf([officialOf(1), officialOf(2)]),
      );
      return (
        <OfficialsTable
          list={list}
          kinds={[kindOf()]}
          causes={new Map()}
          procedure="grading"
          reasons={[]}
          readOnly={false}
          onChange={setList}
          onEdit={() => undefined}
          onRemove={() => undefined}
        />
      );
    }
    show(<Editor />);
    const row = () => screen.getByText('Trần Thị A').closest('tr');
    row()?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(row()?.textContent).toContain('2Trần Thị A');
    expect(document.activeElement).toBe(row());
  });
});

describe('leaving a person out', () => {
  it('keeps the cursor on what was changed, in whichever group the line stands then', async () => {
    const user = userEvent.setup();
    const kinds = [kindOf(), kindOf({ ballotKindId: 'kind-2', title: 'Khối UBND' })];
    function Editor() {
      const [list, setList] = useState<readonly ListedOfficial[]>(() =>
        listOf([officialOf(1), officialOf(2)]),
      );
      return (
        <OfficialsTable
          list={list}
          kinds={kinds}
          causes={new Map()}
          procedure="grading"
          reasons={[]}
          readOnly={false}
          onChange={setList}
          onEdit={() => undefined}
          onRemove={() => undefined}
        />
      );
    }
    show(<Editor />);
    const box = () =>
      screen.getByRole<HTMLInputElement>('checkbox', { name: 'Lấy phiếu đối với Trần Thị A' });
    box().focus();
    await user.keyboard(' ');
    expect(box().checked).toBe(false);
    expect(document.activeElement).toBe(box());
    await user.keyboard(' ');
    expect(box().checked).toBe(true);
    expect(document.activeElement).toBe(box());
    const kind = () => screen.getByLabelText<HTMLSelectElement>('Loại phiếu của Trần Thị A');
    kind().focus();
    await user.selectOptions(kind(), 'Khối UBND');
    expect(kind().value).toBe('kind-2');
    expect(document.activeElement).toBe(kind());
  });

  it('offers the reasons of the rule set, and asks again where the stored one is not among them', () => {
    const reasonsUnder = (code: 'nq96-2023' | 'nq85-2014') => {
      show(
        <OfficialsTable
          list={listOf([
            officialOf(1, { included: false, ballotKindId: null, exclusionReason: 'elected_in_year' }),
          ])}
          kinds={[kindOf()]}
          causes={new Map()}
          procedure="grading"
          reasons={exclusionReasonsOf(code, 'grading')}
          readOnly={false}
          onChange={() => undefined}
          onEdit={() => undefined}
          onRemove={() => undefined}
        />,
      );
      const field = screen.getByLabelText<HTMLSelectElement>(/^Lý do không lấy phiếu của/u);
      const found = { value: field.value, offered: [...field.options].map(({ value }) => value) };
      cleanup();
      return found;
    };
    const offered = ['retirement_notice', 'elected_in_year', 'other_by_council_decision'];
    expect(reasonsUnder('nq96-2023')).toEqual({ value: 'elected_in_year', offered });
    const older = reasonsUnder('nq85-2014');
    expect(older.value).toBe('');
    expect(older.offered).not.toContain('elected_in_year');
  });
});

describe('a person of the list', () => {
  it('has a day of election, read as it is typed and refused in words', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(
      <OfficialDialog
        official={officialOf(1, { electedDate: '2026-03-30' })}
        procedure="grading"
        onClose={() => undefined}
        onSave={save}
      />,
    );
    const field = screen.getByLabelText<HTMLInputElement>('Ngày bầu, phê chuẩn');
    expect(field.value).toBe('30/03/2026');
    await user.clear(field);
    await user.type(field, '31/2/2026{Enter}');
    expect(screen.getByText('Ngày không có thật; nhập dạng 05/02/2026.')).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '5/2/2026{Enter}');
    expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ electedDate: '2026-02-05' }));
  });

  it('shows that day in the list', () => {
    show(
      <OfficialsTable
        list={listOf([officialOf(1, { electedDate: '2026-02-05' }), officialOf(2)])}
        kinds={[kindOf()]}
        causes={new Map()}
        procedure="grading"
        reasons={[]}
        readOnly={false}
        onChange={() => undefined}
        onEdit={() => undefined}
        onRemove={() => undefined}
      />,
    );
    expect(screen.getByText('Trần Thị A').closest('th')?.textContent).toContain('bầu, phê chuẩn 05/02/2026');
    expect(screen.getByText('Trần Thị B').closest('th')?.textContent).not.toContain('phê chuẩn');
  });
});

describe('proposals of the register', () => {
  const proposals = [1, 2].map((no) => ({
    ...without(officialOf(no), 'no'),
    id: null,
    proposalReason: '',
    causes: [],
  }));
  const dialog = (procedure: 'grading' | 'decision', take = vi.fn()) => {
    show(
      <ProposeDialog
        proposals={proposals}
        procedure={procedure}
        listed={new Set()}
        onClose={() => undefined}
        onTake={take}
      />,
    );
    return take;
  };
  const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);

  it('are all chosen for grading', () => {
    dialog('grading');
    expect(ticked()).toEqual([true, true]);
  });

  it('are chosen one by one for bỏ phiếu', async () => {
    const user = userEvent.setup();
    const take = dialog('decision');
    expect(ticked()).toEqual([false, false]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /vào danh sách/u }).disabled).toBe(true);
    await user.click(screen.getByLabelText('Trần Thị B'));
    await user.click(screen.getByRole('button', { name: 'Đưa 1 người vào danh sách' }));
    expect(take).toHaveBeenCalledExactlyOnceWith([proposals[1]]);
  });
});

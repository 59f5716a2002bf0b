// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { BoardSection, type BoardEntry } from '@renderer/confidence-votes/preparation/board-section';
import { readinessOf } from '@renderer/confidence-votes/preparation/readiness';
import { voteOf } from './sample-vote';
import { show } from './render';
import { DEPUTY, head, member, officialOf } from './set-up-scene';

afterEach(cleanup);

describe('a board member who stands on the list', () => {
  it('is a warning that does not keep the box closed', () => {
    const items = readinessOf(
      voteOf('prepared', {
        officials: [officialOf(1)],
        board: [head, { ...member, name: 'trần thị a' }],
      }),
    );
    expect(items.every(({ done }) => done)).toBe(true);
    expect(items.filter(({ warning }) => warning)).toMatchObject([
      {
        code: 'boardShape',
        text: 'Ban kiểm phiếu chưa có thư ký, chỉ có 2 người; nên bầu thêm (theo thông lệ; chưa kiểm chứng trong Nghị quyết số 96/2023/QH15)',
      },
      { section: 'board', text: 'Có tên trong danh sách, nên thôi kiểm phiếu: trần thị a' },
    ]);
  });

  it('comes last among those whom the field proposes, and says so', async () => {
    const user = userEvent.setup();
    const other = { ...DEPUTY, fullName: 'Bùi Văn Cường', personId: 'person-9', posts: '' };
    const onBallot = { ...DEPUTY, fullName: 'Trần Thị A', personId: 'person-1', posts: '' };
    show(
      <BoardSection
        vote={voteOf('prepared', { officials: [officialOf(1)] })}
        members={[]}
        deputies={[onBallot, other]}
        readOnly={false}
        onSave={() => undefined}
      />,
    );
    await user.click(screen.getByRole('combobox', { name: 'Thêm người' }));
    const proposed = await screen.findAllByRole('option', { hidden: true });
    expect(proposed.map(({ textContent }) => textContent)).toEqual([
      'Bùi Văn Cường',
      'Trần Thị A, có tên trên phiếu',
    ]);
  });
});

describe('a board member whom the register does not know', () => {
  const shownFor = (name: string, deputies: readonly (typeof DEPUTY)[]) => {
    show(
      <BoardSection
        vote={voteOf('prepared')}
        members={[{ ...member, personId: null, name }]}
        deputies={deputies}
        readOnly={false}
        onSave={() => undefined}
      />,
    );
    return screen.queryByText('Không có trong sổ đại biểu; xem lại họ tên, in ra như đang ghi.') !== null;
  };

  it('says so, where the register has anybody at all', () => {
    expect(shownFor('tran van tam', [DEPUTY])).toBe(true);
    cleanup();
    expect(shownFor('tran van tam', [])).toBe(false);
    cleanup();
    expect(shownFor(DEPUTY.fullName, [DEPUTY])).toBe(false);
  });
});

describe('the counting board', () => {
  it('takes the one who is shown with Enter, and somebody outside the register by a button of that name', async () => {
    const user = userEvent.setup();
    const saved = vi.fn();
    show(
      <BoardSection
        vote={{ officials: [], ruleSet: ruleSetByCode('nq96-2023') }}
        members={[]}
        deputies={[DEPUTY]}
        readOnly={false}
        onSave={saved}
      />,
    );
    const field = screen.getByRole('combobox', { name: 'Thêm người' });
    await user.type(field, 'do thi anh{Enter}');
    expect(saved).toHaveBeenLastCalledWith([expect.objectContaining({ name: DEPUTY.fullName })]);
    // Typed with other marks it is another name.
    await user.type(field, 'Đỗ Thị Anh{Enter}');
    expect(saved).toHaveBeenLastCalledWith([expect.objectContaining({ personId: null, name: 'Đỗ Thị Anh' })]);
    await user.type(field, 'do thi');
    await user.click(screen.getByRole('button', { name: 'Ghi người ngoài sổ' }));
    expect(saved).toHaveBeenLastCalledWith([expect.objectContaining({ personId: null, name: 'do thi' })]);
  });

  it('tells deputies of one name apart, and takes none of them before one is pointed at', async () => {
    const user = userEvent.setup();
    const saved = vi.fn();
    const minh = { ...DEPUTY, fullName: 'Nguyễn Văn Minh', posts: '' };
    show(
      <BoardSection
        vote={{ officials: [], ruleSet: ruleSetByCode('nq96-2023') }}
        members={[]}
        deputies={[
          { ...minh, id: 'd1', personId: 'p1', birthDate: '1984-08-22' },
          { ...minh, id: 'd2', personId: 'p2', birthDate: '1984-09-05' },
          { ...minh, id: 'd3', personId: 'p3', birthDate: null },
          { ...minh, id: 'd4', personId: 'p4', birthDate: null },
        ]}
        readOnly={false}
        onSave={saved}
      />,
    );
    await user.type(screen.getByRole('combobox', { name: 'Thêm người' }), 'Nguyễn Văn Minh{Enter}');
    expect(saved).not.toHaveBeenCalled();
    expect(screen.getByText('Có 4 người tên Nguyễn Văn Minh; bấm ↓ rồi chọn theo ngày sinh.')).toBeDefined();
    const proposed = screen.getAllByRole('option', { hidden: true });
    expect(proposed.map(({ textContent }) => textContent)).toEqual([
      'Nguyễn Văn Minh, sinh 22/08/1984',
      'Nguyễn Văn Minh, sinh 05/09/1984',
      'Nguyễn Văn Minh, chưa rõ ngày sinh',
      'Nguyễn Văn Minh, chưa rõ ngày sinh (2)',
    ]);
    await user.click(proposed[3]!);
    expect(saved).toHaveBeenLastCalledWith([expect.objectContaining({ personId: 'p4' })]);
  });

  it('takes a suggested person with Enter, once, however often Enter is pressed', async () => {
    const user = userEvent.setup();
    const saved = vi.fn();
    function Editor() {
      const [members, setMembers] = useState<readonly BoardEntry[]>([]);
      return (
        <BoardSection
          vote={{ officials: [], ruleSet: ruleSetByCode('nq96-2023') }}
          members={members}
          deputies={[DEPUTY, { ...DEPUTY, fullName: 'Bùi Văn Cường', personId: 'person-9' }]}
          readOnly={false}
          onSave={(list) => {
            saved(list);
            setMembers(list);
          }}
        />
      );
    }
    show(<Editor />);
    await user.type(screen.getByRole('combobox', { name: 'Thêm người' }), 'do thi');
    await user.keyboard('{ArrowDown}{Enter}{Enter}');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(saved.mock.calls[0]?.[0]).toMatchObject([{ personId: DEPUTY.personId, name: DEPUTY.fullName }]);

    // The pointer lies on a name by chance; the field is empty and Enter names nobody.
    await user.click(screen.getByRole('combobox', { name: 'Thêm người' }));
    await user.hover((await screen.findAllByRole('option', { hidden: true }))[0]!);
    await user.keyboard('{Enter}');
    expect(saved).toHaveBeenCalledTimes(1);

    await user.type(screen.getByRole('combobox', { name: 'Thêm người' }), 'Đỗ Thị Ánh{Enter}');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Đỗ Thị Ánh đã có trong Ban kiểm phiếu.')).toBeTruthy();
  });
});

it('who is what in the board is read, not greyed, once the set-up is locked', () => {
  show(
    <BoardSection
      vote={voteOf('counting')}
      members={[head]}
      deputies={[]}
      readOnly
      onSave={() => undefined}
    />,
  );
  expect(screen.getByText('Trưởng ban')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});

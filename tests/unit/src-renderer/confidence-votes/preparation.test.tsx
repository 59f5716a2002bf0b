// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Deputy } from '@shared/council/contract';
import type { BoardMember, Vote, VoteOfficial } from '@shared/confidence-votes/model';
import { setUpGaps } from '@shared/confidence-votes/set-up';
import { exclusionReasonsOf, ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { without } from '@tests/fixtures/vote-scene';
import { readClock } from '@renderer/confidence-votes/counting/meeting-form';
import {
  AutosaveCount,
  AutosaveDate,
  AutosaveLine,
} from '@renderer/confidence-votes/preparation/autosave-field';
import {
  broughtIn,
  groupsOf,
  listOf,
  movedWithin,
  placedBeside,
  withProposals,
  type ListedOfficial,
} from '@renderer/confidence-votes/preparation/official-list';
import { BoardSection, type BoardEntry } from '@renderer/confidence-votes/preparation/board-section';
import { OfficialDialog } from '@renderer/confidence-votes/preparation/official-dialog';
import { OfficialsTable } from '@renderer/confidence-votes/preparation/officials-table';
import { ProposeDialog } from '@renderer/confidence-votes/preparation/propose-dialog';
import {
  deputiesWarning,
  peopleWarning,
  readinessOf,
  startWarnings,
} from '@renderer/confidence-votes/preparation/readiness';
import { KIND, kindOf, voteOf } from './sample-vote';
import { show } from './render';

afterEach(cleanup);

const DEPUTY = {
  fullName: 'Đỗ Thị Ánh',
  personId: '01890000-0000-7000-8000-000000000001',
  posts: '',
  active: true,
} as Deputy;

function officialOf(no: number, fields: Partial<VoteOfficial> = {}): VoteOfficial {
  return {
    id: `official-${no}`,
    personId: `person-${no}`,
    name: `Trần Thị ${String.fromCharCode(64 + no)}`,
    birthYear: 1970,
    posts: 'Phó Chủ tịch HĐND tỉnh',
    block: 'council',
    ballotKindId: KIND,
    no,
    included: true,
    exclusionReason: null,
    exclusionNote: '',
    exclusionEvidence: '',
    decidedBy: '',
    electedDate: null,
    triggerKind: null,
    triggerNote: '',
    ...fields,
  };
}

const head: BoardMember = { id: 'm', personId: null, name: 'Lê Văn C', posts: '', role: 'head' };
const member: BoardMember = { ...head, id: 'n', name: 'Phạm Thị D', role: 'member' };

describe('readiness', () => {
  const ready = { officials: [officialOf(1)], board: [head, member] };
  it('agrees with the rules about whether anything is missing', () => {
    const cases = [
      voteOf('prepared', ready),
      voteOf('prepared', { ...ready, date: null }),
      voteOf('prepared', { ...ready, deputiesTotal: null }),
      voteOf('prepared', { ...ready, officials: [] }),
      voteOf('prepared', { ...ready, officials: [officialOf(1, { ballotKindId: null })] }),
      voteOf('prepared', { ...ready, officials: [officialOf(1), officialOf(2, { included: false })] }),
      voteOf('prepared', { ...ready, board: [{ ...head, role: 'member' }] }),
      voteOf('prepared', { ...ready, board: [head] }),
      voteOf('prepared', { ...ready, procedure: 'decision', officials: [officialOf(1), officialOf(2)] }),
    ];
    expect(cases.map((vote) => readinessOf(vote).every(({ done }) => done))).toEqual(
      cases.map((vote) => setUpGaps(vote).length === 0),
    );
  });

  it('names everything that is missing at once', () => {
    const missing = readinessOf(voteOf('prepared', { date: null, deputiesTotal: null })).filter(
      ({ done }) => !done,
    );
    expect(missing.map(({ code }) => code)).toEqual(['date', 'deputies', 'officials', 'board']);
  });
});

describe('what is worth a second look before the count', () => {
  it('is another number of deputies than in the register', () => {
    expect(deputiesWarning(voteOf('prepared', { deputiesTotal: 5 }), 47)).toMatchObject([
      { done: true, warning: true, section: 'fields', text: 'Tổng số ghi 5 đại biểu, theo sổ là 47' },
    ]);
    expect(deputiesWarning(voteOf('prepared', { deputiesTotal: 47 }), 47)).toEqual([]);
    expect(deputiesWarning(voteOf('prepared', { deputiesTotal: 5 }), 0)).toEqual([]);
  });

  it('is an opening of the session after the day of the vote', () => {
    const texts = (openingDate: string) =>
      readinessOf(voteOf('prepared', { date: '2026-12-10', openingDate }))
        .filter(({ warning }) => warning)
        .map(({ text }) => text);
    expect(texts('2026-12-15')).toEqual(['Khai mạc 15/12/2026, sau ngày bỏ phiếu 10/12/2026']);
    expect(texts('2026-12-10')).toEqual([]);
  });

  it('is a day that has not come, and people who cannot type yet', () => {
    const vote = voteOf('prepared', { date: '2026-12-05' });
    expect(startWarnings(vote, '2026-11-26', [])).toEqual([
      'Hôm nay 26/11/2026 chưa đến ngày bỏ phiếu 05/12/2026; vẫn bắt đầu?',
    ]);
    expect(startWarnings(vote, '2026-12-05', [])).toEqual([]);
    const ballots = { countMode: 'ballots', entries: 2, rehearsalOf: null, board: [] } as const;
    const [practice] = peopleWarning(ballots, [
      { name: 'Đỗ Thị Ánh', role: 'head', practised: false, hasPin: true, active: true },
      { name: 'Bùi Văn Cường', role: 'typist_1', practised: false, hasPin: true, active: true },
      { name: 'Hồ Thị Đào', role: 'typist_2', practised: true, hasPin: true, active: true },
    ]);
    expect(startWarnings(vote, '2026-12-05', [practice!])).toEqual([
      '1 người nhập chưa luyện tập.',
      'Người chưa luyện tập thì chưa nhập được phiếu; hãy luyện tập hoặc nhờ trưởng ban cho qua.',
    ]);
  });

  it('are people who are not declared and typists who have not practised', () => {
    const vote = { countMode: 'ballots', entries: 2, rehearsalOf: null, board: [] } as const;
    const person = { practised: false, hasPin: true, active: true } as const;
    expect(peopleWarning(vote, []).map(({ section }) => section)).toEqual(['operators', 'practice']);
    const crew = (['head', 'typist_1', 'typist_2'] as const).map((role) => ({ ...person, role, name: role }));
    expect(peopleWarning(vote, crew).map(({ text }) => text)).toEqual(['2 người nhập chưa luyện tập']);
    expect(
      peopleWarning(
        vote,
        crew.map((one) => ({ ...one, practised: true })),
      ),
    ).toEqual([]);
    expect(peopleWarning({ ...vote, countMode: 'totals' }, [])).toEqual([]);
  });
});

describe('a count of the set-up', () => {
  it('is refused in sight when it is none, or cannot be, and is not stored', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(
      <AutosaveCount
        label="Đại biểu có mặt"
        value={40}
        refuse={(count) => (count !== null && count > 47 ? 'Nhiều hơn 47 đại biểu.' : null)}
        onSave={save}
      />,
    );
    const field = screen.getByLabelText<HTMLInputElement>('Đại biểu có mặt');
    for (const [typed, words] of [
      ['-3', 'Số không được âm.'],
      ['bốn mươi', 'Hãy nhập số nguyên.'],
      ['48', 'Nhiều hơn 47 đại biểu.'],
    ] as const) {
      await user.clear(field);
      await user.type(field, typed);
      await user.tab();
      expect(screen.getByText(words)).toBeTruthy();
      expect(field.value).toBe(typed);
    }
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '47');
    await user.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith(47);
  });
});

describe('the words of bỏ phiếu', () => {
  it('are never those of lấy phiếu', () => {
    const words = (procedure: Vote['procedure']) =>
      readinessOf(
        voteOf('prepared', { procedure, officials: [officialOf(1), officialOf(2, { included: false })] }),
      )
        .map(({ text }) => text)
        .join('\n');
    expect(words('decision')).toContain('bỏ phiếu');
    expect(words('decision')).not.toContain('lấy phiếu');
    expect(words('grading')).toContain('lấy phiếu');
  });
});

describe('rules that do not belong to the day', () => {
  it('are a warning that does not keep the box closed', () => {
    const warned = readinessOf(voteOf('prepared', { date: '2018-12-04' })).find(
      ({ code }) => code === 'ruleSet',
    );
    expect(warned).toMatchObject({ done: true, warning: true, section: 'fields' });
  });
});

describe('two people whom nobody can tell apart on a ballot', () => {
  it('are named, whichever way the tone of their name is written', () => {
    const named = (no: number, name: string, posts = 'Ủy viên UBND tỉnh') => officialOf(no, { name, posts });
    const textsOf = (...officials: VoteOfficial[]) =>
      readinessOf(voteOf('prepared', { officials, board: [head, member] }))
        .filter(({ code }) => code === 'sameOnBallot')
        .map(({ text }) => text);
    expect(textsOf(named(1, 'Nguyễn Văn Hoà'), named(2, 'Nguyễn Văn Hòa'))).toEqual([
      'Trên phiếu không phân biệt được: Nguyễn Văn Hoà, Nguyễn Văn Hòa; ghi rõ chức vụ hoặc năm sinh',
    ]);
    expect(textsOf(named(1, 'Nguyễn Văn Hoa'), named(2, 'Nguyễn Văn Hòa'))).toEqual([]);
    expect(textsOf(named(1, 'Lê An'), named(2, 'Lê An', 'Chánh Thanh tra tỉnh'))).toEqual([]);
  });
});

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

describe('the cause of each person of a decision vote', () => {
  it('is asked for, takes the words of what is reached, and is told where it is missing', async () => {
    const user = userEvent.setup();
    const saved = vi.fn();
    function Editor() {
      const [list, setList] = useState<readonly ListedOfficial[]>(() =>
        listOf([officialOf(1, { ballotKindId: null })]),
      );
      const key = list[0]?.personId ?? null;
      return (
        <OfficialsTable
          list={list}
          kinds={[]}
          causes={new Map([[key, [{ kind: 'deputies_petition', note: 'Kiến nghị của 16 đại biểu' }]]])}
          procedure="decision"
          reasons={[]}
          readOnly={false}
          onChange={(next) => {
            setList(next);
            saved(next.map(({ triggerKind, triggerNote }) => [triggerKind, triggerNote]));
          }}
          onEdit={() => undefined}
          onRemove={() => undefined}
        />
      );
    }
    show(<Editor />);
    const kind = screen.getByRole('combobox', { name: 'Căn cứ bỏ phiếu đối với Trần Thị A' });
    expect(screen.getByText('Chưa ghi căn cứ của người này.')).toBeTruthy();
    await user.selectOptions(kind, 'deputies_petition');
    expect(saved).toHaveBeenLastCalledWith([['deputies_petition', 'Kiến nghị của 16 đại biểu']]);
    await user.selectOptions(kind, 'father_front_petition');
    expect(screen.getByText('Hãy ghi căn cứ cụ thể.')).toBeTruthy();
    await user.type(screen.getByLabelText('Căn cứ cụ thể đối với Trần Thị A'), 'Kiến nghị số 12/KN-MTTQ');
    await user.tab();
    expect(saved).toHaveBeenLastCalledWith([['father_front_petition', 'Kiến nghị số 12/KN-MTTQ']]);
  });
});

describe('leaving a person out', () => {
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

describe('autosave', () => {
  it('saves a changed line when it is left, and not otherwise', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(<AutosaveLine label="Địa điểm" value="Hội trường" onSave={save} />);
    await user.click(screen.getByLabelText('Địa điểm'));
    await user.tab();
    expect(save).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Địa điểm'), ' lớn ');
    await user.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith('Hội trường lớn');
  });

  it('shows a change from another window when the cursor leaves, and does not write over it', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    const field = (value: string) => (
      <MantineProvider env="test">
        <AutosaveLine label="Địa điểm" value={value} onSave={save} />
      </MantineProvider>
    );
    const { rerender } = render(field('Hội trường'));
    const input = screen.getByLabelText<HTMLInputElement>('Địa điểm');
    await user.click(input);
    rerender(field('Hội trường lớn'));
    expect(input.value).toBe('Hội trường');
    await user.tab();
    expect(input.value).toBe('Hội trường lớn');
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps what cannot be read on screen, says why and saves nothing', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    show(<AutosaveDate label="Ngày bỏ phiếu" value={null} onSave={save} />);
    const field = screen.getByLabelText<HTMLInputElement>('Ngày bỏ phiếu');
    await user.type(field, '31/2/2026');
    await user.tab();
    expect(field.value).toBe('31/2/2026');
    expect(screen.getByText(/Ngày không có thật/u)).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '8/12/2026');
    await user.tab();
    expect(save).toHaveBeenCalledExactlyOnceWith('2026-12-08');
    expect(field.value).toBe('08/12/2026');
  });

  it.each([
    ['8:30', '08:30'],
    ['830', '08:30'],
    ['8g30', '08:30'],
    ['14h', '14:00'],
    ['', ''],
    ['25:00', null],
    ['sáng', null],
  ])('reads the time %j as %j', (typed, expected) => {
    expect(readClock(typed)).toBe(expected);
  });
});

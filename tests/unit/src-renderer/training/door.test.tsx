// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import type { Input } from '@shared/contract/registry';
import { cardCodeOf } from '@shared/training/doors/card-code';
import type { Arrival } from '@shared/training/doors/contract';
import { answerWords } from '@renderer/training/door/door-answer';
import { DoorPage } from '@renderer/training/door/door-page';
import { DoorsPage } from '@renderer/training/door/doors-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { noMarks, sampleClass, sampleTrainees, SLOT_IDS } from './sample-class';

const [an, binh] = sampleTrainees.map(({ id }) => id) as [string, string, string];
const AT = '2026-08-03T00:20:00.000Z';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const personOf = (id: string) => ({
  traineeId: id,
  fullName: sampleTrainees.find((one) => one.id === id)?.fullName ?? '',
  unitLabel: 'Xã Mẫu',
  birthDate: null,
});

/** Whoever comes is recorded once; a code that is nobody's is unknown until it was learned. */
async function openDoor() {
  const asked: Input<'trainingDoors.recordArrival'>[] = [];
  const there = new Set<string>();
  const cards = new Map([an, binh].map((id) => [cardCodeOf(id), id]));
  function answer({ who, anyway }: Input<'trainingDoors.recordArrival'>): Arrival {
    const id = who.type === 'code' ? cards.get(who.code) : who.type === 'trainee' ? who.traineeId : undefined;
    if (id === undefined) return { outcome: 'unknown' };
    if (there.has(id)) return { outcome: 'again', person: personOf(id), status: 'present', at: AT };
    if (id === binh && !anyway) return { outcome: 'otherwise', person: personOf(id), status: 'excused' };
    there.add(id);
    return {
      outcome: 'recorded',
      person: personOf(id),
      status: 'present',
      at: AT,
      eventId: SLOT_IDS[0] ?? '',
      there: there.size,
    };
  }
  const { calls } = strictTransport({
    'training.getClass': () => ok(sampleClass),
    'training.getMarks': () => ok(noMarks),
    'trainingDoors.recordArrival': (input) => {
      asked.push(input);
      return ok(answer(input));
    },
    'council.listUnits': () => ok([]),
    'training.addWalkIn': () => ok({ id: SLOT_IDS[0] ?? '', version: 1 }),
    'trainingDoors.undoArrival': () => {
      there.delete(an);
      return ok({ fullName: 'Nguyễn Văn An', status: 'not_recorded', there: there.size });
    },
    'trainingDoors.learnCard': ({ traineeId, code }) => {
      cards.set(code, traineeId);
      return ok({});
    },
  });
  await renderScreen(<DoorPage />);
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Quét thẻ hoặc gõ tên' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText('Buổi'), '0');
  await waitFor(() => expect(document.activeElement).toBe(field));
  return { asked, calls, field, user, answer: () => screen.getByRole('status', { name: 'Kết quả' }) };
}

describe('the door', () => {
  it('asks which of several is meant, and takes nobody by chance', async () => {
    const { asked, user } = await openDoor();
    await user.selectOptions(screen.getByLabelText('Buổi'), '1');
    await user.keyboard('a{Enter}');
    expect(await screen.findByText('Có 2 người khớp: chọn bằng ↓ rồi Enter.')).toBeDefined();
    expect(asked).toEqual([]);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.who).toEqual({ type: 'trainee', traineeId: sampleTrainees[2]?.id });
  });

  it('records a card, shows a second scan in words, and takes two that ran together', async () => {
    const { asked, field, user, answer } = await openDoor();
    await user.keyboard(`${cardCodeOf(an)}{Enter}`);
    await waitFor(() => expect(answer().textContent).toContain('Có mặt lúc 07:20'));
    expect(field.value).toBe('');
    await user.keyboard(`${cardCodeOf(an)}${cardCodeOf(binh)}{Enter}`);
    await waitFor(() => expect(answer().textContent).toContain('Đang ghi: vắng có phép'));
    const recent = screen.getByRole('list', { name: 'Các lần quét gần đây' });
    expect(within(recent).getByText('Đã ghi lúc 07:20')).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(answer().textContent).toContain('Trần Thị Bình'));
    await waitFor(() => expect(answer().textContent).toContain('Có mặt'));
    expect(asked.map(({ who, anyway }) => [who.type, anyway])).toEqual([
      ['code', false],
      ['code', false],
      ['code', false],
      ['code', true],
    ]);
  });

  it('finds people by letters, and takes the last one back', async () => {
    const { asked, user, answer } = await openDoor();
    await user.keyboard('an');
    const found = await screen.findByRole('listbox', { name: 'Người khớp' });
    expect(
      within(found)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining('Nguyễn Văn An')]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(answer().textContent).toContain('Nguyễn Văn An'));
    expect(asked[0]?.who).toEqual({ type: 'trainee', traineeId: an });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(answer().textContent).toContain('Đã hoàn tác Nguyễn Văn An'));
  });

  it('takes the name that nobody has into the form for people outside the list, and says that it is stored', async () => {
    const { answer, user } = await openDoor();
    await user.keyboard('Ngô Thị Khách{Enter}');
    await waitFor(() => expect(answer().textContent).toContain('Không có trong lớp'));
    await user.click(screen.getByRole('button', { name: 'Ngoài danh sách' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLInputElement>(/Họ và tên/u).value).toBe('Ngô Thị Khách');
    await user.click(dialog.getByRole('button', { name: 'Ghi có mặt' }));
    await waitFor(() => expect(answer().textContent).toContain('Ngô Thị Khách, ngoài danh sách'));
    expect(answer().dataset['tone']).toBe('green');
  });

  it('learns whose an unknown card is', async () => {
    const { calls, user, answer } = await openDoor();
    await user.keyboard('0042317{Enter}');
    await waitFor(() => expect(answer().textContent).toContain('Không có trong lớp'));
    expect(answer().textContent).toContain('Mã 0042317');
    const recent = screen.getByRole('list', { name: 'Các lần quét gần đây' });
    expect(within(recent).getByText(/Mã 0042317/u)).toBeDefined();
    expect(within(recent).getByText(/^\d\d:\d\d$/u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Gán mã này cho học viên' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Tên học viên'), 'an');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(answer().textContent).toContain('Có mặt lúc'));
    expect(calls.find(({ method }) => method === 'trainingDoors.learnCard')?.input).toEqual({
      traineeId: an,
      code: '0042317',
      move: false,
    });
  });

  it('says of a printed card that was misread to hold it out again, and asks nobody whose it is', async () => {
    const { asked, user, answer } = await openDoor();
    const code = cardCodeOf(an);
    await user.keyboard(`${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}{Enter}`);
    await waitFor(() => expect(answer().textContent).toContain('Mã thẻ đọc sai; hãy quét lại'));
    expect(screen.queryByRole('button', { name: 'Gán mã này cho học viên' })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('hands nothing of a citizen card on before it is switched on, and never its number', async () => {
    const { calls, user, answer } = await openDoor();
    const card = '001085012345||Nguyễn Văn An|05021985|Nam|Xã Mẫu|01012022{Enter}';
    await user.keyboard(card);
    await waitFor(() => expect(answer().textContent).toContain('Chưa bật đọc thẻ căn cước'));
    await user.click(screen.getByRole('button', { name: 'Tùy chọn' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Bật đọc thẻ căn cước…' }));
    await user.click(await screen.findByRole('button', { name: 'Bật đọc thẻ căn cước' }));
    const field = screen.getByRole('combobox', { name: 'Quét thẻ hoặc gõ tên' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(field);
    await user.keyboard(card);
    await waitFor(() => expect(answer().textContent).toContain('Không có trong lớp'));
    expect(calls.find(({ method }) => method === 'trainingDoors.recordArrival')?.input).toMatchObject({
      who: { type: 'citizen', fullName: 'Nguyễn Văn An', birthDate: '1985-02-05' },
    });
    expect(JSON.stringify(calls)).not.toContain('001085012345');
    expect(screen.queryByRole('button', { name: 'Gán mã này cho học viên' })).toBeNull();
  });
});

describe('a citizen card whose day of birth is not that of the list', () => {
  const words = (people: readonly string[], birthDate: string | null) =>
    answerWords({
      id: 1,
      at: AT,
      kind: 'arrival',
      undone: false,
      who: { type: 'citizen', fullName: 'Nguyễn Văn An', birthDate: '1975-03-05' },
      arrival: { outcome: 'several', people: people.map((id) => ({ ...personOf(id), birthDate })) },
    });

  it('says both days beside the one who bears the name', () => {
    expect(words([an], '1975-02-05').unit).toBe(
      'Thẻ: Nguyễn Văn An, sinh 05/03/1975; danh sách ghi sinh 05/02/1975',
    );
    expect(words([an], null).unit).toMatch(/danh sách không ghi ngày sinh$/u);
  });

  it('asks as ever where several may be meant', () => {
    expect(words([an, binh], '1975-02-05').title).toBe('Có vài người khớp');
  });
});

describe('marks of several doors', () => {
  it('lists what has to be decided, and decides with a reason alone', async () => {
    const mark = (eventId: string, status: 'present' | 'absent', door: string) => ({
      eventId,
      status,
      substituteName: '',
      recordedAs: '',
      at: AT,
      actor: 'Văn phòng',
      origin: '3f2a91bc',
      own: false,
      door,
    });
    const field = {
      slotId: SLOT_IDS[0] ?? '',
      slotName: 'Sáng 03/08/2026',
      person: personOf(an),
      marks: [mark(an, 'present', 'Cửa 1'), mark(binh, 'absent', '')],
    };
    const { calls } = strictTransport({
      'training.getClass': () => ok(sampleClass),
      'trainingDoors.getDoors': () => ok({ origin: 'bb22', conflicts: [field], again: [], merges: [] }),
      'trainingDoors.decideMark': () => ok({}),
    });
    await renderScreen(<DoorsPage />);
    const user = userEvent.setup();
    // A mark made at no door is told by the code of its PC, as on every other screen.
    expect(
      await screen.findByRole('button', { name: 'Vắng không phép (máy 3F2A-91BC, 07:20)' }),
    ).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Có mặt (Cửa 1, 07:20)' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Ghi có mặt' }));
    within(dialog).getByText('Hãy ghi lý do.');
    expect(calls.some(({ method }) => method === 'trainingDoors.decideMark')).toBe(false);
    await user.type(within(dialog).getByLabelText(/Lý do quyết định/u), 'Có chữ ký');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'trainingDoors.decideMark')?.input).toEqual({
        eventId: an,
        reason: 'Có chữ ký',
      }),
    );
  });
});

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TypingScreen } from '@renderer/confidence-votes/ballots/typing/typing-screen';
import type { ClosedBallot, CloseOutcome } from '@renderer/confidence-votes/ballots/typing/close-outcome';
import { TypingSession } from '@renderer/confidence-votes/ballots/typing/typing-session';
import { show } from '../../render';

const LEVELS = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'];
const persons = Array.from({ length: 12 }, (_, index) => ({
  no: index + 1,
  name: `Nguyễn Thị ${String.fromCharCode(65 + index)}`,
  posts: 'Trưởng Ban Pháp chế HĐND tỉnh',
}));

let handed: ClosedBallot[];
let answer: (outcome: CloseOutcome) => void;
const onLeave = vi.fn();
const onNext = vi.fn();
const onPreference = vi.fn();

interface Options {
  readonly aloud?: boolean;
  readonly colour?: boolean;
  readonly mark?: string;
}

function open(options: Options = {}): TypingSession {
  const session = new TypingSession({ numbers: persons.map(({ no }) => no), levels: 3 }, 21, {
    store: (ballot) => {
      handed.push(ballot);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    now: () => Date.now(),
    after: () => () => undefined,
    onFeedback: () => undefined,
  });
  show(
    <TypingScreen
      session={session}
      batch={{
        kindTitle: 'Khối HĐND',
        title: 'Xấp 3',
        mark: options.mark ?? '',
        size: 10,
        typedBefore: 0,
      }}
      persons={persons}
      levels={LEVELS}
      typist="Bùi Văn Cường"
      preferences={{ sound: false, colour: options.colour ?? true, aloud: options.aloud ?? false }}
      onPreference={onPreference}
      nextTitle="Xấp 4, Khối HĐND"
      onNext={onNext}
      onLeave={onLeave}
    />,
  );
  return session;
}

const CODES: Readonly<Record<string, string>> = {
  '+': 'NumpadAdd',
  '/': 'NumpadDivide',
  '<': 'Backspace',
  E: 'Enter',
};
function type(text: string): void {
  for (const sign of text)
    fireEvent.keyDown(document.body, { code: CODES[sign] ?? `Digit${sign}`, key: sign });
}
const settle = (outcome: CloseOutcome) =>
  act(async () => {
    answer(outcome);
    await Promise.resolve();
  });
const row = (name: string) => screen.getByRole('row', { name: new RegExp(name, 'u') });
const crossOf = (name: string) => within(row(name)).queryByRole('img')?.getAttribute('aria-label') ?? null;
const status = () => screen.getByRole('status').textContent;

beforeEach(() => {
  // happy-dom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  handed = [];
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('TypingScreen', () => {
  it('shows the ballot with the current person, and nothing to click', () => {
    open();
    expect(screen.getAllByRole('row')).toHaveLength(13);
    expect(row('Nguyễn Thị A').getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('Xấp 3 · Khối HĐND')).toBeDefined();
    expect(screen.queryAllByRole('button')).toHaveLength(0);
    expect(screen.queryAllByRole('link')).toHaveLength(0);
    expect(screen.queryAllByRole('img')).toHaveLength(0);
  });

  it('puts the cross where it stands on paper and goes on', () => {
    open();
    type('130');
    expect(crossOf('Nguyễn Thị A')).toBe('Tín nhiệm cao');
    expect(crossOf('Nguyễn Thị B')).toBe('Tín nhiệm thấp');
    expect(within(row('Nguyễn Thị C')).getByText('Không đánh dấu')).toBeDefined();
    expect(row('Nguyễn Thị D').getAttribute('aria-current')).toBe('true');
  });

  it('fills, names exceptions, and says what the keys mean now', () => {
    open();
    type('1+');
    expect(status()).toBe('Còn lại: Tín nhiệm cao. Ai khác thì gõ chữ số cuối của STT; xong bấm Enter.');
    expect(screen.getByText('Người khác mức: chữ số cuối của STT')).toBeDefined();
    type('5+');
    expect(crossOf('Nguyễn Thị E')).toBe('Tín nhiệm thấp');
    expect(crossOf('Nguyễn Thị F')).toBe('Tín nhiệm cao');
  });

  it('says why a key is not taken, with an amber edge, until the next key', () => {
    open();
    type('E');
    expect(status()).toBe('Chưa đủ người; gõ tiếp rồi bấm Enter.');
    expect(document.querySelector('[data-edge]')).not.toBeNull();
    type('1');
    expect(status()).toBe('');
    expect(document.querySelector('[data-edge]')).toBeNull();
  });

  it('asks for the reason of an invalid ballot', () => {
    open();
    type('/');
    expect(status()).toBe('Cả phiếu không hợp lệ vì sao? Bấm 1, 2 hoặc 3.');
    type('2E');
    expect(handed).toMatchObject([{ ballotNo: 21, marks: '', invalidReason: 'no_seal', keys: 3 }]);
  });

  it('keeps the ballot until it is stored, then shows the next with what was typed ahead', async () => {
    open();
    type('1+E23');
    expect(screen.getByRole('table', { name: 'Phiếu 21, Khối HĐND' })).toBeDefined();
    await settle({ kind: 'stored', next: 22, differs: true });
    expect(screen.getByRole('table', { name: 'Phiếu 22, Khối HĐND' })).toBeDefined();
    expect(crossOf('Nguyễn Thị A')).toBe('Tín nhiệm');
    expect(crossOf('Nguyễn Thị B')).toBe('Tín nhiệm thấp');
    expect(screen.getByText(/Phiếu 21: các lần nhập khác nhau/u)).toBeDefined();
    expect(document.querySelector('aside')?.textContent).toContain('Đã gõ 1 · còn 9');
  });

  it('says what to do when the program is gone, and keeps every mark', async () => {
    open();
    type('1+E');
    await settle({ kind: 'again', message: 'Chương trình đã đóng; hãy mở lại.' });
    expect(status()).toContain('Chưa lưu được phiếu 21: Chương trình đã đóng; hãy mở lại.');
    expect(crossOf('Nguyễn Thị A')).toBe('Tín nhiệm cao');
    type('E');
    await settle({ kind: 'stored', next: 22, differs: null });
    expect(screen.getByRole('table', { name: 'Phiếu 22, Khối HĐND' })).toBeDefined();
  });

  it('takes a key that is held down once', () => {
    open();
    fireEvent.keyDown(document.body, { code: 'Digit1', key: '1' });
    for (let time = 0; time < 5; time += 1) {
      fireEvent.keyDown(document.body, { code: 'Digit1', key: '1', repeat: true });
    }
    expect(screen.getAllByRole('img')).toHaveLength(1);
  });

  it('gives Ctrl, arrows and Tab no meaning and lets none of them through', () => {
    open();
    for (const init of [
      { code: 'KeyR', key: 'r', ctrlKey: true },
      { code: 'Digit1', key: '1', ctrlKey: true },
      { code: 'ArrowDown', key: 'ArrowDown' },
      { code: 'Tab', key: 'Tab' },
      { code: 'F5', key: 'F5' },
    ]) {
      expect(fireEvent.keyDown(document.body, init)).toBe(false);
    }
    expect(row('Nguyễn Thị A').getAttribute('aria-current')).toBe('true');
    expect(fireEvent.keyDown(document.body, { code: 'F1', key: 'F1' })).toBe(true);
  });

  it('leaves at once when nothing is typed, else only after a second Esc', () => {
    open();
    fireEvent.keyDown(document.body, { code: 'Escape', key: 'Escape' });
    expect(onLeave).toHaveBeenCalledTimes(1);
    type('1');
    fireEvent.keyDown(document.body, { code: 'Escape', key: 'Escape' });
    expect(onLeave).toHaveBeenCalledTimes(1);
    expect(status()).toContain('Phiếu 21 chưa lưu.');
    type('2');
    expect(status()).toBe('');
    fireEvent.keyDown(document.body, { code: 'Escape', key: 'Escape' });
    fireEvent.keyDown(document.body, { code: 'Escape', key: 'Escape' });
    expect(onLeave).toHaveBeenCalledTimes(2);
  });

  it('ends with the stack, and Enter takes the next one', async () => {
    open();
    type('1+E');
    await settle({ kind: 'stored', next: null, differs: null });
    expect(screen.getByRole('heading', { name: 'Xong xấp 3' })).toBeDefined();
    type('E');
    expect(onNext).toHaveBeenCalledTimes(1);
  });

  it('says all the while that a rehearsal is none, and ends with the name of the stack alone', async () => {
    open({ mark: 'DIỄN TẬP, không phải phiếu thật' });
    expect(screen.getByText('DIỄN TẬP, không phải phiếu thật')).toBeDefined();
    type('1+E');
    await settle({ kind: 'stored', next: null, differs: null });
    expect(screen.getByRole('heading', { name: 'Xong xấp 3' })).toBeDefined();
    expect(screen.getByText('DIỄN TẬP, không phải phiếu thật')).toBeDefined();
  });

  it('has switches on function keys', () => {
    open();
    for (const key of ['F2', 'F4', 'F6']) fireEvent.keyDown(document.body, { code: key, key });
    expect(onPreference.mock.calls).toEqual([['sound'], ['colour'], ['aloud']]);
  });

  it('reads along in words, with the time of each ballot', async () => {
    open({ aloud: true });
    const panel = () => screen.getByRole('region', { name: 'Đọc to' }).textContent;
    expect(panel()).toContain('1 Nguyễn Thị A');
    type('13');
    expect(panel()).toContain('3 Nguyễn Thị C');
    expect(panel()).toContain('Vừa gõ số 2, Nguyễn Thị B: Tín nhiệm thấp');
    type('+E');
    await settle({ kind: 'stored', next: 22, differs: null });
    expect(panel()).toMatch(/Phiếu vừa đóng: \d+ giây · trung bình \d+ giây/u);
    expect(document.body.textContent.match(/Phiếu vừa đóng/gu)).toHaveLength(1);
  });
});

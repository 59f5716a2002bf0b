import { isComplete } from '@shared/confidence-votes/ballots/typing';
import type { TypedShape } from '@shared/confidence-votes/ballots/typing-model';
import type { SessionSnapshot } from './session-snapshot';
import { markName, refusalWords, wholeReasonName } from './typing-words';

export interface TypingStatus {
  readonly text: string;
  /** `decision` turns the edge of the screen amber. */
  readonly tone: 'quiet' | 'ready' | 'decision';
}

/** The one line under the ballot: what happened, or what to do next. */
export function typingStatus(
  snapshot: SessionSnapshot,
  shape: TypedShape,
  levels: readonly string[],
  leaving: boolean,
): TypingStatus {
  const { phase, typing, feedback, ballotNo, taken } = snapshot;
  if (leaving) {
    return {
      text: `Phiếu ${ballotNo} chưa lưu. Bấm Esc lần nữa để bỏ phần đã gõ; phím khác để gõ tiếp.`,
      tone: 'decision',
    };
  }
  if (taken) {
    // Where nobody else typed in this stack it was the same person, at another window.
    const done =
      taken.by === '' ? `Phiếu ${ballotNo} đã nhập ở cửa sổ khác` : `${taken.by} đã nhập phiếu ${ballotNo}`;
    const onward = taken.next === null ? 'để xong xấp này' : `sang phiếu ${taken.next}`;
    return {
      text: `${done}; dấu vừa gõ không tính. Enter ${onward}.`,
      tone: 'decision',
    };
  }
  if (phase === 'failed') {
    const what = snapshot.trying
      ? 'Chương trình tự thử lại; Enter để thử ngay.'
      : 'Enter để thử lại, Esc để dừng.';
    const kept =
      snapshot.waiting === 0
        ? ''
        : ` Đang giữ ${snapshot.waiting} phím của phiếu sau; phiếu ${ballotNo} không gõ lại.`;
    return {
      text: `Chưa lưu được phiếu ${ballotNo}: ${snapshot.failure ?? ''} ${what}${kept}`,
      tone: 'decision',
    };
  }
  if (phase === 'unseen') {
    return {
      text: `Phiếu ${ballotNo} gõ khi phiếu trước chưa lưu được; hãy so với tờ phiếu. Đúng thì Enter, sai thì Esc để bỏ rồi gõ lại.`,
      tone: 'decision',
    };
  }
  if (phase === 'closing') return { text: `Đang lưu phiếu ${ballotNo}`, tone: 'quiet' };
  if (snapshot.sought) return { text: `Lấy tờ phiếu ${ballotNo} rồi gõ.`, tone: 'decision' };
  if (feedback?.kind === 'refused') return { text: refusalWords[feedback.why], tone: 'decision' };
  if (typing.whole === 'asking') {
    return { text: 'Cả phiếu không hợp lệ vì sao? Bấm 1, 2 hoặc 3.', tone: 'decision' };
  }
  if (typing.whole !== 'valid') {
    return { text: `Không hợp lệ: ${wholeReasonName(typing.whole)}. Enter để đóng phiếu.`, tone: 'ready' };
  }
  if (typing.fill) {
    const level = markName(typing.fill.level, levels);
    return {
      text: `Còn lại: ${level}. Ai khác thì gõ chữ số cuối của STT; xong bấm Enter.`,
      tone: 'ready',
    };
  }
  if (isComplete(shape, typing)) {
    return { text: `Đủ ${shape.numbers.length} người. Enter để đóng phiếu.`, tone: 'ready' };
  }
  return { text: '', tone: 'quiet' };
}

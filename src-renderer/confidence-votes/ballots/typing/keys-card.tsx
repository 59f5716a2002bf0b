import { WHOLE_REASONS, type TypingState } from '@shared/confidence-votes/ballots/typing-model';
import { memo } from 'react';
import type { TypingPreferences } from './typing-preferences';
import styles from './typing-side.module.css';
import { wholeReasonName } from './typing-words';

export type KeysStage = 'marks' | 'exceptions' | 'reason' | 'invalid' | 'done';

type KeyLine = readonly [keys: string, meaning: string];

export function keysStage(typing: TypingState): KeysStage {
  if (typing.whole === 'asking') return 'reason';
  if (typing.whole !== 'valid') return 'invalid';
  return typing.fill ? 'exceptions' : 'marks';
}

function linesOf(stage: KeysStage, levels: readonly string[], persons: number): readonly KeyLine[] {
  switch (stage) {
    case 'marks':
      return [
        ...levels.map((level, index): KeyLine => [String(index + 1), level]),
        ['0', 'Không đánh dấu'],
        ['9', 'Đánh dấu nhiều mức'],
        ...(persons > 1 ? [['+ Cách', 'Còn lại cùng mức vừa gõ'] as const] : []),
        ['/', 'Cả phiếu không hợp lệ'],
        ['↑ − ⌫', 'Lùi một người'],
        ['↓', 'Tới, lấy lại dấu vừa bỏ'],
        ['Enter', 'Đóng phiếu'],
      ];
    case 'exceptions':
      return [
        ['0…9', 'Người khác mức: chữ số cuối của STT'],
        ['+ Cách', 'Đẩy dấu ✗ sang cột tiếp'],
        ['.', 'Qua mười người không có ai khác'],
        ['↑ − ⌫', 'Bỏ bước vừa gõ'],
        ['Enter', 'Đóng phiếu'],
      ];
    case 'reason':
      return [
        ...WHOLE_REASONS.map((reason, index): KeyLine => [String(index + 1), wholeReasonName(reason)]),
        ['− ⌫', 'Phiếu vẫn hợp lệ'],
      ];
    case 'invalid':
      return [
        ['Enter', 'Đóng phiếu không hợp lệ'],
        ['− ⌫', 'Chọn lại lý do'],
      ];
    case 'done':
      return [];
  }
}

interface KeysCardProps {
  readonly stage: KeysStage;
  readonly levels: readonly string[];
  readonly persons: number;
  readonly preferences: TypingPreferences;
}

/** The keys that mean something now. */
export const KeysCard = memo(function KeysCard({ stage, levels, persons, preferences }: KeysCardProps) {
  const onOff = (on: boolean) => (on ? 'bật' : 'tắt');
  const always: readonly KeyLine[] = [
    ['F2', `Âm thanh: ${onOff(preferences.sound)}`],
    ['F4', `Màu: ${onOff(preferences.colour)}`],
    ['F6', `Đọc to: ${onOff(preferences.aloud)}`],
    ['Esc', 'Tạm dừng'],
  ];
  return (
    <div className={styles['keys']}>
      <Keys lines={linesOf(stage, levels, persons)} />
      <Keys lines={always} quiet />
    </div>
  );
});

function Keys({ lines, quiet = false }: { readonly lines: readonly KeyLine[]; readonly quiet?: boolean }) {
  return (
    <dl data-quiet={quiet || undefined}>
      {lines.map(([keys, meaning]) => (
        <div key={keys + meaning}>
          <dt>{keys}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

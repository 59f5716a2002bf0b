// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listOf, type ListedOfficial } from '@renderer/confidence-votes/preparation/official-list';
import { OfficialsTable } from '@renderer/confidence-votes/preparation/officials-table';
import { show } from './render';
import { officialOf } from './set-up-scene';

afterEach(cleanup);

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

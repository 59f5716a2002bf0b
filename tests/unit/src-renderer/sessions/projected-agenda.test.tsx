// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ProjectedAgenda } from '@renderer/sessions/projector/projected-agenda';
import type { HallReply } from '@shared/sessions/now/contract';
import { show } from '../confidence-votes/render';

afterEach(cleanup);

const hallAt = (current: number): HallReply =>
  ({
    currentSittingId: 's',
    currentItemId: `i${current}`,
    items: Array.from({ length: 13 }, (_, index) => ({
      ...{ id: `i${index + 1}`, no: index + 1, title: `Mục ${index + 1}`, sittingId: 's', start: '' },
      startedAt: index < current ? '2026-12-08T01:00:00Z' : null,
    })),
  }) as unknown as HallReply;

it('says how many items follow those on the wall, and nothing at the end of the agenda', () => {
  show(<ProjectedAgenda hall={hallAt(1)} />);
  expect(screen.getByText('và 4 mục nữa')).toBeTruthy();
  cleanup();
  show(<ProjectedAgenda hall={hallAt(12)} />);
  expect(screen.getByText('Mục 13')).toBeTruthy();
  expect(screen.queryByText(/mục nữa/u)).toBeNull();
});

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ResolutionDialog } from '@renderer/sessions/resolutions/resolution-dialog';
import type { ResolutionFields, ResolutionsReply } from '@shared/sessions/resolutions/contract';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const FIELDS: ResolutionFields = {
  ...{ kind: 'individual', year: 2026, title: 'Về dự toán ngân sách năm 2027', itemId: null, voteId: null },
  ...{ passedDate: '2026-12-09', effectDate: null, publishedDate: null, publishedWhere: '' },
  ...{ submitter: '', board: '', signer: '', replaces: '', bases: '', articles: '' },
};

it('Ctrl+Enter saves from the text of the articles, where Enter begins a line', async () => {
  const user = userEvent.setup();
  const onSave = vi.fn((_fields: ResolutionFields) => Promise.resolve(null));
  await renderScreen(
    <ResolutionDialog
      reply={{ resolutions: [], votes: [] } as unknown as ResolutionsReply}
      items={[]}
      sittings={[]}
      resolution={null}
      fields={FIELDS}
      running={false}
      onClose={vi.fn()}
      onSave={onSave}
    />,
  );
  const articles = screen.getByLabelText('Nội dung quyết nghị');
  await user.click(articles);
  await user.paste('Quyết định dự toán');
  await user.keyboard('{Enter}');
  expect(onSave).not.toHaveBeenCalled();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onSave.mock.calls[0]?.[0].articles).toBe('Quyết định dự toán');
});

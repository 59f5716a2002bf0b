// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { DocumentDetails, DocumentRecord } from '@shared/documents/contract';
import { ofVote } from '@shared/documents/subject';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { queryClient } from '@renderer/api/query-client';
import { DocumentPage } from '@renderer/documents/edit/document-page';
import { withFonts } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const ID = '01890000-0000-7000-8000-000000000001';
const details: DocumentDetails = {
  ...{ place: 'Buôn Ma Thuột', issueDate: '2026-07-14', signAuthority: 'own', signerPost: 'Trưởng ban' },
  ...{ signerName: 'Đỗ Thị Ánh', recipients: [], remarks: '' },
};

const issued = (stale: boolean): DocumentRecord => ({
  ...{ id: ID, kind: 'tally_minutes', subject: ofVote(ID), subjectTitle: 'Cuộc lấy phiếu', part: null },
  ...{ partName: '', fileTag: '', title: 'Biên bản kiểm phiếu', status: 'official', symbol: '01/BB-BKP' },
  ...{ number: 1, year: 2026, issueDate: '2026-07-14', details, checkCode: 'ABCD1234', stale },
  ...{ formerOffice: false, reopened: false, createdAt: '', withdrawnReason: '', version: 2 },
});

async function open(record: DocumentRecord, search = '') {
  withFonts();
  queryClient.clear();
  strictTransport({
    'documents.getPaper': () =>
      ok({
        ...{ kind: record.kind, part: null, partName: '', record, canIssue: false, tooLate: null },
        ...{ notNeeded: null, subjectTitle: 'Cuộc lấy phiếu', screen: '/', refusal: null, proposed: details },
      }),
    'documents.showPage': () => err(appError('not-found')),
  });
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({
    getParentRoute: () => root,
    path: '/documents/$subject/$subjectId/$kind',
    component: DocumentPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([here]),
    history: createMemoryHistory({ initialEntries: [`/documents/vote/${ID}/tally_minutes${search}`] }),
  });
  await router.load();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { router };
}

it('whoever comes to withdraw a paper is asked for the reason at once, and once', async () => {
  const { router } = await open(issued(true), '?withdraw=true');
  const reason = await screen.findByLabelText(/^Lý do thu hồi/u);
  await userEvent.type(reason, 'Sai');
  await userEvent.click(screen.getByRole('button', { name: 'Giữ văn bản' }));
  await waitFor(() => expect(screen.queryByLabelText(/^Lý do thu hồi/u)).toBeNull());
  expect(router.state.location.search).toEqual({});
});

it.each([
  [true, 'gray'],
  [false, 'green'],
])('an issued paper that tells other figures (%s) is not said in green', async (stale, colour) => {
  await open(issued(stale));
  const said = await screen.findByText(/^Số 01\/BB-BKP\. Văn bản đã ban hành không/u);
  expect(said.closest('[role="alert"]')?.getAttribute('style')).toContain(`--mantine-color-${colour}`);
});

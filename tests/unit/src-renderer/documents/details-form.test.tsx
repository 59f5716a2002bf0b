// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DocumentDetails } from '@shared/documents/contract';
import { DetailsForm } from '@renderer/documents/edit/details-form';
import { formatsOf } from '@renderer/documents/papers/file-menu';

// happy-dom loads no fonts; the growing text field listens for them.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

afterEach(cleanup);

const details: DocumentDetails = {
  place: 'Buôn Ma Thuột',
  issueDate: null,
  signAuthority: 'own',
  signerPost: 'Chủ tịch',
  signerName: '',
  recipients: ['Thường trực HĐND tỉnh', 'Lưu: VT'],
  remarks: '',
};

function form(
  kind: 'tally_minutes' | 'confirming_resolution' | 'election_minutes' = 'tally_minutes',
  kept = details,
  wrongVotes: string | null = null,
) {
  const change = vi.fn<(next: DocumentDetails) => void>();
  render(
    <MantineProvider env="test">
      <DetailsForm
        kind={kind}
        details={kept}
        readOnly={false}
        wrongVotes={wrongVotes}
        onTyping={vi.fn()}
        onChange={change}
      />
    </MantineProvider>,
  );
  return change;
}

describe('the details of a document', () => {
  it('reads recipients one per line and drops empty lines', async () => {
    const user = userEvent.setup();
    const change = form();
    await user.type(screen.getByLabelText('Nơi nhận'), '{Enter}{Enter}Đoàn ĐBQH tỉnh');
    await user.tab();
    expect(change).toHaveBeenCalledExactlyOnceWith({
      ...details,
      recipients: ['Thường trực HĐND tỉnh', 'Lưu: VT', 'Đoàn ĐBQH tỉnh'],
    });
  });

  it('hands over nothing where a field is only looked at, in whatever order the draft keeps what it says', async () => {
    const user = userEvent.setup();
    const kept = Object.fromEntries(Object.entries({ ...details, ownSymbol: '' }).toReversed());
    const change = form('tally_minutes', kept as typeof details);
    await user.click(screen.getByLabelText('Nơi nhận'));
    await user.tab();
    expect(change).not.toHaveBeenCalled();
  });

  it('asks who counted where no list of the program knows the board', async () => {
    const user = userEvent.setup();
    const change = form('election_minutes');
    await user.type(screen.getByLabelText('Ban kiểm phiếu'), 'Nguyễn Thị An{enter}  Y Thắng  Êban{enter}');
    await user.tab();
    expect(change).toHaveBeenLastCalledWith({ ...details, board: ['Nguyễn Thị An', 'Y Thắng Êban'] });
    cleanup();
    form('tally_minutes');
    expect(screen.queryByLabelText('Ban kiểm phiếu')).toBeNull();
    expect(screen.getByText(/theo danh sách ở bước Chuẩn bị/u)).toBeTruthy();
  });

  it('hands over nothing while a date cannot be read', async () => {
    const user = userEvent.setup();
    const change = form();
    await user.type(screen.getByLabelText('Ngày ban hành'), '30/2/2026');
    await user.tab();
    expect(change).not.toHaveBeenCalled();
    expect(screen.getByText(/Ngày không có thật/u)).toBeTruthy();
  });

  it('hands over no votes against a resolution without those in favour, and says where they are missing', async () => {
    const user = userEvent.setup();
    const change = form('confirming_resolution');
    await user.type(screen.getByLabelText('Không tán thành'), '5');
    await user.tab();
    expect(change).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Tán thành').getAttribute('aria-invalid')).toBe('true');
    await user.type(screen.getByLabelText('Tán thành'), '40');
    await user.tab();
    expect(change).toHaveBeenLastCalledWith({
      ...details,
      passed: { votesFor: 40, votesAgainst: 5, notVoting: 0 },
    });
  });

  it('says beside the votes why they cannot be', () => {
    form('confirming_resolution', details, '20 tán thành chưa quá nửa tổng số 47 đại biểu.');
    expect(screen.getByRole('alert').textContent).toContain('20 tán thành chưa quá nửa tổng số 47 đại biểu.');
  });

  it('asks for a signer only where the council signs', () => {
    form();
    expect(screen.queryByLabelText('Thẩm quyền ký')).toBeNull();
    cleanup();
    form('confirming_resolution');
    expect(screen.getByLabelText('Thẩm quyền ký')).toBeTruthy();
  });
});

it('offers a workbook only for the table', () => {
  expect(formatsOf('result_table')).toContain('xlsx');
  expect(formatsOf('tally_minutes')).not.toContain('xlsx');
});

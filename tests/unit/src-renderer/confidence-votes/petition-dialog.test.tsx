// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import { PetitionDialog } from '@renderer/confidence-votes/decision-triggers/petition-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const id = (no: number): string => `01890000-0000-7000-8000-00000000000${no}`;
const PERSON = id(1);
const choices = {
  persons: [{ personId: PERSON, name: 'Lê Quốc Cường', posts: 'Phó Chủ tịch UBND' }],
  deputies: [
    { deputyId: id(5), personId: PERSON, name: 'Lê Quốc Cường' },
    { deputyId: id(6), personId: id(2), name: 'Bùi Thị Đào' },
  ],
};

async function open(hasPeriod: boolean) {
  const onClose = vi.fn();
  const { calls } = strictTransport({
    'decisionTriggers.savePeriod': () => ok({ id: id(9), version: 1 }),
    'decisionTriggers.addPetition': ({ deputyIds }) => ok({ added: deputyIds.length }),
  });
  await renderScreen(
    <PetitionDialog
      choices={choices}
      personId={PERSON}
      hasPeriod={hasPeriod}
      today="2026-11-26"
      onClose={onClose}
    />,
  );
  const methods = () => calls.map(({ method }) => method);
  const submit = () => userEvent.click(screen.getByRole('button', { name: 'Ghi kiến nghị' }));
  return { calls, methods, submit };
}

it('asks for the session in the same form, and stores it before the petition', async () => {
  const { calls, methods, submit } = await open(false);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Bùi Thị Đào' }));
  await submit();
  expect(screen.getByText('Hãy nhập tên kỳ họp.')).toBeTruthy();
  expect(methods()).toEqual([]);
  await userEvent.type(screen.getByLabelText('Kỳ họp'), 'Kỳ họp thứ 8');
  await userEvent.type(screen.getByLabelText('Ngày khai mạc'), '10/11/2026');
  await submit();
  expect(methods()).toEqual(['decisionTriggers.savePeriod', 'decisionTriggers.addPetition']);
  expect(calls[0]?.input).toMatchObject({ fields: { title: 'Kỳ họp thứ 8', openedDate: '2026-11-10' } });
});

it('nobody signs against themselves without being asked', async () => {
  const { methods, submit } = await open(true);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Lê Quốc Cường' }));
  await submit();
  expect(screen.getByText('Hãy bỏ chữ ký này hoặc xác nhận.')).toBeTruthy();
  expect(methods()).toEqual([]);
  await userEvent.click(screen.getByLabelText('Đúng là Lê Quốc Cường tự ký kiến nghị đối với mình'));
  await submit();
  expect(methods()).toEqual(['decisionTriggers.addPetition']);
});

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { BallotsForm } from '@renderer/confidence-votes/counting/ballots-form';
import { moveAlongSheet } from '@renderer/confidence-votes/counting/linear-focus';
import { ShownVersions } from '@renderer/confidence-votes/counting/shown-versions';
import { ONWARD, useOnward } from '@renderer/confidence-votes/counting/use-onward';
import { ANNOUNCED_COUNTS } from '@shared/confidence-votes/announced';
import { show } from './render';
import { kindOf } from './sample-vote';

afterEach(cleanup);

const kind = kindOf({ printed: null, issued: null, collected: null, valid: null, invalid: null });

/** The ballots of a kind; once they are collected, somebody numbers them. */
function Sheet() {
  const sheet = useRef<HTMLDivElement>(null);
  const goOn = useOnward(sheet);
  const [collected, setCollected] = useState<number | null>(null);
  return (
    <div ref={sheet} onKeyDown={(event) => moveAlongSheet(event, goOn)}>
      <BallotsForm
        procedure="grading"
        kind={kind}
        versions={new ShownVersions()}
        state={undefined}
        readOnly={false}
        announced={ANNOUNCED_COUNTS}
        deputiesTotal={47}
        onLeaveField={(entry) => {
          setTimeout(() => setCollected(entry.collected), 10);
        }}
      />
      {collected !== null && <button {...{ [ONWARD]: '' }}>Đánh số {collected} phiếu</button>}
    </div>
  );
}

it('stores the last figure on Enter and goes on to what is done next', async () => {
  const user = userEvent.setup();
  show(<Sheet />);
  screen.getByLabelText(/Phiếu in$/u).focus();
  await user.keyboard('12{Enter}12{Enter}10');
  expect(document.activeElement).toBe(screen.getByLabelText(/Thu về$/u));
  expect(screen.queryByRole('button')).toBeNull();
  await user.keyboard('{Enter}');
  const button = await screen.findByRole('button', { name: 'Đánh số 10 phiếu' });
  expect(document.activeElement).toBe(button);
});

it('leaves alone whoever went elsewhere meanwhile', async () => {
  const user = userEvent.setup();
  show(<Sheet />);
  screen.getByLabelText(/Thu về$/u).focus();
  await user.keyboard('10{Enter}{ArrowUp}');
  await screen.findByRole('button', { name: 'Đánh số 10 phiếu' });
  expect(document.activeElement).toBe(screen.getByLabelText(/Phát ra$/u));
});

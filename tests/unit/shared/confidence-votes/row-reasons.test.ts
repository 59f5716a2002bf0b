import { expect, test } from 'vitest';
import { NO_MATERIAL } from '@shared/confidence-votes/documents';
import { rowReasonBlocks } from '@shared/confidence-votes/documents/row-reasons';
import { reconcile } from '@shared/confidence-votes/reconciliation';
import { computeResult } from '@shared/confidence-votes/tally';
import { textOf } from '@shared/official-documents';
import { kindCount, tallyInput, tallyRow } from './builders';

const UBND = { ballotKindId: 'kind-2', block: 'committee' } as const;

test('two people of one name on two kinds of ballot are told apart by their posts', () => {
  const name = 'Nguyễn Văn An';
  const { kinds } = computeResult(
    tallyInput({
      kinds: [kindCount(47), kindCount(47, { ballotKindId: 'kind-2', title: 'Phiếu khối UBND' })],
      rows: [
        tallyRow(1, [40, 5, 1], 1, { name, posts: 'Trưởng Ban Pháp chế' }),
        tallyRow(2, [40, 5, 1], 1, { name: 'Trần Thị Bình' }),
        tallyRow(3, [40, 5, 1], 1, { ...UBND, name: 'Nguyễn  văn An', posts: 'Phó Chủ tịch UBND' }),
      ],
    }),
  );
  const rowReasons = [1, 2, 3].map((no) => ({
    officialId: tallyRow(no, []).officialId,
    noMark: 1,
    multipleMarks: 0,
  }));
  const words = rowReasonBlocks({ material: { ...NO_MATERIAL, rowReasons } }, kinds).map((block) =>
    block.kind === 'paragraph' ? textOf(block.runs) : '',
  );
  expect(words.join('\n')).toContain(`${name} (Trưởng Ban Pháp chế): 1 phiếu`);
  expect(words.join('\n')).toContain('Nguyễn  văn An (Phó Chủ tịch UBND): 1 phiếu');
  expect(words.join('\n')).toContain('Trần Thị Bình: 1 phiếu');
});

test('a finding about one of two namesakes names the kind of ballot', () => {
  const name = 'Nguyễn Văn An';
  const rows = [
    tallyRow(1, [40, 5, null], 1, { name }),
    tallyRow(2, [40, 5, null], 1, { name: 'Trần Thị Bình' }),
    tallyRow(1, [40, 5, null], 1, { ...UBND, name, officialId: 'official-901' }),
  ];
  const kinds = [kindCount(47), kindCount(47, { ballotKindId: 'kind-2', title: 'Phiếu khối UBND' })];
  const said = reconcile(tallyInput({ kinds, rows })).map(({ message }) => message.split(':')[0]);
  expect(said).toEqual(
    expect.arrayContaining([
      `1. ${name} (Phiếu khối HĐND)`,
      '2. Trần Thị Bình',
      `1. ${name} (Phiếu khối UBND)`,
    ]),
  );
});

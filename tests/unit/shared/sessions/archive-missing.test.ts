import { expect, test } from 'vitest';
import { missingInArchive } from '@shared/sessions/archive/missing';

const resolutions = [{ id: 'r1', symbol: '02/NQ-HĐND', title: 'Dự toán' }];
const gaps = [{ code: 'no-chair', about: '', sentence: 'Chưa ghi thư ký kỳ họp.' }] as const;
const paper = (kind: string, status: 'draft' | 'official' | 'withdrawn', part = '') => ({
  ...{ kind, part, status, title: `Văn bản ${kind}` },
});

test('an archive names minutes and resolutions that are no papers yet, drafts, and what the minutes wait for', () => {
  expect(missingInArchive([paper('session_minutes', 'withdrawn')], { gaps, resolutions })).toEqual([
    'Chưa lập văn bản “Biên bản kỳ họp”; phần đã ghi chỉ có trong thư mục du-lieu.',
    '1 nghị quyết chưa lập thành văn bản: 02/NQ-HĐND.',
    'Biên bản còn 1 điều cần xem: Chưa ghi thư ký kỳ họp.',
  ]);
  const written = [paper('session_minutes', 'draft'), paper('session_resolution', 'official', 'r1')];
  expect(missingInArchive(written, { gaps: [], resolutions })).toEqual([
    '1 văn bản còn là dự thảo: Văn bản session_minutes.',
  ]);
});

test('of many it names the first four and how many more there are', () => {
  const papers = Array.from({ length: 6 }, (_, index) => ({
    ...paper('session_minutes', 'draft'),
    title: `Văn bản ${index + 1}`,
  }));
  expect(missingInArchive(papers, { gaps: [], resolutions: [] })).toEqual([
    '6 văn bản còn là dự thảo: Văn bản 1; Văn bản 2; Văn bản 3; Văn bản 4 và 2 nữa.',
  ]);
});

test('a whole session lacks nothing', () => {
  const papers = [paper('session_minutes', 'official'), paper('session_resolution', 'official', 'r1')];
  expect(missingInArchive(papers, { gaps: [], resolutions })).toEqual([]);
});

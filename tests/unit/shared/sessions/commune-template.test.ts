import { expect, it } from 'vitest';
import { templateOf } from '@shared/sessions/templates';

const titleOf = (level: 'province' | 'commune', code: string) =>
  templateOf('regular', level).find((rule) => rule.code === code)?.title ?? '';

it('a commune is asked for what it has: no court, no procuracy, no press of its own', () => {
  expect(titleOf('province', 'proposals')).toMatch(/tòa án, viện kiểm sát/u);
  expect(titleOf('commune', 'proposals')).not.toMatch(/tòa án|viện kiểm sát/u);
  expect(titleOf('commune', 'voter_meeting_notice')).toMatch(/đài truyền thanh, niêm yết/u);
});

import { expect, test } from 'vitest';
import { sessionMinutes } from '@shared/sessions/documents/session-minutes';
import { SESSION_SOURCE, sessionContext } from '@tests/documents/session-fixtures';

const { minutes } = SESSION_SOURCE.held;

const words = (changes: Partial<typeof minutes>): string => {
  const held = { ...SESSION_SOURCE.held, minutes: { ...minutes, ...changes } };
  return JSON.stringify(sessionMinutes({ ...SESSION_SOURCE, held }, sessionContext('session_minutes')).body);
};

test('what was not held is said to be none, not counted as zero of zero', () => {
  const held = words({});
  expect(held).toContain(' lượt của ');
  const paper = words({ questions: [], votes: [], resolutions: [] });
  expect(paper).toContain('Chất vấn: không có.');
  expect(paper).toContain('Biểu quyết: không có.');
  expect(paper).toContain('Nghị quyết: không có.');
  expect(paper).not.toContain(' lượt của ');
});

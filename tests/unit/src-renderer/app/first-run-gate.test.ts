import { expect, it } from 'vitest';
import { wayWithoutOffice } from '@renderer/app/first-run-gate';

const NOTHING = { votes: 0, classes: 0 };
const ID = '01980b5e-0000-7000-8000-000000000001';

it.each([
  ['/', '/first-run'],
  ['/sessions', '/first-run'],
  ['/confidence-votes/new', '/first-run'],
  ['/settings/office', '/first-run'],
  ['/first-run', null],
  ['/settings/safety', null],
  ['/settings/this-pc', null],
])('a PC without an office and without work: %s', (pathname, way) => {
  expect(wayWithoutOffice(pathname, NOTHING)).toBe(way);
});

it.each([
  ['/confidence-votes/receive', null],
  ['/training/receive', null],
  ['/confidence-votes', null],
  [`/confidence-votes/${ID}/counting`, null],
  [`/training/${ID}/door`, null],
  ['/training/new', '/first-run'],
  ['/confidence-votes/history', '/first-run'],
])('what came with a file is open without an office: %s', (pathname, way) => {
  expect(wayWithoutOffice(pathname, { votes: 1, classes: 1 })).toBe(way);
});

it('begins with the work that came with a file', () => {
  expect(wayWithoutOffice('/', { votes: 1, classes: 1 })).toBe('/confidence-votes');
  expect(wayWithoutOffice('/', { votes: 0, classes: 1 })).toBe('/training');
});

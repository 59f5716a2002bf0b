import { describe, expect, test } from 'vitest';
import { headsOf, uniteChains } from '@shared/confidence-votes/log/chains';
import { Chain, id } from './log-builders';

const chain = () => new Chain('aaaaaaaa').close(id(101), 1, 1, '123').close(id(102), 2, 1, '111');

describe('chains', () => {
  test('the head of each chain is its last line, by PC', () => {
    const other = new Chain('0bbbbbbb').close(id(103), 3, 1, '111');
    expect(headsOf([...chain().events.toReversed(), ...other.events])).toEqual([
      { origin: '0bbbbbbb', seq: 1, hash: other.events[0]!.hash },
      { origin: 'aaaaaaaa', seq: 2, hash: chain().events[1]!.hash },
    ]);
  });

  test('what is known is not added again', () => {
    const { events } = chain();
    expect(uniteChains(events, [...events, ...events])).toEqual({
      added: [],
      filled: [],
      known: 4,
      fork: null,
    });
    expect(uniteChains(events.slice(0, 1), events)).toEqual({
      ...{ added: events.slice(1), filled: [] },
      ...{ known: 1, fork: null },
    });
  });

  test('one number written twice under one PC is a fork, and nothing is added', () => {
    const fork = new Chain('aaaaaaaa').close(id(101), 1, 1, '123').close(id(109), 2, 1, '333');
    expect(uniteChains(chain().events, fork.events)).toEqual({
      added: [],
      filled: [],
      known: 0,
      fork: { origin: 'aaaaaaaa', seq: 2 },
    });
  });

  test('a fork inside one file is found too', () => {
    const fork = new Chain('aaaaaaaa').close(id(108), 1, 1, '333');
    expect(uniteChains([], [...chain().events, ...fork.events]).fork).toEqual({ origin: 'aaaaaaaa', seq: 1 });
  });
});

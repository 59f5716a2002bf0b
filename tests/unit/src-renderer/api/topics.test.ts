import { describe, expect, it } from 'vitest';
import { isTouched } from '@renderer/api/topics';

describe('what a change refetches', () => {
  it('refetches the room of the record, and home', () => {
    expect(isTouched('council.listDeputies', ['deputy'])).toBe(true);
    expect(isTouched('office.getHome', ['deputy'])).toBe(true);
    expect(isTouched('confidenceVotes.proposeOfficials', ['post'])).toBe(true);
    expect(isTouched('documents.listDocuments', ['vote'])).toBe(true);
    expect(isTouched('documents.listDocuments', ['body'])).toBe(true);
  });

  it('shows a mark in the roll, its history and the result, and fetches no class anew for it', () => {
    for (const call of ['training.getMarks', 'training.listMarkEvents', 'training.getResult']) {
      expect(isTouched(call, ['attendance'])).toBe(true);
    }
    expect(isTouched('training.getClass', ['attendance'])).toBe(false);
    expect(isTouched('training.getClass', ['training'])).toBe(true);
  });

  it('looks at the steps of a vote again when a paper of it is issued', () => {
    expect(isTouched('groundwork.getCalendar', ['document'])).toBe(true);
    expect(isTouched('groundwork.getRecords', ['document'])).toBe(false);
  });

  it('looks again at papers whenever what they tell of has changed', () => {
    for (const topic of [
      'vote',
      'session',
      'sitting',
      'training',
      'attendance',
      'deputy',
      'post',
      'profile',
    ]) {
      expect(isTouched('documents.listPapers', [topic]), topic).toBe(true);
    }
  });

  it('leaves alone what cannot have changed', () => {
    expect(isTouched('confidenceVotes.getVote', ['deputy'])).toBe(false);
    expect(isTouched('council.listDeputies', ['vote'])).toBe(false);
  });

  it('refetches the state of saving after any change, and everything after an unknown one', () => {
    expect(isTouched('safety.getStatus', [])).toBe(true);
    expect(isTouched('council.listUnits', ['*'])).toBe(true);
  });
});

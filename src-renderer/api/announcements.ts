import { useEffect } from 'react';
import { onReconnected } from './connection';
import { refetchTopics } from './queries';
import { transport } from './transport';

/**
 * What was announced as changed waits here while somebody writes with every key: fetching everything again between two
 * keys would cost the keys their quickness, and what was typed stands on screen already.
 */
const waiting = new Set<string>();
const listeners = new Set<() => void>();
let holds = 0;
let longest: ReturnType<typeof setTimeout> | null = null;

/** Nobody types so long without looking up; what others change must come into sight meanwhile. */
const LONGEST_MS = 3000;

function announced(topics: readonly string[]): void {
  for (const topic of topics) waiting.add(topic);
  if (holds === 0) letGo();
  else longest ??= setTimeout(letGo, LONGEST_MS);
}

function letGo(): void {
  if (longest !== null) clearTimeout(longest);
  longest = null;
  if (waiting.size === 0) return;
  const topics = [...waiting];
  waiting.clear();
  for (const listener of listeners) listener();
  void refetchTopics(topics);
}

/** Answers how to end the hold; ending it twice ends it once. */
export function holdAnnouncements(): () => void {
  let held = true;
  holds += 1;
  return () => {
    if (!held) return;
    held = false;
    holds -= 1;
    if (holds === 0) letGo();
  };
}

/** Told whenever what was announced is about to be fetched again. Answers how to stop listening. */
export function beforeRefetch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Mounted once, by the shell: every announced change refetches what is on screen. */
export function useChangeEvents(): void {
  useEffect(() => transport().onChange((event) => announced(event.topics)), []);
  useEffect(() => onReconnected(() => void refetchTopics(['*'])), []);
}

import type { CountEvent } from '@shared/confidence-votes/log/event-contract';

/** Chains of several PCs in memory; a hash stands for itself here, the real ones are tested with the storage. */
export const id = (no: number): string => `0190bbbb-0000-7000-8000-${String(no).padStart(12, '0')}`;
export const KIND = id(1);
export const PEOPLE = [id(11), id(12), id(13), id(14), id(15), id(16)] as const;
export const ORIGINS = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as const;

export class Chain {
  readonly events: CountEvent[] = [];
  constructor(
    readonly origin: string,
    private readonly start = 0,
  ) {}

  add<K extends CountEvent['eventKind']>(
    eventKind: K,
    payload: Extract<CountEvent, { readonly eventKind: K }>['payload'],
    at?: string,
  ): this {
    const seq = this.events.length + 1;
    this.events.push({
      origin: this.origin,
      seq,
      at: at ?? `2026-07-15T02:${String((this.start + seq) % 60).padStart(2, '0')}:00.000Z`,
      previousHash: this.events.at(-1)?.hash ?? '',
      hash: `${this.origin}-${seq}-${JSON.stringify(payload)}`,
      eventKind,
      payload,
    } as CountEvent);
    return this;
  }

  close(
    entryId: string,
    ballotNo: number,
    entryNo: number,
    marks: string,
    operatorId: string = PEOPLE[0],
  ): this {
    return this.add('ballot_closed', {
      entryId,
      ballotKindId: KIND,
      ballotNo,
      entryNo,
      source: 'typed',
      operatorId,
      marks,
      invalidReason: null,
      keys: 3,
      durationMs: 900,
    });
  }
}

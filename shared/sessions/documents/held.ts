import type { MinutesSource } from '../minutes/model';
import type { OpenVote } from '../open-votes/model';
import type { Resolution } from '../resolutions/model';

export interface ResolutionWithVote extends Resolution {
  readonly vote: OpenVote | null;
}

export interface DispatchLine {
  readonly recipient: string;
  readonly papers: string;
}

/** What happened while the session sat and afterwards; its papers read it and add nothing up themselves. */
export interface HeldSession {
  readonly minutes: MinutesSource;
  readonly resolutions: readonly ResolutionWithVote[];
  readonly dispatches: readonly DispatchLine[];
}

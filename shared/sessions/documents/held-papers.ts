import type { HeldSessionKind } from '../../documents/kinds/session-held';
import type { PaperRule } from '../../official-documents/index';
import { formatDate } from '../../kernel/local-date';
import { minutesModel } from '../minutes/model';
import { resolutionSubject } from '../resolutions/model';
import { attendanceList } from './attendance-list';
import { ballotMinutes, ballotVotes } from './ballot-minutes';
import { chairScript, draftsOf } from './chair-script';
import { electionBallot, electionMinutes, electionParts } from './election-minutes';
import { BLANK_FORM, questionForm } from './question-form';
import { questionReport } from './question-report';
import { sendingLetter } from './sending-letter';
import { sessionMinutes } from './session-minutes';
import { sessionReport } from './session-report';
import { numberedResolutions, sessionResolution } from './session-resolution';
import type { SessionSource } from './source';
import { votesOf, voteSummary } from './vote-summary';
import { slipItems, votingSlips } from './voting-slips';

type Rule = PaperRule<SessionSource>;

const title = ({ session }: SessionSource): readonly unknown[] => [session.title, session.sittings];

/** What stands on the ballot of an election; what was counted does not. */
const ballotOf = ({ held }: SessionSource, part: string | null): readonly unknown[] =>
  held.minutes.elections
    .filter(({ id }) => id === part)
    .map(({ candidates, seats, title: post }) => [
      post,
      seats,
      candidates.map(({ name, post: of }) => [name, of]),
    ]);

/** What the minutes and everything behind them tell. */
const whole = (source: SessionSource): readonly unknown[] => [
  ...title(source),
  minutesModel(source.held.minutes),
  source.held.minutes.parts,
];

/** Papers of what happens while a session sits and afterwards. */
export const HELD_SESSION_PAPERS: Readonly<Record<HeldSessionKind, Rule>> = {
  attendance_list: {
    stage: 'sitting',
    reads: (source) => [
      ...title(source),
      source.held.minutes.rolls.map(({ deputies, marks }) => [deputies, marks]),
    ],
    build: (source, _part, paper) => attendanceList(source, paper),
  },
  chair_script: {
    stage: 'sitting',
    reads: (source) => [...title(source), source.agenda, ...draftsOf(source.papers)],
    build: (source, _part, paper) => chairScript(source, paper),
  },
  voting_slips: {
    stage: 'sitting',
    appliesTo: ({ agenda }) => slipItems(agenda).length > 0,
    reads: (source) => [...title(source), slipItems(source.agenda).map((item) => item.title)],
    build: (source, _part, paper) => votingSlips(source, paper),
  },
  question_form: {
    stage: 'sitting',
    parts: ({ held }) => [
      { id: BLANK_FORM, name: 'mẫu để trống' },
      ...held.minutes.questions.map(({ askedOf, deputyName, id }) => ({
        id,
        name: `${deputyName} hỏi ${askedOf}`,
      })),
    ],
    reads: (source, part) => [
      ...title(source),
      source.held.minutes.questions.filter(({ id }) => id === part),
    ],
    build: questionForm,
  },
  question_report: {
    stage: 'sitting',
    appliesTo: ({ held }) => held.minutes.questions.length > 0,
    reads: (source) => [...title(source), source.held.minutes.questions],
    build: (source, _part, paper) => questionReport(source, paper),
  },
  ballot_minutes: {
    stage: 'sitting',
    appliesTo: ({ held }) => ballotVotes(held).length > 0,
    parts: ({ held }) =>
      ballotVotes(held).map(({ id, refNo, subject }) => ({ id, name: `lượt ${refNo}, ${subject}` })),
    reads: (source, part) => [...title(source), ballotVotes(source.held).filter(({ id }) => id === part)],
    build: ballotMinutes,
  },
  election_ballot: {
    stage: 'sitting',
    appliesTo: ({ held }) => held.minutes.elections.length > 0,
    parts: electionParts,
    reads: (source, part) => [...title(source), ballotOf(source, part)],
    build: electionBallot,
  },
  election_minutes: {
    stage: 'sitting',
    appliesTo: ({ held }) => held.minutes.elections.length > 0,
    parts: electionParts,
    reads: (source, part) => [
      ...title(source),
      source.held.minutes.elections.filter(({ id }) => id === part),
    ],
    build: electionMinutes,
  },
  vote_summary: {
    stage: 'result',
    appliesTo: ({ held }) => held.minutes.votes.length > 0,
    reads: (source) => [...title(source), votesOf(source.held)],
    build: (source, _part, paper) => voteSummary(source, paper),
  },
  session_minutes: {
    stage: 'result',
    reads: whole,
    build: (source, _part, paper) => sessionMinutes(source, paper),
  },
  session_resolution: {
    stage: 'result',
    appliesTo: ({ held }) => numberedResolutions(held).length > 0,
    parts: ({ held }) =>
      numberedResolutions(held).map((one) => ({
        id: one.id,
        name: `${one.symbol} ${resolutionSubject(one.title)}`,
      })),
    reads: (source, part) => [...title(source), source.held.resolutions.filter(({ id }) => id === part)],
    build: sessionResolution,
    proposes: ({ held }, part) => {
      const resolution = held.resolutions.find(({ id }) => id === part?.id);
      return {
        ...(resolution?.passedDate ? { issueDate: resolution.passedDate } : {}),
        ...(resolution?.signer ? { signerName: resolution.signer } : {}),
      };
    },
    wrongDay: ({ held }, partId, day) => {
      const passedDate = held.resolutions.find(({ id }) => id === partId)?.passedDate ?? null;
      return passedDate !== null && day < passedDate
        ? `Nghị quyết thông qua ngày ${formatDate(passedDate)}; ngày ban hành không trước ngày đó.`
        : null;
    },
  },
  session_report: {
    stage: 'result',
    reads: whole,
    build: (source, _part, paper) => sessionReport(source, paper),
  },
  sending_letter: {
    stage: 'result',
    reads: (source) => [
      ...title(source),
      minutesModel(source.held.minutes).resolutions,
      source.held.dispatches,
    ],
    build: (source, _part, paper) => sendingLetter(source, paper),
    proposes: ({ held }) => ({
      recipients: held.dispatches.length === 0 ? ['Như trên'] : ['Như trên', 'Lưu: VT'],
    }),
  },
};

import type { SESSION_PREPARATION_KINDS } from '../../documents/kinds/session-preparation';
import type { PaperRule } from '../../official-documents/index';
import { inviteeInWords } from '../invitations/model';
import { invitationDelivery, seatingList } from './guest-lists';
import { jointMeetingConclusion, jointMeetingInvitation, meetingDay } from './joint-meeting';
import { jointMeetingMinutes } from './joint-meeting-minutes';
import { seatingPlan } from './seating-plan';
import { deliverySlip, paperList } from './paper-list';
import { owedBy, paperReminder, reminderParts } from './paper-reminder';
import { askedBefore, questionProposal } from './question-proposal';
import { agendaChangeNotice, sessionAgenda } from './session-agenda';
import { sessionInvitation } from './session-invitation';
import { sessionPlan } from './session-plan';
import type { SessionSource } from './source';
import { voterMeetingPlan } from './voter-meeting-plan';
import { boardOpinionForm, coveredBy, reportParts, verificationFrame } from './verification-papers';

const aboutSession = ({ session }: SessionSource): readonly unknown[] => [
  session.title,
  session.openingDate,
  session.place,
  session.sittings,
];

/** What of the agenda is printed; the reference and the version of an item are not. */
const printedAgenda = ({ agenda }: SessionSource): readonly unknown[] =>
  agenda.map(({ board, broadcast, drafter, kind, minutes, presenter, secretBallot, sittingId, title }) => [
    ...[board, broadcast, drafter, kind, minutes, presenter, secretBallot, sittingId, title],
  ]);

const printedSteps = ({ steps }: SessionSource): readonly unknown[] =>
  steps.map(({ date, from, owner, skipped, title }) => [date, from, owner, skipped, title]);

const printedMeetings = ({ voterMeetings }: SessionSource): readonly unknown[] =>
  voterMeetings.map(({ date, deputies, endTime, note, phase, place, startTime, units }) => [
    ...[date, endTime, note, phase, place, startTime, units],
    deputies.map(({ group, name }) => [group, name]),
  ]);

const printedReport = (source: SessionSource, partId: string | null): readonly unknown[] => {
  const report = source.papers.find(({ id }) => id === partId) ?? null;
  const covered = coveredBy(source, report).map(({ symbol, title }) => [symbol, title]);
  return [source.session.title, report?.title, report?.responsible, covered];
};

/** Papers before the session; which of them there are stands in shared/documents/kinds/session-preparation.ts. */
export const PREPARATION_PAPERS: Readonly<
  Record<keyof typeof SESSION_PREPARATION_KINDS, PaperRule<SessionSource>>
> = {
  joint_meeting_invitation: {
    stage: 'preparation',
    reads: (source) => [source.session.title, source.session.jointMeeting, printedSteps(source)],
    build: (source, _part, paper) => jointMeetingInvitation(source, paper),
  },
  joint_meeting_minutes: {
    stage: 'preparation',
    reads: (source) => [
      ...aboutSession(source),
      source.session.jointMeeting,
      printedAgenda(source),
      printedSteps(source),
    ],
    build: (source, _part, paper) => jointMeetingMinutes(source, paper),
    // The minutes are dated by the meeting (Mẫu 1.9 has its times, not the day of writing).
    proposes: (source) => ({ issueDate: meetingDay(source) }),
  },
  joint_meeting_conclusion: {
    stage: 'preparation',
    reads: (source) => [
      ...aboutSession(source),
      source.session.jointMeeting,
      printedAgenda(source),
      printedSteps(source),
    ],
    build: (source, _part, paper) => jointMeetingConclusion(source, paper),
  },
  session_plan: {
    stage: 'preparation',
    reads: (source) => [...aboutSession(source), printedSteps(source)],
    build: (source, _part, paper) => sessionPlan(source, paper),
  },
  voter_meeting_plan: {
    stage: 'preparation',
    appliesTo: ({ groups, steps, voterMeetings }) =>
      voterMeetings.length > 0 ||
      (groups.length > 0 && steps.some(({ code, skipped }) => code === 'voter_meetings' && !skipped)),
    reads: (source) => [
      source.session.title,
      printedSteps(source),
      source.voterMeetings.length === 0 ? source.groups : printedMeetings(source),
    ],
    build: (source, _part, paper) => voterMeetingPlan(source, paper),
  },
  session_agenda: {
    stage: 'preparation',
    appliesTo: ({ agenda }) => agenda.length > 0,
    reads: (source) => [...aboutSession(source), printedAgenda(source)],
    build: (source, _part, paper) => sessionAgenda(source, paper),
  },
  agenda_change_notice: {
    stage: 'preparation',
    appliesTo: ({ agenda }) => agenda.length > 0,
    reads: (source) => [...aboutSession(source), printedAgenda(source)],
    build: (source, _part, paper) => agendaChangeNotice(source, paper),
  },
  question_proposal: {
    stage: 'preparation',
    appliesTo: (source) => askedBefore(source).length > 0,
    reads: (source) => [
      source.session.title,
      askedBefore(source).map(({ askedOf, askedPost, deputyId, field }) => [
        ...[askedOf, askedPost, deputyId, field],
      ]),
    ],
    build: (source, _part, paper) => questionProposal(source, paper),
  },
  verification_frame: {
    stage: 'preparation',
    parts: reportParts,
    reads: printedReport,
    build: verificationFrame,
    proposes: () => ({ recipients: ['Thường trực HĐND', 'Đại biểu HĐND', 'Lưu: hồ sơ thẩm tra'] }),
  },
  board_opinion_form: {
    stage: 'preparation',
    parts: reportParts,
    reads: printedReport,
    build: boardOpinionForm,
  },
  paper_list: {
    stage: 'preparation',
    appliesTo: ({ papers }) => papers.length > 0,
    reads: ({ agenda, papers, session }) => [
      session.title,
      agenda.map(({ title }) => title),
      papers.map(
        ({ dropped, itemId, kind, paperDate, receivedDate, responsible, symbol, title, versions }) => [
          ...[dropped, itemId, kind, paperDate, receivedDate, responsible, symbol, title],
          versions.at(-1)?.pageCount ?? null,
        ],
      ),
    ],
    build: (source, _part, paper) => paperList(source, paper),
  },
  paper_reminder: {
    stage: 'preparation',
    parts: reminderParts,
    reads: ({ session }, part) => [session.title, part],
    picture: true,
    build: paperReminder,
    wrongDay: (source, part, day) =>
      part === null || owedBy(source, part, day).length > 0
        ? null
        : 'Ngày này cơ quan không có tài liệu quá hạn.',
  },
  session_invitation: {
    stage: 'preparation',
    reads: aboutSession,
    build: ({ session }, _part, paper) => sessionInvitation({ session, invitee: null }, paper),
  },
  invitation_delivery: {
    stage: 'preparation',
    appliesTo: ({ deputies, guests }) => deputies.length + guests.length > 0,
    reads: ({ deputies, guests, session }) => [session.title, deputies, guests.map(inviteeInWords)],
    build: (source, _part, paper) => invitationDelivery(source, paper),
  },
  seating_list: {
    stage: 'preparation',
    appliesTo: ({ deputies, guests }) => deputies.length + guests.length > 0,
    reads: ({ deputies, guests, seating, session }) => [
      ...[session.title, deputies, guests.map(inviteeInWords)],
      ...(seating === null ? [] : [seating.room.name, seating.seats]),
    ],
    build: (source, _part, paper) => seatingList(source, paper),
  },
  seating_plan: {
    stage: 'preparation',
    appliesTo: ({ seating }) => seating !== null && seating.seats.length > 0,
    reads: ({ seating, session }) => [
      session.title,
      ...(seating === null ? [] : [seating.room.name, seating.room.rows, seating.room.seats, seating.seats]),
      seating?.people.map(({ group, id, name }) => [id, name, group]),
    ],
    build: (source, _part, paper) => seatingPlan(source, paper),
  },
  delivery_slip: {
    stage: 'preparation',
    appliesTo: ({ deputies }) => deputies.length > 0,
    reads: ({ deputies, papers, session }) => [
      session.title,
      deputies,
      papers.filter(({ dropped, receivedDate }) => !dropped && receivedDate !== null).length,
    ],
    build: (source, _part, paper) => deliverySlip(source, paper),
  },
};

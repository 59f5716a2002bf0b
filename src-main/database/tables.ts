import type { Kysely, Transaction } from 'kysely';
import type {
  CountOperatorTable,
  OperatorSignInTable,
  PracticeRunTable,
  BallotBatchTable,
  BallotEntryTable,
  FieldResolutionTable,
  CountLogTable,
  CountMergeTable,
  RecheckSampleTable,
} from './count-tables';
import type { OfficialDocumentTable, DocumentNumberTable, NumberSeriesTable } from './document-tables';
import type { OfficeProfileTable, SettingTable, AuditLogTable } from './office-tables';
import type {
  SessionTable,
  SessionSittingTable,
  SessionStepTable,
  DeadlineRuleTable,
  CalendarDayTable,
  AgendaItemTable,
  AgendaSeriesTable,
} from './session-tables';
import type {
  SeatingRoomTable,
  SessionSeatTable,
  VoterMeetingTable,
  VoterMeetingDeputyTable,
  ElectionTable,
  ElectionCandidateTable,
} from './session-meeting-tables';
import type {
  SittingRuleTable,
  DeputyNumberTable,
  SittingRecordTable,
  SittingAttendanceTable,
  SittingAttendanceEventTable,
  OpenVoteTable,
  InterpellationTable,
  InterpellationPromiseTable,
  SpeechTable,
  ItemRecordTable,
  SessionHallTable,
  SessionMinutesTable,
  ResolutionTable,
  SessionDispatchTable,
} from './sitting-tables';
import type {
  StoredFileTable,
  SessionPaperTable,
  SessionPaperCoverTable,
  SessionPaperVersionTable,
  SessionPacketTable,
  SessionPacketPaperTable,
  SessionGuestTable,
  SessionGuestSittingTable,
} from './paper-tables';
import type {
  TrainingClassTable,
  TrainingSlotTable,
  TrainingQuotaTable,
  TraineeCardTable,
  TraineeImportTable,
  TraineeTable,
  AttendanceTable,
  AttendanceEventTable,
  AttendanceMergeTable,
  AttendanceReplacedTable,
  CertificateTable,
} from './training-tables';
import type {
  BodyTable,
  PersonTable,
  DeputyTable,
  PostTable,
  PostHoldingTable,
  AdministrativeUnitTable,
  ImportBatchTable,
} from './register-tables';
import type {
  TrainingPlanTable,
  TrainingPlanTopicTable,
  TrainingPlanCostTable,
  TrainingPlanQuotaTable,
  TrainingPointTable,
  TraineePointTable,
  PaymentItemTable,
  TrainingQuestionTable,
  EvaluationSheetTable,
} from './training-plan-tables';
import type {
  UnitFormerNameTable,
  UnitOfficerTable,
  UnitSeatTable,
  EmulationClusterTable,
  ClusterDivisionTable,
  EmulationClusterUnitTable,
} from './unit-tables';
import type {
  ConfidenceVoteTable,
  BallotKindTable,
  VoteOfficialTable,
  CountingBoardMemberTable,
  VoteStateChangeTable,
  VoteStepTable,
  ClarificationRequestTable,
  PersonalReportTable,
  VoterOpinionTable,
  DutyRecordTable,
  ConfidencePetitionTable,
  PetitionPeriodTable,
  BallotReleaseTable,
} from './vote-tables';

export type * from './count-tables';
export type * from './document-tables';
export type * from './office-tables';
export type * from './paper-tables';
export type * from './register-tables';
export type * from './session-meeting-tables';
export type * from './session-tables';
export type * from './sitting-tables';
export type * from './training-plan-tables';
export type * from './training-tables';
export type * from './unit-tables';
export type * from './vote-tables';

/**
 * The tables as the migrations leave them. Written by hand, compared with the real schema in
 * tests/migrations/schema-rules.test.ts.
 */

export interface Tables {
  office_profile: OfficeProfileTable;
  setting: SettingTable;
  body: BodyTable;
  person: PersonTable;
  deputy: DeputyTable;
  post: PostTable;
  post_holding: PostHoldingTable;
  administrative_unit: AdministrativeUnitTable;
  unit_former_name: UnitFormerNameTable;
  unit_officer: UnitOfficerTable;
  unit_seat: UnitSeatTable;
  emulation_cluster: EmulationClusterTable;
  emulation_cluster_unit: EmulationClusterUnitTable;
  cluster_division: ClusterDivisionTable;
  import_batch: ImportBatchTable;
  confidence_vote: ConfidenceVoteTable;
  ballot_kind: BallotKindTable;
  vote_official: VoteOfficialTable;
  counting_board_member: CountingBoardMemberTable;
  vote_state_change: VoteStateChangeTable;
  vote_step: VoteStepTable;
  clarification_request: ClarificationRequestTable;
  personal_report: PersonalReportTable;
  voter_opinion: VoterOpinionTable;
  duty_record: DutyRecordTable;
  confidence_petition: ConfidencePetitionTable;
  petition_period: PetitionPeriodTable;
  ballot_release: BallotReleaseTable;
  count_operator: CountOperatorTable;
  operator_sign_in: OperatorSignInTable;
  practice_run: PracticeRunTable;
  ballot_batch: BallotBatchTable;
  ballot_entry: BallotEntryTable;
  field_resolution: FieldResolutionTable;
  count_log: CountLogTable;
  count_merge: CountMergeTable;
  recheck_sample: RecheckSampleTable;
  session: SessionTable;
  session_sitting: SessionSittingTable;
  session_step: SessionStepTable;
  deadline_rule: DeadlineRuleTable;
  calendar_day: CalendarDayTable;
  training_class: TrainingClassTable;
  training_slot: TrainingSlotTable;
  training_quota: TrainingQuotaTable;
  trainee: TraineeTable;
  attendance: AttendanceTable;
  attendance_event: AttendanceEventTable;
  training_plan: TrainingPlanTable;
  training_plan_topic: TrainingPlanTopicTable;
  training_plan_cost: TrainingPlanCostTable;
  training_plan_quota: TrainingPlanQuotaTable;
  training_point: TrainingPointTable;
  trainee_point: TraineePointTable;
  payment_item: PaymentItemTable;
  training_question: TrainingQuestionTable;
  evaluation_sheet: EvaluationSheetTable;
  attendance_replaced: AttendanceReplacedTable;
  trainee_card: TraineeCardTable;
  attendance_merge: AttendanceMergeTable;
  certificate: CertificateTable;
  trainee_import: TraineeImportTable;
  agenda_item: AgendaItemTable;
  agenda_series: AgendaSeriesTable;
  sitting_rule: SittingRuleTable;
  deputy_number: DeputyNumberTable;
  sitting_record: SittingRecordTable;
  sitting_attendance: SittingAttendanceTable;
  sitting_attendance_event: SittingAttendanceEventTable;
  open_vote: OpenVoteTable;
  interpellation: InterpellationTable;
  interpellation_promise: InterpellationPromiseTable;
  speech: SpeechTable;
  item_record: ItemRecordTable;
  session_hall: SessionHallTable;
  session_minutes: SessionMinutesTable;
  resolution: ResolutionTable;
  session_dispatch: SessionDispatchTable;
  stored_file: StoredFileTable;
  session_paper: SessionPaperTable;
  session_paper_cover: SessionPaperCoverTable;
  session_paper_version: SessionPaperVersionTable;
  session_packet: SessionPacketTable;
  session_packet_paper: SessionPacketPaperTable;
  session_guest: SessionGuestTable;
  session_guest_sitting: SessionGuestSittingTable;
  voter_meeting: VoterMeetingTable;
  voter_meeting_deputy: VoterMeetingDeputyTable;
  seating_room: SeatingRoomTable;
  session_seat: SessionSeatTable;
  election: ElectionTable;
  election_candidate: ElectionCandidateTable;
  official_document: OfficialDocumentTable;
  document_number: DocumentNumberTable;
  number_series: NumberSeriesTable;
  audit_log: AuditLogTable;
}

/** Reading only: a function that takes this cannot write, whatever it is given. */
export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn'>;

/** A running write transaction. Only the dispatcher makes one. */
export type WriteTx = Transaction<Tables>;

import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { AppendOnly, Flag } from './column-types';
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

export type { Flag } from './column-types';
export type * from './count-tables';
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

export interface OfficeProfileTable {
  id: number;
  level: 'province' | 'commune';
  unit_kind: 'province' | 'city' | 'commune' | 'ward' | 'special_zone';
  unit_name: string;
  province_name: string;
  place_name: string;
  term_number: string;
  term_from: string | null;
  term_to: string | null;
  deputies_elected: number | null;
  number_patterns: string;
  grading_enabled_for_commune: Flag;
  grading_reason: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SettingTable {
  key: 'second_backup_folder' | 'backup_tag' | 'origin' | 'verification_line' | 'tone_order';
  value: string;
}

export interface OfficialDocumentTable {
  id: string;
  /** A key of the catalogue in shared/documents/kinds. */
  kind: string;
  subject: string;
  subject_id: string;
  vote_id: string | null;
  session_id: string | null;
  class_id: string | null;
  plan_id: string | null;
  division_id: string | null;
  part: string;
  part_name: string;
  official_id: string | null;
  title: string;
  status: 'draft' | 'official' | 'withdrawn';
  details: string;
  model: string;
  figures_code: string;
  check_code: string;
  issue_date: string | null;
  withdrawn_reason: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface DocumentNumberTable {
  abbreviation: AppendOnly<string>;
  year: AppendOnly<number>;
  number: AppendOnly<number>;
  symbol: AppendOnly<string>;
  document_id: AppendOnly<string>;
  given_at: AppendOnly<string>;
}

export interface NumberSeriesTable {
  abbreviation: string;
  year: number;
  given_outside: number;
  given_before_restore: number;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface AuditLogTable {
  seq: ColumnType<number, never, never>;
  at: AppendOnly<string>;
  actor: AppendOnly<string>;
  method: AppendOnly<string>;
  entity: AppendOnly<string>;
  entity_id: AppendOnly<string>;
  summary: AppendOnly<string>;
  changes: AppendOnly<string>;
}

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

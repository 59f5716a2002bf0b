import type { UnitAbsences } from '../absences';
import type { ClassFields, SlotFields } from '../class-contract';
import type { EvaluationSummary } from '../evaluation/summary';
import type { PaymentItem, PaymentList } from '../payments/payment-list';
import type { CostFields, PlanFields, TopicFields } from '../plans/contract';
import type { TrainingResult } from '../result-contract';

export interface ListedTrainee {
  readonly id: string;
  readonly fullName: string;
  /** A day, or the year alone; null while not known. */
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicGroup: string;
  readonly post: string;
  readonly unitLabel: string;
  readonly note: string;
}

export interface UnitQuota {
  readonly unitLabel: string;
  readonly seats: number;
}

/** The plan that a class, or a paper of its own, follows. */
export interface PlanSource {
  readonly fields: PlanFields;
  readonly topics: readonly TopicFields[];
  readonly costs: readonly CostFields[];
  readonly quotas: readonly UnitQuota[];
  readonly classes: readonly {
    readonly title: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly place: string;
    readonly trainees: number;
  }[];
}

export interface PaidItem {
  readonly id: string;
  readonly item: PaymentItem & { readonly basis: string; readonly checkedBy: string };
  readonly list: PaymentList;
}

/** Everything of a class that its papers are made from. */
export interface ClassSource {
  readonly fields: ClassFields;
  /** In the order of time. */
  readonly slots: readonly SlotFields[];
  /** By unit, then by name. */
  readonly trainees: readonly ListedTrainee[];
  readonly quotas: readonly UnitQuota[];
  readonly plan: PlanSource | null;
  readonly result: TrainingResult;
  readonly payments: readonly PaidItem[];
  /** Units that are to be told about absences. */
  readonly absences: readonly UnitAbsences[];
  readonly evaluation: EvaluationSummary;
}

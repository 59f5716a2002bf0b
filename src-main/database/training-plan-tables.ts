/** Tables of training plans, of the points of a class, and of what is paid in it. */

export interface TrainingPlanTable {
  id: string;
  year: number;
  title: string;
  purpose: string;
  requirement: string;
  audience: string;
  place: string;
  organiser: string;
  duties: string;
  note: string;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface TrainingPlanTopicTable {
  id: string;
  plan_id: string;
  sort_order: number;
  title: string;
  lecturer: string;
  periods: number;
}

export interface TrainingPlanCostTable {
  id: string;
  plan_id: string;
  sort_order: number;
  title: string;
  unit_word: string;
  quantity: number;
  unit_price: number;
  basis: string;
}

export interface TrainingPlanQuotaTable {
  plan_id: string;
  unit_id: string;
  seats: number;
}

export interface TrainingPointTable {
  id: string;
  class_id: string;
  name: string;
  unit_id: string | null;
  sort_order: number;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface TraineePointTable {
  trainee_id: string;
  point_id: string;
}

export interface PaymentItemTable {
  id: string;
  class_id: string;
  sort_order: number;
  title: string;
  payee: 'trainee' | 'lecturer';
  paid_per: 'slot' | 'day' | 'person' | 'period';
  rate: number;
  basis: string;
  checked_by: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface TrainingQuestionTable {
  id: string;
  class_id: string;
  sort_order: number;
  wording: string;
}

export interface EvaluationSheetTable {
  id: string;
  class_id: string;
  number: number;
  marks: string;
  comment: string;
  created_at: string;
  updated_at: string;
  version: number;
}

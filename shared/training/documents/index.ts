import type { ClassDocumentKind } from '../../documents/kinds/index';
import type { PaperPart, PaperRule } from '../../official-documents/index';
import { formatDate, type LocalDate } from '../../kernel/local-date';
import { daysText } from '../labels';
import { absenceNotice } from './absence-notice';
import { attendanceSummary } from './attendance-summary';
import { classBoardDecision } from './class-board-decision';
import { classOpeningDecision } from './class-opening-decision';
import { classProgramme } from './class-programme';
import { classReport } from './class-report';
import { classRules } from './class-rules';
import { classSubmission } from './class-submission';
import { completionDecision } from './completion-decision';
import { conveningLetter } from './convening-letter';
import { evaluationForm } from './evaluation-form';
import { evaluationReport } from './evaluation-report';
import { paymentListPaper } from './payment-list';
import type { ClassSource, PaidItem } from './source';
import { visitHostLetter } from './visit-host-letter';

export type { ClassSource, PlanSource } from './source';

/** What papers before the class tell of it. */
const announced = ({ fields, slots, plan, quotas }: ClassSource): readonly unknown[] => [
  fields.title,
  fields.courseKind,
  fields.place,
  fields.organiser,
  slots,
  plan,
  quotas,
];

/** What follows from the roll. */
const counted = ({ fields, result, plan }: ClassSource): readonly unknown[] => [
  fields.title,
  fields.courseKind,
  fields.place,
  result,
  plan?.fields.title ?? '',
];

const paid = ({ payments }: ClassSource, partId: string | null): PaidItem | null =>
  payments.find(({ id }) => id === partId) ?? null;

const days = ({ result }: ClassSource): string => daysText(result.from, result.to);

const isHeld = ({ result }: ClassSource): boolean => result.heldSlots > 0;

/** Row C14: a study visit has papers of its own; whoever travels sits in no class room. */
const isVisit = ({ fields }: ClassSource): boolean => fields.courseKind === 'study_visit';
const isClass = (source: ClassSource): boolean => !isVisit(source);

/** Who completed a class is known when it is over and everybody is recorded; a decision names somebody. */
function completionOpen({ result }: ClassSource, _part: string | null, day: LocalDate): string | null {
  if (result.to !== null && day < result.to) {
    return `Lớp đến ngày ${formatDate(result.to)}; hãy ghi ngày ban hành từ ngày đó.`;
  }
  if (result.heldSlots < result.slots) return 'Còn buổi chưa điểm danh; hãy ghi đủ hoặc ghi hoãn.';
  const open = result.persons.filter(({ outcome }) => outcome === 'undecided').length;
  if (open > 0) return `Còn ${open} học viên chưa đủ dữ liệu; hãy ghi đủ.`;
  return result.persons.some(({ outcome }) => outcome === 'eligible')
    ? null
    : 'Không học viên nào đủ điều kiện; không ban hành quyết định này.';
}

const submission: PaperRule<ClassSource> = {
  stage: 'preparation',
  appliesTo: isClass,
  reads: (source) => [...announced(source), source.trainees.length],
  build: (source, _part, paper) => classSubmission(source, paper),
};

const convening: PaperRule<ClassSource> = {
  stage: 'preparation',
  appliesTo: isClass,
  reads: announced,
  build: (source, _part, paper) => conveningLetter(source, paper),
};

const opening: PaperRule<ClassSource> = {
  stage: 'preparation',
  appliesTo: isClass,
  reads: ({ fields, slots, trainees }) => [
    fields.title,
    fields.courseKind,
    fields.place,
    fields.organiser,
    slots.map(({ date, cancelled }) => [date, cancelled]),
    trainees,
  ],
  build: (source, _part, paper) => classOpeningDecision(source, paper),
};

const programme: PaperRule<ClassSource> = {
  stage: 'preparation',
  appliesTo: isClass,
  reads: ({ fields, slots }) => [fields.title, fields.courseKind, fields.place, slots],
  build: (source, _part, paper) => classProgramme(source, paper),
};

const report: PaperRule<ClassSource> = {
  stage: 'result',
  appliesTo: (source) => isClass(source) && isHeld(source),
  reads: (source) => [...counted(source), source.slots, source.payments],
  build: (source, _part, paper) => classReport(source, paper),
};

const told = ({ absences }: ClassSource, part: PaperPart | null) => {
  const unit = absences.find(({ unitKey }) => unitKey === part?.id);
  // Somebody recorded meanwhile: nobody of the unit is missing any more, and the letter says so by its emptiness.
  return (
    unit ?? {
      unitKey: part?.id ?? '',
      unitName: part?.name ?? '',
      seats: null,
      listed: 0,
      sentNobody: false,
      persons: [],
      allExcused: false,
    }
  );
};

/** How each paper of a class follows from it; names and numbers stand in shared/documents/kinds/training.ts. */
export const CLASS_PAPERS: Readonly<Record<ClassDocumentKind, PaperRule<ClassSource>>> = {
  class_submission: submission,
  class_convening_letter: convening,
  class_opening_decision: opening,
  class_board_decision: {
    stage: 'preparation',
    appliesTo: isClass,
    reads: ({ fields }) => [fields.title, fields.courseKind],
    build: (source, _part, paper) => classBoardDecision(source, paper),
  },
  class_programme: programme,
  class_rules: {
    stage: 'preparation',
    appliesTo: isClass,
    reads: ({ fields, slots }) => [
      fields,
      slots.map(({ part, startTime, endTime }) => [part, startTime, endTime]),
    ],
    build: (source, _part, paper) => classRules(source, paper),
  },
  class_evaluation_form: {
    stage: 'preparation',
    appliesTo: isClass,
    reads: ({ fields, evaluation }) => [
      fields.title,
      fields.courseKind,
      evaluation.questions.map(({ wording }) => wording),
    ],
    build: (source, _part, paper) => evaluationForm(source, paper),
  },
  class_attendance_summary: {
    stage: 'result',
    appliesTo: (source) => isClass(source) && isHeld(source),
    reads: counted,
    build: (source, _part, paper) => attendanceSummary(source, paper),
  },
  class_absence_notice: {
    stage: 'sitting',
    appliesTo: isClass,
    parts: ({ absences }) => absences.map(({ unitKey, unitName }) => ({ id: unitKey, name: unitName })),
    reads: (source, partId) => [
      source.fields.title,
      source.fields.courseKind,
      source.absences.find(({ unitKey }) => unitKey === partId) ?? null,
    ],
    build: (source, part, paper) =>
      absenceNotice(
        {
          classTitle: source.fields.title,
          courseKind: source.fields.courseKind,
          days: days(source),
          unit: told(source, part),
        },
        paper,
      ),
  },
  class_completion_decision: {
    stage: 'result',
    appliesTo: (source) => source.fields.certificate && isHeld(source),
    reads: counted,
    build: (source, _part, paper) => completionDecision(source, paper),
    wrongDay: completionOpen,
  },
  class_payment_list: {
    stage: 'result',
    parts: ({ payments }) => payments.map(({ id, item }) => ({ id, name: item.title })),
    reads: (source, partId) => [source.fields.title, source.fields.place, paid(source, partId)],
    build: (source, part, paper) => {
      const found = paid(source, part?.id ?? null);
      // A paper is made only of what there is: its parts are asked first.
      if (found === null) throw new Error('no such payment');
      const { fields } = source;
      return paymentListPaper(
        {
          classTitle: fields.title,
          days: days(source),
          place: fields.place,
          item: found.item,
          list: found.list,
        },
        paper,
      );
    },
  },
  class_evaluation_summary: {
    stage: 'result',
    appliesTo: ({ evaluation }) => evaluation.sheets > 0,
    reads: ({ fields, evaluation }) => [fields.title, fields.courseKind, evaluation],
    build: (source, _part, paper) => evaluationReport(source, paper),
  },
  class_report: report,
  visit_submission: { ...submission, appliesTo: isVisit },
  visit_convening_letter: { ...convening, appliesTo: isVisit },
  visit_decision: { ...opening, appliesTo: isVisit },
  visit_host_letter: {
    stage: 'preparation',
    appliesTo: isVisit,
    reads: ({ fields, slots, plan, trainees }) => [
      fields.title,
      fields.place,
      slots.map(({ date, topic, lecturer, cancelled }) => [date, topic, lecturer, cancelled]),
      plan?.fields.purpose ?? '',
      trainees.map(({ fullName, post, unitLabel }) => [fullName, post, unitLabel]),
    ],
    build: (source, _part, paper) => visitHostLetter(source, paper),
  },
  visit_schedule: { ...programme, appliesTo: isVisit },
  visit_report: { ...report, appliesTo: (source) => isVisit(source) && isHeld(source) },
};

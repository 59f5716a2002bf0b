import { appError } from '@shared/contract/error-messages';
import type { DocumentKind } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';
import type { LocalDate } from '@shared/kernel/local-date';
import type { PaperRule } from '@shared/official-documents';
import type { PaperPlace, PaperSubject } from './subject';

interface RuledSubject<Source> {
  readonly subject: DocumentSubject;
  readonly title: string;
  readonly day: LocalDate | null;
  readonly source: Source;
  /** In the order in which the papers are needed. */
  readonly rules: Readonly<Partial<Record<DocumentKind, PaperRule<Source>>>>;
  readonly screenOf: (stage: PaperRule<Source>['stage']) => string;
}

/** A subject whose papers all follow a table of rules: they can be made and issued at any time. */
export function ruledSubject<Source>(one: RuledSubject<Source>): PaperSubject {
  const { source, rules } = one;
  const ruleOf = (kind: DocumentKind): PaperRule<Source> => {
    const rule = rules[kind];
    // Which papers there are is asked before any of them is made.
    if (rule === undefined) throw new Error(`${one.subject.type} has no paper ${kind}`);
    return rule;
  };
  return {
    subject: one.subject,
    title: one.title,
    day: one.day,
    papers: (stages) =>
      (Object.keys(rules) as DocumentKind[]).flatMap((kind): PaperPlace[] => {
        const rule = ruleOf(kind);
        if (!stages.includes(rule.stage) || rule.appliesTo?.(source) === false) return [];
        return rule.parts ? rule.parts(source).map((part) => ({ kind, part })) : [{ kind, part: null }];
      }),
    stageOf: (kind) => ruleOf(kind).stage,
    whyNotMade: (kind) => (rules[kind] === undefined ? appError('document.not-applicable') : null),
    whyNotIssued: (kind) => (rules[kind] === undefined ? appError('document.not-applicable') : null),
    whyNotDated: (kind, issueDate, part) => ruleOf(kind).wrongDay?.(source, part, issueDate) ?? null,
    isPicture: (kind) => ruleOf(kind).picture === true,
    figures: (kind, part) => ruleOf(kind).reads(source, part),
    draftMark: (_kind, status) => (status === 'official' ? null : 'DỰ THẢO'),
    build: (kind, part, paper) => ruleOf(kind).build(source, part, paper),
    proposal: (kind, part) => ruleOf(kind).proposes?.(source, part) ?? {},
    // No paper that follows such a table goes to anybody but its usual recipients.
    concerned: () => [],
    screenOf: (kind) => one.screenOf(ruleOf(kind).stage),
  };
}

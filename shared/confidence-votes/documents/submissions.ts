import { signsForCommittee } from '../../kernel/committee-posts';
import {
  bold,
  composeDocument,
  DEFAULT_SYMBOL_PATTERN,
  documentSymbol,
  footLine,
  numberLine,
  paragraph,
  placeAndDate,
  type Block,
  type Letterhead,
  type OfficialDocument,
} from '../../official-documents/index';
import type { TriggerRules } from '../decision-triggers/model';
import { triggerRulesOf } from '../decision-triggers/trigger-rules';
import type {
  ConsequenceCode,
  ConsequenceRule,
  ResultKind,
  ResultRow,
  TriggerKind,
  VoteOfficial,
} from '../model';
import { electedPosts } from '../elected-posts';
import { causeBases } from './causes';
import type { DocumentContext } from './context';
import type { DocumentSource } from './kinds';
import { minutesCited } from './minutes-cited';
import { addressOf, levelWords, postsInLine } from './person-words';
import { ruleBases } from './rule-bases';
import {
  actOf,
  count,
  dateInWords,
  levelInQuotes,
  lowerFirst,
  remarkLines,
  upperFirst,
  withoutStop,
} from './wording';

/** Where a result leads: to a second vote, or straight to dismissal. */
type Outcome = 'decision' | 'dismissal';

/**
 * The consequence from which a submission follows. Grading: the rule set says which result leads to a decision vote and
 * which to dismissal (NQ 96/2023/QH15 Điều 12); a decision vote leads to dismissal alone (Điều 17).
 */
function consequenceFor(
  outcome: Outcome,
  { vote }: Pick<DocumentSource, 'vote'>,
): ConsequenceCode | undefined {
  if (vote.procedure === 'decision') return outcome === 'dismissal' ? 'over_half_no_trust' : undefined;
  const rules = triggerRulesOf(vote.ruleSet.code);
  return outcome === 'decision' ? rules.grading.consequence : rules.dismissal?.consequence;
}

function personsFor(outcome: Outcome, source: DocumentSource): readonly VoteOfficial[] {
  const code = consequenceFor(outcome, source);
  const affected = new Set(
    source.result.kinds.flatMap(({ rows }) =>
      rows.filter(({ consequence }) => consequence === code).map(({ officialId }) => officialId),
    ),
  );
  return source.vote.officials.filter(({ id }) => affected.has(id));
}

/** After a grading those whose result demands it; in bỏ phiếu itself those on whom it is held. */
export function decisionVotePersons(source: DocumentSource): readonly VoteOfficial[] {
  const { officials, procedure } = source.vote;
  return procedure === 'decision'
    ? officials.filter(({ included }) => included)
    : personsFor('decision', source);
}

export const dismissalPersons = (source: DocumentSource): readonly VoteOfficial[] =>
  personsFor('dismissal', source);

/** V16: Thường trực submits a decision vote on one person to the council, for its cause or after a grading. */
export function decisionVoteSubmission(context: DocumentContext): OfficialDocument {
  const { council, vote } = context;
  if (vote.procedure === 'decision') {
    const when = vote.sessionName === '' ? '' : ` tại ${vote.sessionName}`;
    return submission(context, 'Bỏ phiếu tín nhiệm', causeWords, (who) => [
      paragraph(
        `Thường trực ${council.shortName} kính trình ${council.fullName} xem xét, quyết định việc bỏ phiếu tín nhiệm đối với ${who}${when}`,
      ),
    ]);
  }
  return submission(context, 'Bỏ phiếu tín nhiệm', resultWords, (who) => [
    paragraph(
      `Trường hợp ${who} không xin từ chức, Thường trực ${council.shortName} kính trình ${council.fullName} xem xét, quyết định việc bỏ phiếu tín nhiệm đối với ${who} tại kỳ họp này hoặc kỳ họp gần nhất`,
    ),
  ]);
}

/**
 * V16: dismissal is submitted by whoever nominated the person; without another name it goes out from Thường trực. The
 * council is asked for what it elected alone: other posts of the person are ended by whoever gave them.
 */
export function dismissalSubmission(context: DocumentContext): OfficialDocument {
  const { council } = context;
  return submission(context, 'Miễn nhiệm', resultWords, (who, posts) => [
    paragraph(
      `Kính trình ${council.fullName} xem xét, quyết định miễn nhiệm chức vụ ${electedPosts(posts)} đối với ${who} tại kỳ họp này hoặc kỳ họp gần nhất`,
    ),
  ]);
}

function submission(
  context: DocumentContext,
  what: string,
  reason: (context: DocumentContext, posts: string) => readonly Block[],
  request: (who: string, posts: string) => readonly Block[],
): OfficialDocument {
  const { council, issue, official } = context;
  const name = official?.name ?? '';
  const posts = postsInLine(official?.posts ?? '');
  const who = `${addressOf(context)} ${name}`;
  const summary = `${what} đối với ${who}`;
  // A submission for a cause comes before the count; every other one rests on its minutes.
  const minutes = reason === resultWords ? [`Căn cứ ${minutesCited(context)}`] : [];
  return composeDocument({
    title: `Tờ trình ${lowerFirst(summary)}`,
    ...((issue.signer?.lines.some(signsForCommittee) ?? false)
      ? { letterhead: committeeLetterhead(council), numberLine: numberLine(COMMITTEE_SYMBOL) }
      : { letterhead: council.standingLetterhead, numberLine: numberLine(issue.symbol) }),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'TỜ TRÌNH',
    summary,
    addressedTo: [council.fullName],
    bases: [...issue.extraBases, ...ruleBases(context), ...causeBases(context), ...minutes],
    body: [...reason(context, posts), ...remarkLines(issue.remarks), ...request(who, posts)],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: context.draftMark,
    verification: footLine(context, 'council'),
  });
}

/** The UBND numbers its own papers; the place stays blank. */
const COMMITTEE_SYMBOL = documentSymbol(DEFAULT_SYMBOL_PATTERN, {
  kind: 'TTr',
  body: 'UBND',
  number: null,
  year: null,
});

/** The council's letterhead with the other body's name: the unit is the same. */
function committeeLetterhead({ letterhead }: DocumentContext['council']): Letterhead {
  return {
    ...letterhead,
    bodyLines: letterhead.bodyLines.map((line) => line.replace('HỘI ĐỒNG NHÂN DÂN', 'ỦY BAN NHÂN DÂN')),
  };
}

/** Which cause of a resolution each kind of trigger is. */
const CAUSE_OF: Readonly<Record<TriggerKind, 'petition' | 'front' | 'grading'>> = {
  deputies_petition: 'petition',
  father_front_petition: 'front',
  grading_result: 'grading',
} satisfies Record<TriggerKind, keyof TriggerRules>;

/** Why the person is voted on; a vote without a recorded cause is a proposal of Thường trực. */
function causeWords(context: DocumentContext, posts: string): readonly Block[] {
  const { vote, council, official } = context;
  const who = [bold(official?.name ?? ''), posts === '' ? '' : `, ${posts}`];
  const proposal = paragraph([
    `Thường trực ${council.shortName} đề nghị bỏ phiếu tín nhiệm đối với ${addressOf(context)} `,
    ...who,
    '.',
  ]);
  const { triggerKind = null, triggerNote = '' } = official ?? {};
  if (triggerKind === null) return [proposal];
  const rule = triggerRulesOf(vote.ruleSet.code)[CAUSE_OF[triggerKind]];
  return [
    paragraph([
      `${upperFirst(addressOf(context))} `,
      ...who,
      `, thuộc trường hợp được đưa ra bỏ phiếu tín nhiệm: ${withoutStop(lowerFirst(rule.text))}.`,
    ]),
    ...(triggerNote === '' ? [] : [paragraph(`Căn cứ cụ thể: ${withoutStop(lowerFirst(triggerNote))}.`)]),
  ];
}

/** What was counted for the person, and which rule it meets. */
function resultWords(context: DocumentContext, posts: string): readonly Block[] {
  const { vote, council } = context;
  const found = rowOf(context);
  if (!found) return [];
  const { kind, row, rule } = found;
  const session = vote.sessionName === '' ? '' : `, tại ${vote.sessionName}`;
  const threshold = kind.thresholds.find(({ code }) => code === rule.code);
  return [
    paragraph([
      `${dateInWords(vote.date).replace(/^ngày/u, 'Ngày')}${session}, ${council.fullName} đã tiến hành ${actOf[vote.procedure]} đối với ${addressOf(context)} `,
      bold(row.name),
      `, ${posts}.`,
    ]),
    paragraph([
      'Kết quả kiểm phiếu: phát ra ',
      ...count(kind.kind.issued, 'phiếu'),
      '; thu về ',
      ...count(kind.kind.collected, 'phiếu'),
      '; hợp lệ ',
      ...count(kind.kind.valid, 'phiếu'),
      '; ',
      ...levelWords(vote, row, rule.level, ` ${levelInQuotes(rule.level)}`),
      '.',
    ]),
    paragraph(
      `Kết quả này thuộc mức ${threshold?.text ?? ''}. Theo ${rule.citation}: ${withoutStop(lowerFirst(rule.effect))}.`,
    ),
  ];
}

interface Found {
  readonly kind: ResultKind;
  readonly row: ResultRow;
  readonly rule: ConsequenceRule;
}

function rowOf({ vote, result, official }: DocumentContext): Found | null {
  for (const kind of result.kinds) {
    const row = kind.rows.find(({ officialId }) => officialId === official?.id);
    const rule = vote.ruleSet.procedures[vote.procedure].consequences.find(
      ({ code }) => code === row?.consequence,
    );
    if (row && rule) return { kind, row, rule };
  }
  return null;
}

import type { CitedPaper, VoteMaterial } from '@shared/confidence-votes/documents';
import type { FrozenCodes } from '@shared/confidence-votes/log/model';
import type { Vote } from '@shared/confidence-votes/model';
import type { ReadDb } from '../database/tables';
import { loadDrawnMarks } from './ballots/drawn-marks';
import { loadRowReasons } from './ballots/row-reasons';
import { loadFormerResults, loadSetAside } from './former-results';
import { resignedSince } from './decision-triggers/resigned-since';
import { loadGroundwork } from './groundwork/groundwork-store';
import { loadFormerCodes } from './log/codes/frozen-codes';
import { loadOtherMachines } from './log/merge/other-machines';
import { openedElsewhere } from './log/opened-elsewhere';
import { loadBallotPages } from './paper-ballots/release-store';
import { loadSamples } from './paper-ballots/samples';

/** What the papers of a vote say beside the vote and its result. */
export async function loadMaterial(db: ReadDb, vote: Vote): Promise<VoteMaterial> {
  const voteId = vote.id;
  const formerCodes: readonly FrozenCodes[] = await loadFormerCodes(db, voteId);
  const samples = await loadSamples(db, voteId);
  return {
    ...(await loadGroundwork(db, voteId)),
    ballotPages: await loadBallotPages(db, voteId),
    samples,
    drawnMarks: await loadDrawnMarks(db, vote, samples),
    listSubmissions: await issuedPapers(db, voteId, 'list_submission'),
    minutes: await issuedPapers(db, voteId, 'tally_minutes'),
    resolutions: await issuedPapers(db, voteId, 'confirming_resolution'),
    sexes: await sexesOf(db, voteId),
    resigned: await resignedSince(db, vote),
    openedElsewhere: await openedElsewhere(db, voteId),
    gradingBasis: await gradingBasis(db),
    formerCodes,
    formerResults: await loadFormerResults(db, voteId),
    setAside: await loadSetAside(db, voteId),
    ...(await loadOtherMachines(db, voteId)),
    rowReasons: await loadRowReasons(db, vote),
  };
}

/** Of official papers of one kind there is one at most; a withdrawn one is cited by nobody. */
async function issuedPapers(
  db: ReadDb,
  voteId: string,
  kind: 'list_submission' | 'tally_minutes' | 'confirming_resolution',
): Promise<readonly CitedPaper[]> {
  const rows = await db
    .selectFrom('official_document as document')
    .innerJoin('document_number as given', 'given.document_id', 'document.id')
    .select(['given.symbol', 'document.issue_date'])
    .where('document.vote_id', '=', voteId)
    .where('document.kind', '=', kind)
    .where('document.status', '=', 'official')
    .execute();
  return rows.flatMap(({ symbol, issue_date: date }) => (date === null ? [] : [{ symbol, date }]));
}

async function sexesOf(db: ReadDb, voteId: string): Promise<VoteMaterial['sexes']> {
  const rows = await db
    .selectFrom('vote_official as official')
    .innerJoin('person', 'person.id', 'official.person_id')
    .select(['official.id', 'person.sex'])
    .where('official.vote_id', '=', voteId)
    .execute();
  return rows.flatMap(({ id, sex }) => (sex === null ? [] : [{ officialId: id, sex }]));
}

/** The resolution names provinces and districts; a commune grades for a reason that it wrote down. */
async function gradingBasis(db: ReadDb): Promise<string> {
  const profile = await db
    .selectFrom('office_profile')
    .select(['level', 'grading_enabled_for_commune', 'grading_reason'])
    .executeTakeFirst();
  return profile?.level === 'commune' && profile.grading_enabled_for_commune === 1
    ? profile.grading_reason
    : '';
}

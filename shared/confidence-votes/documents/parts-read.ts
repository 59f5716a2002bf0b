import { calendarOf } from '../groundwork/calendar';
import type { Vote, VoteOfficial } from '../model';
import { ruleOf, type DocumentSource, type VoteDocument } from './kinds';
import { letterPlaceOf, officialIdOf, openRequests } from './letter-parts';
import { requestOf } from './request-parts';

/** The parts that a paper reads, as plain values: their code is stored with the paper. Result papers have their own. */
export function partsRead(
  kind: VoteDocument,
  { vote, material }: DocumentSource,
  partId: string | null,
): readonly unknown[] {
  const officialId = partId === null ? null : officialIdOf(partId);
  return ruleOf(kind, vote).reads.map((part) => {
    switch (part) {
      case 'result':
        return null;
      case 'setUp': {
        const { title, procedure, ruleSet, sessionName, date, openingDate, startTime, place } = vote;
        return {
          title,
          procedure,
          ruleSet,
          sessionName,
          date,
          openingDate,
          startTime,
          place,
          total: vote.deputiesTotal,
        };
      }
      case 'list':
        return [
          vote.officials.map(withoutCause),
          vote.ballotKinds.map(({ ballotKindId, title }) => ({ ballotKindId, title })),
        ];
      case 'board':
        return vote.board;
      case 'cause':
        return causeOf(vote, officialId);
      case 'requests':
        return requestsRead(kind, { vote, material }, partId);
      case 'steps':
        // What is done, and notes of the office, stand on no paper.
        return calendarOf(vote, material.steps).map(({ title, date, owner }) => ({ title, date, owner }));
      default:
        return ofPerson(material[part], officialId);
    }
  });
}

/** A letter tells what it asks of its own addressee; the dossier tells all of them with their answers. */
function requestsRead(
  kind: VoteDocument,
  source: Pick<DocumentSource, 'vote' | 'material'>,
  partId: string | null,
): readonly unknown[] {
  switch (kind) {
    case 'clarification_letter':
      return openRequests(letterPlaceOf(source, partId));
    case 'request_answer':
      return letterPlaceOf(source, partId)?.requests ?? [];
    case 'request_form':
      return [requestOf(source, partId)];
    default:
      return ofPerson(source.material.requests, partId === null ? null : officialIdOf(partId));
  }
}

function ofPerson(records: readonly unknown[], officialId: string | null): readonly unknown[] {
  if (officialId === null) return records;
  return (records as readonly object[]).filter(
    (record) => !('officialId' in record) || record.officialId === officialId,
  );
}

/** A cause is a part of its own, so that a paper that tells none does not become stale by it. */
const withoutCause = ({ triggerKind: _kind, triggerNote: _note, ...official }: VoteOfficial) => official;

function causeOf({ officials }: Vote, officialId: string | null): readonly unknown[] {
  const official = officials.find(({ id }) => id === officialId);
  return [official?.triggerKind ?? null, official?.triggerNote ?? ''];
}

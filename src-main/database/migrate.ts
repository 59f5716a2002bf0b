import type { Database } from 'better-sqlite3';
import firstSchema from './migrations/010-first-schema.sql?raw';
import ballots from './migrations/020-ballots.sql?raw';
import sessions from './migrations/030-sessions.sql?raw';
import toneOrder from './migrations/035-tone-order.sql?raw';
import training from './migrations/040-training.sql?raw';
import agenda from './migrations/050-agenda.sql?raw';
import papersOfAnySubject from './migrations/060-papers-of-any-subject.sql?raw';
import sessionPapers from './migrations/070-session-papers.sql?raw';
import sessionGuests from './migrations/071-session-guests.sql?raw';
import sittingsHeld from './migrations/075-sittings-held.sql?raw';
import doors from './migrations/080-doors.sql?raw';
import certificates from './migrations/081-certificates.sql?raw';
import traineeImports from './migrations/082-trainee-imports.sql?raw';
import unitsAndClusters from './migrations/085-units-and-clusters.sql?raw';
import trainingPlans from './migrations/086-training-plans.sql?raw';
import evaluation from './migrations/087-evaluation.sql?raw';
import papersOfPlansAndClusters from './migrations/095-papers-of-plans-and-clusters.sql?raw';
import votesResolutionsPacketsKept from './migrations/097-votes-resolutions-packets-kept.sql?raw';
import partsOfALog from './migrations/098-parts-of-a-log.sql?raw';
import registerAndLetter from './migrations/100-register-and-letter-of-a-class.sql?raw';
import petitionsMeetingsElectionsSeats from './migrations/101-petitions-meetings-elections-seats.sql?raw';
import electionOnTheScreen from './migrations/103-election-on-the-screen.sql?raw';
import causeOfEachPerson from './migrations/104-cause-of-each-person.sql?raw';
import namesByMiddleName from './migrations/105-names-by-middle-name.sql?raw';
import whomAClassInvites from './migrations/106-whom-a-class-invites.sql?raw';

export interface Migration {
  /** By tens, so that a repair can go between; becomes `user_version`. Never edited after release. */
  readonly version: number;
  readonly sql: string;
  /** Table rebuilds need foreign keys off, which works only outside a transaction. */
  readonly foreignKeysOff?: boolean;
}

export const migrations: readonly Migration[] = [
  { version: 10, sql: firstSchema },
  { version: 20, sql: ballots, foreignKeysOff: true },
  { version: 30, sql: sessions },
  { version: 35, sql: toneOrder },
  { version: 40, sql: training },
  { version: 50, sql: agenda },
  { version: 60, sql: papersOfAnySubject, foreignKeysOff: true },
  { version: 70, sql: sessionPapers },
  { version: 71, sql: sessionGuests },
  { version: 75, sql: sittingsHeld },
  { version: 80, sql: doors },
  { version: 81, sql: certificates },
  { version: 82, sql: traineeImports },
  { version: 85, sql: unitsAndClusters },
  { version: 86, sql: trainingPlans },
  { version: 87, sql: evaluation },
  { version: 95, sql: papersOfPlansAndClusters, foreignKeysOff: true },
  { version: 97, sql: votesResolutionsPacketsKept },
  { version: 98, sql: partsOfALog, foreignKeysOff: true },
  { version: 100, sql: registerAndLetter },
  { version: 101, sql: petitionsMeetingsElectionsSeats, foreignKeysOff: true },
  { version: 103, sql: electionOnTheScreen },
  { version: 104, sql: causeOfEachPerson },
  { version: 105, sql: namesByMiddleName },
  { version: 106, sql: whomAClassInvites },
];

export const newestVersion = (list: readonly Migration[] = migrations): number => list.at(-1)?.version ?? 0;

export const schemaVersion = (database: Database): number =>
  Number(database.pragma('user_version', { simple: true }));

/**
 * Brings the schema up to date, one transaction per step: each is wholly there or not at all. Kysely's own
 * migrator is not used because its SQLite adapter runs migrations without a transaction.
 */
export function migrate(database: Database, list: readonly Migration[] = migrations): void {
  for (const migration of list) {
    if (migration.version <= schemaVersion(database)) continue;
    if (migration.foreignKeysOff) database.pragma('foreign_keys = OFF');
    try {
      runStep(database, migration);
    } finally {
      if (migration.foreignKeysOff) database.pragma('foreign_keys = ON');
    }
  }
}

function runStep(database: Database, migration: Migration): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(migration.sql);
    const broken = database.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new Error(`migration ${migration.version} breaks ${broken.length} references`);
    database.pragma(`user_version = ${migration.version}`);
    database.exec('COMMIT');
  } catch (cause) {
    // On a full disk SQLite has rolled back by itself, and a second time would hide why.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

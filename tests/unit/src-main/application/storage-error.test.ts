import { expect, test } from 'vitest';
import { errorMessage } from '@shared/contract/error-messages';
import { storageErrorOf } from '@main/application/storage-error';

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_IOERR', 'disk-error'],
  ['SQLITE_IOERR_WRITE', 'disk-error'],
  ['SQLITE_IOERR_FSYNC', 'disk-error'],
  ['EIO', 'disk-error'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CORRUPT_INDEX', 'data-damaged'],
])('%s is %s', (code, expected) => {
  expect(storageErrorOf(Object.assign(new Error('x'), { code }))?.code).toBe(expected);
});

test('a disk that fails is not called full', () => {
  expect(errorMessage({ code: 'disk-error' })).not.toMatch(/đầy/u);
});

test('anything else is a fault of the program', () => {
  expect(storageErrorOf(new TypeError('x'))).toBeNull();
  expect(storageErrorOf('SQLITE_FULL')).toBeNull();
});

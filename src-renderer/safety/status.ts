import type { Output } from '@shared/contract/registry';

export type SafetyStatus = Output<'safety.getStatus'>;
export type DescribedBackup = Output<'safety.describeBackups'>[number];
export type Backup = Output<'safety.listBackups'>[number];

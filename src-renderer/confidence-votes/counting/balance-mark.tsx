import { assertNever } from '@shared/kernel/assert-never';
import { UnequalSign } from '../../ui/tables/unequal-sign';
import styles from './sheet.module.css';
import type { Balance } from './typed-count';

interface BalanceMarkProps {
  readonly balance: Balance;
  readonly target: number | null;
  readonly id?: string;
}

/** "46 / 47 thiếu 1": both sides of the equality with its state in words, never by colour alone. */
export function BalanceMark({ balance, target, id }: BalanceMarkProps) {
  switch (balance.kind) {
    case 'empty':
      return <span id={id} className={styles['balance']} />;
    case 'refused':
      return (
        <span id={id} className={styles['balance']} data-state="unequal">
          <small>{balance.problem}</small>
        </span>
      );
    case 'unknown':
      return (
        <span id={id} className={styles['balance']}>
          <b>{balance.sum}</b>
          <small>chưa có số thu về</small>
        </span>
      );
    case 'open':
      return (
        <span id={id} className={styles['balance']}>
          <b>
            {balance.sum} / {target}
          </b>
          <small>còn {balance.missing}</small>
        </span>
      );
    case 'equal':
      return (
        <span id={id} className={styles['balance']} data-state="equal">
          <b>
            {balance.sum} = {target}
          </b>
          <small>khớp</small>
        </span>
      );
    case 'unequal':
      return (
        <span id={id} className={styles['balance']} data-state="unequal">
          <b>
            {balance.sum} <UnequalSign /> {target}
          </b>
          <small>
            {balance.difference > 0 ? `thừa ${balance.difference}` : `thiếu ${-balance.difference}`}
          </small>
        </span>
      );
    default:
      return assertNever(balance);
  }
}

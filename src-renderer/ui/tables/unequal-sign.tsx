import styles from './unequal-sign.module.css';

/** "≠" between two figures that ought to be equal. */
export function UnequalSign() {
  return <span className={styles['sign']}>≠</span>;
}

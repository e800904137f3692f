import { BrandMark } from './brand-mark';
import styles from './splash.module.css';

/** Until the language is known, no word stands in the wrong one. */
export const Splash = () => (
  <div className={styles.splash}>
    <BrandMark size={112} />
  </div>
);

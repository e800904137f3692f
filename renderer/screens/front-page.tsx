import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../ui/brand-mark';
import styles from './front-page.module.css';
import { LanguageSwitch } from './language-switch';
import { TestRuntime } from './test-runtime';

interface FrontPageProps {
  readonly children: ReactNode;
  /** Beside the mark: the exhibition's name, once there is one. */
  readonly title?: string;
}

/** The screens before the till: one thing in the middle of the paper. */
export const FrontPage = ({ children, title }: FrontPageProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <BrandMark />
        <span className={styles.name}>{title ?? t('app.title')}</span>
        <TestRuntime />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
};

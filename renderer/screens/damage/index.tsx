import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../shared/result';
import { on, useCall } from '../../api';
import { SupportButton } from '../../support/support-button';
import { WarningIcon } from '../../ui/icons';
import { RestoreFrom } from '../copies/restore-from';
import { FrontPage } from '../front-page';
import { Act } from './act';
import { BeginAnew } from './begin-anew';
import { actsFor, damageKind, type DamageAct, type DamageKind } from './damage-kind';
import styles from './damage.module.css';
import { KeepEvidence } from './keep-evidence';
import { Rebuild } from './rebuild';
import { TryAgain } from './try-again';

interface DamageProps {
  readonly code: ErrorCode;
  /** It had been open: somebody was in the middle of something. */
  readonly wasOpen: boolean;
}

/** The ledger cannot be opened, or must not be sold into any more: what is wrong, and what can be done about it. */
export const Damage = ({ code, wasOpen }: DamageProps) => {
  const { t } = useTranslation();
  const { data: look, refetch } = useCall('damage.look', {});
  // Tried again, something else may be wrong with it.
  useEffect(() => on('ledger', ({ state }) => state === 'failed' && refetch()), [refetch]);
  const kind = damageKind(code);
  const facts = look?.facts ?? { has: '…', had: '…' };

  return (
    <FrontPage>
      <div className={styles.page}>
        <div className={styles.card} role="alert">
          <span className={styles.icon}>
            <WarningIcon />
          </span>
          <div className={styles.said}>
            <h1>{t(`damage.title.${kind}`)}</h1>
            <p>{t(`damage.says.${kind}`, { ...facts })}</p>
            {wasOpen && <p className={styles.strong}>{t('damage.kept')}</p>}
          </div>
        </div>
        <section className={styles.card} aria-labelledby="damage-can">
          <div className={styles.said}>
            <h2 id="damage-can">{t('damage.can')}</h2>
            <ol className={styles.acts}>
              {actsFor[kind].map((act, at) => (
                <ActFor key={act} act={act} kind={kind} isFirst={at === 0} copies={look?.copies ?? 0} />
              ))}
            </ol>
          </div>
        </section>
        <footer className={styles.foot}>
          <SupportButton />
          <dl className={styles.where}>
            <dt>{t('damage.file')}</dt>
            <dd>
              <bdi dir="ltr">{look?.path}</bdi>
            </dd>
            <dt>{t('damage.code')}</dt>
            <dd>
              <bdi>{code}</bdi>
            </dd>
          </dl>
        </footer>
      </div>
    </FrontPage>
  );
};

interface ActForProps {
  readonly act: DamageAct;
  readonly kind: DamageKind;
  readonly isFirst: boolean;
  readonly copies: number;
}

const ActFor = ({ act, kind, isFirst, copies }: ActForProps) => {
  const { t } = useTranslation();
  switch (act) {
    case 'tryAgain':
      return <TryAgain kind={kind} isFirst={isFirst} />;
    case 'keep':
      return <KeepEvidence isFirst={isFirst} />;
    case 'restore':
      return (
        <Act
          title={t('damage.restore.title')}
          hint={kind === 'newer' ? t('damage.restore.newer') : t('damage.restore.hint')}
        >
          <RestoreFrom none={t('damage.restore.none')} />
        </Act>
      );
    case 'rebuild':
      return <Rebuild />;
    case 'anew':
      return <BeginAnew copies={copies} />;
  }
};

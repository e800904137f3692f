import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyStatus } from '../../../shared/contract/copies';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { CheckIcon, WarningIcon } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import styles from './copies.module.css';

/** The folder of the person's choice: which it is, whether it is there, another one, or none. */
export const SecondPlace = ({ copies }: { readonly copies: CopyStatus }) => {
  const { t } = useTranslation();
  const choose = useAsk('copies.chooseFolder');
  const forget = useAsk('copies.forgetFolder');
  const [isForgotten, setForgotten] = useState(false);
  const { second } = copies;

  return (
    <section className={styles.card} aria-labelledby="copies-second">
      <div className={styles.text}>
        <h2 id="copies-second">{t('copies.second.title')}</h2>
        <p className={styles.soft}>{t('copies.second.hint')}</p>
        {second === null ? (
          <p>{isForgotten ? t('copies.second.forgotten') : t('copies.second.none')}</p>
        ) : (
          <p className={styles.place} data-gone={!second.isThere || undefined}>
            <bdi className={styles.strong}>{second.name}</bdi>
            <span className={styles.mark}>
              {second.isThere ? <CheckIcon /> : <WarningIcon />}
              {second.isThere ? t('copies.second.there') : t('copies.second.gone')}
            </span>
          </p>
        )}
        <Notice refusal={choose.refusal ?? forget.refusal} />
      </div>
      <div className={styles.acts}>
        <Button
          isPending={choose.isRunning}
          onPress={() => {
            setForgotten(false);
            void choose.ask({});
          }}
        >
          {second === null ? t('copies.second.choose') : t('copies.second.other')}
        </Button>
        {second !== null && (
          <Button
            look="bare"
            isPending={forget.isRunning}
            onPress={() => void forget.ask({}).then((answer) => setForgotten(answer.ok))}
          >
            {t('copies.second.forget')}
          </Button>
        )}
      </div>
    </section>
  );
};

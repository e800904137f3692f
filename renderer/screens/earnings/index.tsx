import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { call, queryClient, useCall } from '../../api';
import { useLocalName } from '../../i18n/use-local-name';
import { BrandMark } from '../../ui/brand-mark';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { LanguageSwitch } from '../language-switch';
import { Account } from './account';
import { CodeStep } from './code-step';
import styles from './earnings.module.css';
import { PinStep } from './pin-step';
import { useIdle } from './use-idle';

/** A family stands here: after so long without a touch it has gone, and its figures with it. */
const SECONDS = 60;
const SOON = 15;

export type FoundFamily = Output<'earnings.find'>;

interface EarningsProps {
  /** Back to the lock or the cart; null in families' own window, where the next family comes instead. */
  readonly onLeave: (() => void) | null;
}

/** What a family earned: its code or card, its PIN, then its own figures and nobody else's. */
export const Earnings = ({ onLeave }: EarningsProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { data: place, refusal } = useCall('earnings.place', {});
  const [found, setFound] = useState<FoundFamily | null>(null);
  const [isIn, setIn] = useState(false);

  const leave = useCallback(() => {
    forget();
    setFound(null);
    setIn(false);
    onLeave?.();
  }, [onLeave]);
  // Whoever was here before is gone, also after the page was closed in the middle.
  useEffect(() => forget, []);
  const isAtWork = found !== null || onLeave !== null;
  const left = useIdle(SECONDS, leave, isAtWork);

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <BrandMark size={36} />
        <span className={styles.exhibition}>
          <bdi>{place?.exhibition ? localName(place.exhibition) : t('earnings.title')}</bdi>
        </span>
        {isAtWork && (
          <span className={styles.left} data-soon={left <= SOON || undefined}>
            {t('earnings.locksIn', { count: left })}
          </span>
        )}
        <LanguageSwitch />
        {isAtWork && <Button onPress={leave}>{found ? t('earnings.done') : t('common.close')}</Button>}
      </header>
      <main className={styles.main}>
        <Notice refusal={refusal} />
        {!place && !refusal && <Spinner />}
        {place && !found && <CodeStep onFound={setFound} />}
        {place && found && !isIn && (
          <PinStep found={found} onIn={() => setIn(true)} onBack={() => setFound(null)} />
        )}
        {place?.exhibition && found && isIn && <Account place={place} exhibition={place.exhibition} />}
      </main>
    </div>
  );
};

/** Main forgets which family was here, and the page forgets its figures. */
const forget = (): void => {
  void call('earnings.signOut', {});
  queryClient.removeQueries({ queryKey: ['earnings.look'] });
};

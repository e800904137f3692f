import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readScaleBarcode, readScan } from '../../../shared/domain/barcode';
import { useScanner } from '../../scan/use-scanner';
import { play } from '../../scan/sounds';
import { useSettings } from '../../settings';
import styles from './try-out.module.css';

/** Shows what the scanner reads, and what the till would take it for. */
export const TryScanner = () => {
  const { t } = useTranslation();
  const { scalePrefix, scaleValue } = useSettings().settings;
  const [read, setRead] = useState<{ readonly text: string; readonly times: number } | null>(null);
  useScanner({
    onScan: (text) => {
      play('added');
      setRead((before) => ({ text, times: (before?.times ?? 0) + 1 }));
    },
    typingField: () => null,
  });

  const kindOf = (text: string) => {
    const scale =
      scalePrefix === null ? null : readScaleBarcode(text, { prefix: scalePrefix, kind: scaleValue });
    return scale === null ? readScan(text).kind : 'scale';
  };

  return (
    <section className={styles.part}>
      <h3>{t('tryOut.scanner')}</h3>
      <p>{t('tryOut.scannerHint')}</p>
      <div className={styles.read} role="status">
        {read === null ? (
          <p className={styles.hint}>{t('tryOut.nothingScanned')}</p>
        ) : (
          // A new key each time, so that the same code scanned twice is read out twice.
          <p key={read.times}>
            {t('tryOut.scanned')}{' '}
            <bdi dir="ltr" className={styles.code}>
              {read.text}
            </bdi>{' '}
            <span className={styles.kind}>{t(`tryOut.kind.${kindOf(read.text)}`)}</span>
          </p>
        )}
      </div>
      <p className={styles.hint}>{t('tryOut.shortScan')}</p>
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import type { Earnings, EarningsPlace } from '../../../shared/contract/earnings';
import { useSettings } from '../../settings';
import { Dialog } from '../../ui/dialog';
import { LabelCode } from '../../papers/label-code';
import { earningsText } from '../../papers/earnings-text';
import styles from './earnings.module.css';

interface QrDialogProps {
  readonly earnings: Earnings;
  readonly exhibition: NonNullable<EarningsPlace['exhibition']>;
  readonly onClose: () => void;
}

/** A code that any phone's camera reads as plain text: nothing is fetched, nothing is sent. */
export const QrDialog = ({ earnings, exhibition, onClose }: QrDialogProps) => {
  const { t } = useTranslation();
  const { language, digits } = useSettings().settings;
  const text = earningsText(earnings, { exhibition, language, digits });
  return (
    <Dialog isOpen size="large" onClose={onClose} title={t('earnings.onPhone')}>
      <div className={styles.qr}>
        <LabelCode text={text} symbology="qr" className={styles.code ?? ''} />
        <div>
          <p>{t('earnings.qrHint')}</p>
          <pre className={styles.text}>{text}</pre>
        </div>
      </div>
    </Dialog>
  );
};

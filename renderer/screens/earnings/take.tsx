import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import type { Earnings, EarningsPlace, Period } from '../../../shared/contract/earnings';
import type { Through } from '../../../shared/contract/family-papers';
import { useAsk } from '../../api';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './earnings.module.css';
import { QrDialog } from './qr-dialog';

interface TakeProps {
  readonly earnings: Earnings;
  readonly period: Period;
  readonly place: EarningsPlace;
  readonly exhibition: NonNullable<EarningsPlace['exhibition']>;
}

/** What a family takes with it, without a network: a QR code for its phone, a slip, a statement of everything. */
export const Take = ({ earnings, period, place, exhibition }: TakeProps) => {
  const { t } = useTranslation();
  const { language } = useSettings().settings;
  const print = useAsk('earnings.print');
  const [isQr, setQr] = useState(false);
  const [sent, setSent] = useState<Output<'earnings.print'> | null>(null);
  const roll: Through = place.hasPrinter ? 'printer' : 'dialog';
  const send = async (asked: Parameters<typeof print.ask>[0]) => {
    setSent(null);
    const answer = await print.ask(asked);
    if (answer.ok) setSent(answer.value);
  };
  return (
    <section className={styles.take} aria-label={t('earnings.take')}>
      <Button look="primary" size="large" onPress={() => setQr(true)}>
        {t('earnings.onPhone')}
      </Button>
      <Button
        size="large"
        isPending={print.isRunning}
        onPress={() => void send({ paper: 'slip', period, language, through: roll })}
      >
        {t('earnings.slip')}
      </Button>
      <Button
        size="large"
        isPending={print.isRunning}
        onPress={() => void send({ paper: 'statement', language, through: 'dialog' })}
      >
        {t('earnings.printStatement')}
      </Button>
      <Button
        size="large"
        isPending={print.isRunning}
        onPress={() => void send({ paper: 'statement', language, through: 'pdf' })}
      >
        {t('earnings.saveStatement')}
      </Button>
      <Notice refusal={print.refusal} />
      {sent?.printed === true && <Notice tone="good">{t('report.sent')}</Notice>}
      {sent?.path != null && (
        <Notice tone="good">
          {t('report.saved')} <bdi dir="ltr">{sent.path}</bdi>
        </Notice>
      )}
      {isQr && <QrDialog earnings={earnings} exhibition={exhibition} onClose={() => setQr(false)} />}
    </section>
  );
};

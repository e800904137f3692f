import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { useSettings } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { Section } from '../settings/section';
import { TryOutButton } from '../try-out';
import { PrinterChoice } from './printer-choice';
import styles from './printing.module.css';

/** What hangs on this computer: the printer, the buyer's screen, and a page to try it all. */
export const DeviceSettings = () => {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const { ask, isRunning, refusal } = useAsk('buyer.open');
  const families = useAsk('earnings.openWindow');
  return (
    <>
      <Section title={t('print.settings')} hint={t('print.settingsHint')}>
        <PrinterChoice />
        <Switch
          label={t('print.afterSale')}
          hint={t('print.afterSaleHint')}
          isSelected={settings.printAfterSale}
          onChange={(printAfterSale) => change({ printAfterSale })}
        />
        <div className={styles.buttons}>
          <TryOutButton />
        </div>
      </Section>
      <Section title={t('earnings.window')} hint={t('earnings.windowHint')}>
        <div className={styles.buttons}>
          <Button isPending={families.isRunning} onPress={() => void families.ask({})}>
            {t('earnings.openWindow')}
          </Button>
        </div>
        <Notice refusal={families.refusal} />
      </Section>
      <Section title={t('print.buyer')} hint={t('print.buyerHint')}>
        <div className={styles.buttons}>
          <Button isPending={isRunning} onPress={() => void ask({})}>
            {t('print.openBuyer')}
          </Button>
        </div>
        <Notice refusal={refusal} />
      </Section>
    </>
  );
};

import { useTranslation } from 'react-i18next';
import { useCall } from '../../api';
import { useSettings } from '../../settings';
import { useStation } from '../../station';
import { Segmented } from '../../ui/segmented';
import { Switch } from '../../ui/switch';
import { DeviceSettings } from '../printing/device-settings';
import { ExhibitionSettings } from './exhibition-settings';
import { EraseContactsSettings } from './erase-contacts-settings';
import { CopiesSettings } from './copies-settings';
import { KeysCardSettings } from './keys-card-settings';
import { OwnPin } from './own-pin';
import { ScaleSettings } from './scale-settings';
import { Section } from './section';
import styles from './settings.module.css';
import { SupportSettings } from './support-settings';

/** How this computer looks and sounds, and what hangs on it. Each touch holds at once. */
export const SettingsScreen = ({ onCopies }: { readonly onCopies: () => void }) => {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const { till } = useStation();
  const { data } = useCall('exhibition.current', {});
  const { data: info } = useCall('app.info', {});

  return (
    <div className={styles.page}>
      <h1>{t('settings.title')}</h1>
      <Section title={t('settings.look')}>
        <Segmented
          label={t('common.language')}
          value={settings.language}
          onChange={(language) => change({ language })}
          options={[
            { value: 'ar', label: 'العربية', lang: 'ar' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
        />
        <Segmented
          label={t('settings.digits')}
          value={settings.digits}
          onChange={(digits) => change({ digits })}
          options={[
            { value: 'latn', label: '0123' },
            { value: 'arab', label: '٠١٢٣' },
          ]}
        />
        <Switch
          label={t('settings.largeText')}
          isSelected={settings.largeText}
          onChange={(largeText) => change({ largeText })}
        />
        <Switch
          label={t('settings.sounds')}
          hint={t('settings.soundsHint')}
          isSelected={settings.sounds}
          onChange={(sounds) => change({ sounds })}
        />
      </Section>
      <Section title={t('settings.receipts')}>
        <Segmented
          label={t('settings.receiptLanguage')}
          value={settings.receiptLanguage}
          onChange={(receiptLanguage) => change({ receiptLanguage })}
          options={[
            { value: 'ar', label: 'العربية', lang: 'ar' },
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'both', label: t('settings.asTheScreen') },
          ]}
        />
        <Segmented
          label={t('settings.paper')}
          value={settings.paper}
          onChange={(paper) => change({ paper })}
          options={[
            { value: '80mm', label: t('settings.paper80') },
            { value: '58mm', label: t('settings.paper58') },
            { value: 'A4', label: 'A4' },
          ]}
        />
      </Section>
      <Section title={t('people.lock')} hint={t('people.lockHint')}>
        <Segmented
          label={t('people.lockAfter')}
          value={String(settings.lockAfterMinutes)}
          onChange={(minutes) => change({ lockAfterMinutes: minutes === 'null' ? null : Number(minutes) })}
          options={['1', '5', '15', '30', 'null'].map((minutes) => ({
            value: minutes,
            label:
              minutes === 'null' ? t('people.lockNever') : t('people.minutes', { count: Number(minutes) }),
          }))}
        />
      </Section>
      <OwnPin />
      <DeviceSettings />
      {data && data.tills.length > 0 && (
        <Section title={t('settings.till')} hint={t('settings.tillHint')}>
          <Segmented
            label={t('settings.till')}
            labelHidden
            value={till.code}
            onChange={(code) => change({ till: code })}
            options={data.tills.map(({ code, name }) => ({
              value: code,
              label: (
                <>
                  <bdi>{code}</bdi>
                  {name !== '' && (
                    <>
                      {' · '}
                      <bdi>{name}</bdi>
                    </>
                  )}
                </>
              ),
            }))}
          />
        </Section>
      )}
      <ScaleSettings />
      <KeysCardSettings />
      <ExhibitionSettings />
      <CopiesSettings onOpen={onCopies} />
      <EraseContactsSettings />
      <SupportSettings />
      {info && (
        <p className={styles.version}>
          {t('settings.version')} <bdi>{info.version}</bdi> · Electron <bdi>{info.electron}</bdi>
        </p>
      )}
    </div>
  );
};

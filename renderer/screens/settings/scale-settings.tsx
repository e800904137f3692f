import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useSettings } from '../../settings';
import { Segmented } from '../../ui/segmented';
import { Section } from './section';

const NONE = 'none';
const prefixes = ['20', '21', '22', '23', '24', '25', '26', '27', '28', '29'];

/** The barcodes that a scale prints: their first two digits, and what they hold. */
export const ScaleSettings = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { settings, change } = useSettings();
  return (
    <Section title={t('settings.scale')} hint={t('settings.scaleHint')}>
      <Segmented
        label={t('settings.scalePrefix')}
        value={settings.scalePrefix ?? NONE}
        onChange={(prefix) => change({ scalePrefix: prefix === NONE ? null : prefix })}
        options={[
          { value: NONE, label: t('settings.noScale') },
          ...prefixes.map((prefix) => ({ value: prefix, label: format.digits(prefix) })),
        ]}
      />
      {settings.scalePrefix !== null && (
        <Segmented
          label={t('settings.scaleValue')}
          value={settings.scaleValue}
          onChange={(scaleValue) => change({ scaleValue })}
          options={[
            { value: 'weight', label: t('settings.scaleWeight') },
            { value: 'price', label: t('settings.scalePrice') },
          ]}
        />
      )}
    </Section>
  );
};

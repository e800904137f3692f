import { useTranslation } from 'react-i18next';
import { SupportButton } from '../../support/support-button';
import { Section } from './section';

/** What went wrong lately, for whoever is asked to help. */
export const SupportSettings = () => {
  const { t } = useTranslation();
  return (
    <Section title={t('support.title')} hint={t('support.settingHint')}>
      <SupportButton />
    </Section>
  );
};

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Section } from './section';

/** The way to the copies for whoever looks for it here. */
export const CopiesSettings = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { t } = useTranslation();
  return (
    <Section title={t('copies.title')} hint={t('copies.settingHint')}>
      <Button onPress={onOpen}>{t('copies.open')}</Button>
    </Section>
  );
};

import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/format';
import { Segmented } from '../ui/segmented';

interface LanguageTouchProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

export const LanguageTouch = ({ language, onChoose }: LanguageTouchProps) => {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('buyer.language')}
      labelHidden
      value={language}
      onChange={onChoose}
      options={[
        { value: 'ar', label: 'العربية', lang: 'ar' },
        { value: 'en', label: 'English', lang: 'en' },
      ]}
    />
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import type { Language } from '../../settings';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from './section';

const languages: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'ar', name: 'العربية' },
  { language: 'en', name: 'English' },
];

/** The page that hangs beside the till, in either language. */
export const KeysCardSettings = () => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal } = useAsk('keysCard.savePdf');
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (language: Language) => {
    setSaved(null);
    const answer = await ask({ language });
    if (answer.ok && answer.value) setSaved(answer.value.path);
  };
  return (
    <Section title={t('keysCard.setting')} hint={t('keysCard.settingHint')}>
      {languages.map(({ language, name }) => (
        <Button key={language} isPending={isRunning} onPress={() => void save(language)}>
          {t('keysCard.save')} · <span lang={language}>{name}</span>
        </Button>
      ))}
      <Notice refusal={refusal} />
      {saved !== null && (
        <Notice tone="good">
          {t('keysCard.saved')} <bdi dir="ltr">{saved}</bdi>
        </Notice>
      )}
    </Section>
  );
};

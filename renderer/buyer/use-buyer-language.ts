import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuyerShown } from '../../shared/contract/buyer';
import { showLanguage } from '../i18n';
import type { Digits, Language } from '../i18n/format';

interface BuyerLanguage {
  readonly language: Language;
  readonly digits: Digits;
  readonly choose: (language: Language) => void;
}

/** The language that this buyer touched, until the sale is over; else that of the till. */
export const useBuyerLanguage = (shown: BuyerShown | null): BuyerLanguage => {
  const [chosen, setChosen] = useState<Language | null>(null);
  const [usual, setUsual] = useState<{ language: Language; digits: Digits }>({
    language: 'ar',
    digits: 'latn',
  });
  const [wasDone, setWasDone] = useState(false);

  const isDone = shown?.phase === 'done';
  if (isDone !== wasDone) {
    setWasDone(isDone);
    // The next buyer begins: what the last one chose is over.
    if (wasDone) setChosen(null);
  }
  if (shown && (shown.language !== usual.language || shown.digits !== usual.digits)) {
    setUsual({ language: shown.language, digits: shown.digits });
  }

  const language = chosen ?? usual.language;
  const { digits } = usual;
  useEffect(() => showLanguage(language, digits), [language, digits]);
  const { t } = useTranslation();
  useEffect(() => void (document.title = t('buyer.title')), [t, language]);
  return { language, digits, choose: setChosen };
};

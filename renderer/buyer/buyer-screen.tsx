import { useMemo } from 'react';
import { createFormat } from '../i18n/format';
import { BuyerCart } from './buyer-cart';
import { BuyerChange } from './buyer-change';
import { BuyerIdle } from './buyer-idle';
import styles from './buyer.module.css';
import { PracticeFrame } from '../screens/practice/practice-frame';
import { LanguageTouch } from './language-touch';
import { useBuyerLanguage } from './use-buyer-language';
import { useBuyerState } from './use-buyer-state';

/** What the buyer sees: the exhibition's name, then the cart as it grows, then the change. */
export const BuyerScreen = () => {
  const state = useBuyerState();
  const shown = state?.shown ?? null;
  const { language, digits, choose } = useBuyerLanguage(shown);
  const format = useMemo(() => createFormat(language, digits), [language, digits]);
  const exhibition = state?.exhibition ?? null;
  const isIdle = shown === null || (shown.lines.length === 0 && shown.phase !== 'done');

  return (
    <PracticeFrame isPractice={state?.practice ?? false} language={language}>
      <div className={styles.screen}>
        <header className={styles.header}>
          <bdi className={styles.name}>
            {!isIdle &&
              exhibition &&
              (language === 'en' && exhibition.nameEn !== '' ? exhibition.nameEn : exhibition.nameAr)}
          </bdi>
          <LanguageTouch language={language} onChoose={choose} />
        </header>
        {isIdle && <BuyerIdle exhibition={exhibition} language={language} />}
        {!isIdle && shown.phase === 'done' && <BuyerChange shown={shown} format={format} />}
        {!isIdle && shown.phase !== 'done' && <BuyerCart shown={shown} format={format} />}
      </div>
    </PracticeFrame>
  );
};
